import type { Fitted } from '../types.ts'
import { deal } from './deal.ts'
import type { Fitter } from './kit.ts'
import { linesOf, textMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settle, smallest } from './settle.ts'

/** Least height of a picture in a row, above its caption. */
const leastPicturePx = 180

/** Pictures side by side, each with its caption; as many a slide as the form holds. */
export const fitGallery: Fitter<'gallery'> = (slide, { theme, ruler }) => {
  const most = theme.forms.gallery.boxes['pictures']?.most ?? 4
  const parts = deal(slide.pictures, {
    settle: (pictures) =>
      pictures.length > most
        ? undefined
        : settle(theme, 'gallery', {
            title: textMeasure(ruler, slide.title),
            pictures: (box, step) => {
              const role = box.second && roleAt(box.second.roles, step)
              const gapPx = box.gapPx ?? 24
              const across = Math.min(pictures.length, box.columns?.count ?? pictures.length)
              const rows = Math.ceil(pictures.length / across)
              const widthPx = (box.widthPx - gapPx * (across - 1)) / across
              const captions = pictures.map(({ caption = [], aiCredit = [] }) =>
                role
                  ? [caption, aiCredit].reduce(
                      (sum, one) =>
                        one.length > 0 ? sum + (box.second?.gapPx ?? 0) + ruler.heightPx(linesOf(ruler, one, role, widthPx), role) : sum,
                      0,
                    )
                  : 0,
              )
              return rows * (leastPicturePx + Math.max(0, ...captions)) + (rows - 1) * gapPx
            },
          }),
    weightOf: () => 1,
    refine: (picture) => [picture],
    squeeze: () => smallest(theme, 'gallery', ['title', 'pictures']),
  })
  return numbered(parts.map((part): Fitted<'gallery'> => ({ ...slide, pictures: part.items, set: part.setting })))
}
