import { fitSlide } from '../../src/deck/fit/index.ts'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import type { Deck, Slide } from '../../src/deck/types.ts'
import type { Theme } from '../../src/theme.ts'
import { said, slides } from '../../scripts/specimen-slides.ts'

/** The specimen's slides, fitted in a theme. */
export function specimenDeck(theme: Theme, more: Partial<Deck> = {}): Deck {
  const kit = { theme, ruler: makeRuler(theme), images: new Map(), lang: 'en' }
  const place = { line: 1, lastLine: 1 }
  const fitted = slides.flatMap((slide) => fitSlide(slide, kit).slides)
  const made = fitted.map(({ passages: _, keep: __, ...slide }, n): Slide => ({
    ...slide,
    id: `s${n + 1}`,
    key: `k${n + 1}`,
    seconds: 60,
    notes: {
      say: [{ kind: 'paragraph', place, inlines: [{ kind: 'shown', inlines: said('Read aloud') }] }],
      more: [{ kind: 'paragraph', place, inlines: said('and the rest') }],
    },
  }))
  return {
    meta: { authors: [], tags: [], draft: false, deck: {}, fileTitle: 'specimen', place },
    title: said('Lighthouses and Harbours: What Two Kinds of Care Owe Each Other'),
    lang: 'en',
    dir: 'ltr',
    slides: made,
    ...more,
  }
}
