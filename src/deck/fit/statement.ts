import type { Fitted } from '../types.ts'
import type { Fitter } from './kit.ts'
import { plainInlines, textMeasure, titleMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { deal } from './deal.ts'
import { settle, smallest } from './settle.ts'
import { cutText } from './slice.ts'

/** One sentence, as large as it goes; one that is too long even for the smallest role goes on on the next slide. */
export const fitStatement: Fitter<'statement'> = (slide, kit) => {
  const label = slide.label ? textMeasure(kit.ruler, plainInlines(slide.label)) : undefined
  const parts = deal([slide.title], {
    settle: (titles) => settle(kit.theme, 'statement', { label, title: titleMeasure(kit.ruler, joined(titles)) }),
    weightOf: (title) => title.length,
    refine: (title) => cutText(title, kit.lang ?? 'en'),
    squeeze: () => smallest(kit.theme, 'statement', ['label', 'title']),
  })
  return numbered(parts.map((part): Fitted<'statement'> => ({ ...slide, title: joined(part.items), set: part.setting })))
}

const joined = (titles: readonly Fitted['title'][]): Fitted['title'] =>
  titles.flatMap((title, index) => (index === 0 ? title : [{ kind: 'text' as const, text: ' ' }, ...title]))
