import { words } from '../list-points.ts'
import type { Fitted, Point } from '../types.ts'
import { deal } from './deal.ts'
import type { Fitter } from './kit.ts'
import { plainInlines, pointsPx, textMeasure, titleMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { cutPoint } from './points.ts'
import { settle, smallest } from './settle.ts'

const mostPoints = 6

/** A note or a warning under its label. */
export const fitCallout: Fitter<'callout'> = (slide, { theme, ruler, lang }) => {
  const parts = deal(slide.points, {
    settle: (points: readonly Point[]) =>
      points.length > mostPoints && !slide.keep
        ? undefined
        : settle(theme, 'callout', {
            title: titleMeasure(ruler, slide.title),
            label: textMeasure(ruler, plainInlines(slide.label)),
            points: (box, step) => pointsPx(ruler, points, box, step),
          }),
    weightOf: (point) => words([point]) + 4,
    refine: (point) => cutPoint(point, lang ?? 'en'),
    squeeze: () => smallest(theme, 'callout', ['title', 'label', 'points']),
  })
  return numbered(parts.map((part): Fitted<'callout'> => ({ ...slide, points: part.items, set: part.setting })))
}
