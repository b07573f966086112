import { plainText } from '../../post/inline.ts'
import type { Block, Embed } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
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
          ...frameOf(stretch, [...stretch.before, ...titleNote(block, plainText(stretch.title)), ...stretch.after]),
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

/** What the author calls it is for the speaker where it is not the slide's title. */
const titleNote = ({ title, place }: Embed, shown: string): readonly Block[] =>
  title === undefined || bareText(plainText(title)) === bareText(shown) ? [] : [{ kind: 'paragraph', inlines: title, place }]
