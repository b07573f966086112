import type { Fitter } from './kit.ts'
import { titleMeasure } from './measure.ts'
import { settle, smallest } from './settle.ts'

/** A diagram is drawn into its box, whatever its size. */
export const fitDiagram: Fitter<'diagram'> = (slide, { theme, ruler }) => [
  { ...slide, set: settle(theme, 'diagram', { title: titleMeasure(ruler, slide.title) }) ?? smallest(theme, 'diagram', ['title']) },
]
