import { closingLine } from '../closing-line.ts'
import type { Fitter } from './kit.ts'
import { plainInlines, textMeasure, titleMeasure } from './measure.ts'
import { settle, smallest } from './settle.ts'

/** The end: title, link, QR code. */
export const fitClosing: Fitter<'closing'> = (slide, { theme, ruler }) => {
  const link = closingLine(slide)
  const filling = { title: titleMeasure(ruler, slide.title), link: link ? textMeasure(ruler, plainInlines(link)) : undefined }
  return [{ ...slide, set: settle(theme, 'closing', filling) ?? smallest(theme, 'closing', ['title', 'link']) }]
}
