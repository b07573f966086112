import { plainText } from '../../post/inline.ts'
import type { Block, Image, ImageReference, Inline } from '../../post/types.ts'
import type { Picture } from '../../picture.ts'
import { bareText } from '../../text/bare.ts'
import { figureTexts } from '../reads.ts'
import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'
import type { Images, Layouts } from '../types.ts'

/** A picture on a slide of its own, with what the author wrote under it, and marked where a model made it. */
export const image: Shape<'image'> = {
  layout: 'image',
  shape: (stretch, { images }) =>
    stretch.blocks.flatMap((block) => {
      if (block.kind !== 'image') return []
      const seen = pictured(block, images, plainText(stretch.title))
      return [
        {
          ...frameOf(stretch, [...stretch.before, ...stretch.after, ...altNotes(block, [plainText(stretch.title), ...figureTexts(seen)])]),
          layout: 'image' as const,
          ...seen,
        },
      ]
    }),
}

/** A figure as a slide shows it. The alt text stands in for a missing caption, unless it is the title already, or in the picture's own place. */
export function pictured(block: Image, images: Images, title: string): Layouts['image'] {
  const picture = pictureOf(block.image, images)
  const caption = block.caption ?? (isWorded(block.image.alt) ? [{ kind: 'text' as const, text: block.image.alt }] : undefined)
  const elsewhere = [title, ...(picture.file === undefined ? [picture.alt] : [])].map(bareText)
  return {
    picture,
    ...(caption === undefined || elsewhere.includes(bareText(plainText(caption))) ? {} : { caption }),
    ...(block.aiCredit === undefined ? {} : { aiCredit: block.aiCredit }),
    ai: block.aiCredit !== undefined || picture.aiSign !== undefined,
  }
}

/** The picture that was found for a reference, or one that says it was not. */
function pictureOf(reference: ImageReference, images: Images): Picture {
  const found = images.get(reference.src)
  const alt = reference.alt.trim() === '' ? (found?.alt ?? '') : reference.alt
  return found === undefined
    ? { src: reference.src, widthPx: 0, heightPx: 0, alt, animated: false, vector: false, missing: 'not-found' }
    : { ...found, alt }
}

/** An alt text that says something, and is no file's name. */
export const isWorded = (alt: string): boolean =>
  /\p{L}{2}/u.test(alt) &&
  !/^[\w%.-]+\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(alt.trim()) &&
  !/^[a-z\d]+(?:[_-][a-z\d]+){2,}$/.test(alt.trim()) &&
  !/^(?:image|img|picture|screenshot|alt text)[\s_\d-]*$/i.test(alt.trim())

/** Alt texts and titles that the audience does not read as they are written stand in the notes. */
export function altNotes(block: Image, read: readonly string[]): readonly Block[] {
  const known = new Set(
    read.flatMap((_, from) => read.slice(from).map((__, length) => bareText(read.slice(from, from + length + 1).join(' ')))),
  )
  return [block.image.alt, block.image.title ?? ''].flatMap((text, at, all): readonly Block[] => {
    const bare = bareText(text)
    if (bare === '' || known.has(bare) || all.indexOf(text) < at) return []
    const inlines: readonly Inline[] = [{ kind: 'emphasis', inlines: [{ kind: 'text', text }] }]
    return [{ kind: 'paragraph', inlines, place: block.place }]
  })
}
