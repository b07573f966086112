import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** A card for what a reader of the blog would see embedded: nothing is asked of the service. */
export const embed: Shape<'embed'> = {
  layout: 'embed',
  shape: (stretch, { images }) =>
    stretch.blocks.flatMap((block) => {
      if (block.kind !== 'embed') return []
      const video = block.file === undefined ? undefined : images.get(block.file)
      const poster = block.poster === undefined ? undefined : images.get(block.poster.src)
      const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(block.url ?? '')?.[1]
      return [
        {
          ...frameOf(stretch),
          layout: 'embed' as const,
          service: block.service,
          ...(block.url === undefined ? {} : { url: block.url }),
          ...(host === undefined ? {} : { host }),
          ...(video?.file === undefined ? {} : { video }),
          ...(poster?.file === undefined ? {} : { poster }),
        },
      ]
    }),
}
