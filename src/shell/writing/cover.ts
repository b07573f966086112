import type { Deck } from '../../deck/types.ts'
import type { Picture } from '../../picture.ts'

/** The picture that stands for a talk, and whether a model made it. */
export type Cover = { readonly picture: Picture & { readonly file: string }; readonly ai: boolean }

/** The picture that stands for a talk: its cover, else the first picture that has a slide. */
export function coverOf(deck: Deck): Cover | undefined {
  const shown = deck.slides.flatMap((slide): readonly { readonly picture: Picture; readonly ai: boolean }[] => {
    if (slide.layout === 'title' && slide.cover) return [{ picture: slide.cover, ai: slide.cover.aiSign !== undefined }]
    if (slide.layout === 'image') return [slide]
    return slide.layout === 'gallery' ? slide.pictures : []
  })
  for (const { picture } of shown) {
    const { file } = picture
    // The same picture may be credited where it stands in the text, and not where it is the cover.
    if (file !== undefined) return { picture: { ...picture, file }, ai: shown.some((other) => other.picture.file === file && other.ai) }
  }
  return undefined
}
