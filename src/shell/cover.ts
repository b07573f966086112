import type { Deck } from '../deck/types.ts'
import type { Picture } from '../picture.ts'

/** The picture that stands for a talk: its cover, else the first picture that has a slide. */
export function coverOf(deck: Deck): Picture | undefined {
  for (const slide of deck.slides) {
    if (slide.layout === 'title' && slide.cover?.file !== undefined) return slide.cover
    if (slide.layout === 'image' && slide.picture.file !== undefined) return slide.picture
    if (slide.layout === 'gallery') {
      const first = slide.pictures.find(({ picture }) => picture.file !== undefined)
      if (first) return first.picture
    }
  }
  return undefined
}
