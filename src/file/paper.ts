import type { Deck, Slide } from '../deck/types.ts'
import { plainText } from '../post/inline.ts'

/** What a PDF says about a talk beside its pages. */
export type PaperFacts = {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject?: string
  readonly keywords: readonly string[]
  readonly lang: string
  /** ISO 8601 date of the post; the PDF's own dates are this one, so that the same post gives the same bytes. */
  readonly date?: string
  readonly slides: readonly PaperSlide[]
}

/** A slide as the outline names it. `level` 1 hangs under the last entry of level 0. */
export type PaperSlide = { readonly id: string; readonly title: string; readonly level: 0 | 1 }

/** The facts of a deck: one outline entry a slide, nested by section. */
export function paperFacts(deck: Deck): PaperFacts {
  const { meta } = deck
  const subject = meta.description && plainText(meta.description)
  return {
    title: plainText(deck.title),
    authors: meta.authors,
    ...(subject && { subject }),
    keywords: meta.tags,
    lang: deck.lang,
    ...(meta.date !== undefined && { date: meta.date }),
    slides: deck.slides.map((slide, index) => ({
      id: slide.id,
      title: titleOf(slide),
      level: slide.section !== undefined && deck.slides[index - 1]?.section?.n === slide.section.n ? 1 : 0,
    })),
  }
}

function titleOf(slide: Slide): string {
  const title = plainText(slide.title).replaceAll(/\s+/g, ' ').trim() || slide.id
  return slide.part && slide.part.of > 1 ? `${title} (${slide.part.n}/${slide.part.of})` : title
}
