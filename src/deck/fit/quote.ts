import type { Inline } from '../../post/types.ts'
import type { Fitted } from '../types.ts'
import { deal } from './deal.ts'
import type { Fitter } from './kit.ts'
import { gapOf, linesOf, stackPx, textMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settle, smallest } from './settle.ts'
import { cutText } from './slice.ts'

/** A quotation, as large as it goes, divided at paragraphs and sentences; who said it stands under the end. */
export const fitQuote: Fitter<'quote'> = (slide, { theme, ruler, lang }) => {
  const settleQuote = (paragraphs: readonly (readonly Inline[])[]) =>
    settle(theme, 'quote', {
      title: textMeasure(ruler, slide.title),
      source: textMeasure(ruler, slide.source),
      quote: (box, step) => {
        const role = roleAt(box.roles, step)
        return (
          role &&
          stackPx(
            paragraphs.map((one) => ruler.heightPx(linesOf(ruler, marked(one), role, box.widthPx), role)),
            gapOf(box, step),
          )
        )
      },
    })
  const parts = deal(slide.paragraphs, {
    settle: settleQuote,
    weightOf: (paragraph) => JSON.stringify(paragraph).length,
    refine: (paragraph) => cutText(paragraph, lang ?? 'en'),
    squeeze: () => smallest(theme, 'quote', ['title', 'quote', 'source']),
  })
  const { source, ...rest } = slide
  return numbered(
    parts.map((part, index): Fitted<'quote'> => ({
      ...rest,
      ...(source && index === parts.length - 1 ? { source } : {}),
      paragraphs: part.items,
      set: part.setting,
    })),
  )
}

/** With the widest marks that are drawn around it. */
function marked(paragraph: readonly Inline[]): readonly Inline[] {
  const made = known.get(paragraph) ?? [{ kind: 'text', text: '« ' }, ...paragraph, { kind: 'text', text: ' »' }]
  known.set(paragraph, made)
  return made
}

const known = new WeakMap<readonly Inline[], readonly Inline[]>()
