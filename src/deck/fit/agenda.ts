import type { Fitted } from '../types.ts'
import { deal } from './deal.ts'
import type { Fitter } from './kit.ts'
import { gapOf, linesOf, stackPx, titleMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settleFirst, smallest } from './settle.ts'

/** So few entries take the whole height, in larger type. */
const fewEntries = 6

/** The parts of the talk; long entries take two lines, more than fit go on on the next slide. */
export const fitAgenda: Fitter<'agenda'> = (slide, { theme, ruler }) => {
  const parts = deal(slide.entries, {
    settle: (entries) =>
      settleFirst(theme, entries.length <= fewEntries ? ['agenda-short', 'agenda'] : ['agenda'], () => ({
        title: titleMeasure(ruler, slide.title),
        entries: (box, step) => {
          const role = roleAt(box.roles, step)
          return (
            role &&
            stackPx(
              entries.map((entry) => ruler.heightPx(linesOf(ruler, entry.title, role, box.widthPx), role)),
              gapOf(box, step),
            )
          )
        },
      })),
    weightOf: () => 1,
    refine: (entry) => [entry],
    squeeze: () => smallest(theme, 'agenda', ['title', 'entries']),
  })
  return numbered(parts.map((part): Fitted<'agenda'> => ({ ...slide, entries: part.items, set: part.setting })))
}
