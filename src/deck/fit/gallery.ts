import type { Box, FormName } from '../../theme.ts'
import { galleryPlan } from '../gallery-plan.ts'
import type { Ruler } from '../ruler-type.ts'
import type { Fitted, Layouts } from '../types.ts'
import { deal } from './deal.ts'
import type { Fitter } from './kit.ts'
import { linesOf, titleMeasure, wholeWords } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settleFirst, smallest } from './settle.ts'

/** Least height of a picture in a row, above its caption. */
const leastPicturePx = 180
const leastStackedPx = 130

/** Pictures side by side, each with its caption; as many a slide as the form holds. */
export const fitGallery: Fitter<'gallery'> = (slide, { theme, ruler }) => {
  const most = theme.forms.gallery.boxes['pictures']?.most ?? 4
  const parts = deal(slide.pictures, {
    settle: (pictures) =>
      pictures.length > most
        ? undefined
        : settleFirst(theme, formsFor(pictures), (form) => ({
            title: form === 'gallery-side' ? wholeWords(ruler, slide.title) : titleMeasure(ruler, slide.title),
            pictures: (box, step) => picturesPx(pictures, box, step, ruler),
          })),
    weightOf: () => 1,
    refine: (picture) => [picture],
    squeeze: () => smallest(theme, 'gallery', ['title', 'pictures']),
  })
  return numbered(parts.map((part): Fitted<'gallery'> => ({ ...slide, pictures: part.items, set: part.setting })))
}

type Pictures = Layouts['gallery']['pictures']

/** Four in a row are small when they are wide: two rows beside the title, then. Two very tall ones are taller beside it. */
function formsFor(pictures: Pictures): readonly FormName[] {
  const isGrid = pictures.length === 4 && pictures.every(({ picture }) => picture.widthPx > picture.heightPx * 1.2)
  const isTall = pictures.length === 2 && pictures.every(({ picture }) => picture.heightPx > picture.widthPx * 1.5)
  return isGrid || isTall ? ['gallery-side', 'gallery'] : ['gallery']
}

/** Least height of the rows: of each picture, and of the captions under it. */
function picturesPx(pictures: Pictures, box: Box, step: number, ruler: Ruler): number {
  const role = box.second && roleAt(box.second.roles, step)
  const gapPx = box.gapPx ?? 24
  const plan = galleryPlan(pictures)
  const across = plan.rows ? 2 : Math.min(pictures.length, box.columns?.count ?? pictures.length)
  const rows = Math.ceil(pictures.length / across)
  const captions = pictures.map(({ caption = [], aiCredit = [] }, index) => {
    const share = box.columns ? 1 / across : plan.columns[Math.min(index, plan.columns.length - 1)]
    const widthPx = (box.widthPx - gapPx * (across - 1)) * (share ?? 1 / across)
    return [caption, aiCredit].reduce(
      (sum, one) =>
        role && one.length > 0 ? sum + (box.second?.gapPx ?? 0) + ruler.heightPx(linesOf(ruler, one, role, widthPx), role) : sum,
      0,
    )
  })
  const leastPx = plan.rows ? leastStackedPx : leastPicturePx
  return rows * (leastPx + Math.max(0, ...captions)) + (rows - 1) * gapPx
}
