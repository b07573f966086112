import { plainText } from '../../post/inline.ts'
import { countWords } from '../../text/terms.ts'
import type { Box, FormName } from '../../theme.ts'
import { evenMarks } from '../even-marks.ts'
import { words } from '../list-points.ts'
import type { Fitted, Point, Setting, Unfitted } from '../types.ts'
import { leewayOf, wordRoom } from '../word-room.ts'
import { deal } from './deal.ts'
import type { FitKit, Fitter } from './kit.ts'
import { gapOf, linesOf, pointInlines, pointsPx, stackPx, titleMeasure, wholeWords } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settleFirst, smallest, type Filling, type Measure } from './settle.ts'
import { cutText } from './slice.ts'

/** What one slide may hold, whatever room there is. */
const mostPoints = 6

/** Points: beside the title, under it, in columns, or terms over their sentences. Condensed before they are divided. */
export const fitPoints: Fitter<'points'> = (slide, kit) => {
  const settle = (points: readonly Point[]) => settlePoints(slide, points, kit)
  const whole = settle(slide.points)
  if (whole) return [set(slide, slide.points, whole)]
  const short = condensed(slide.points)
  const shortSetting = settle(short)
  if (shortSetting) return [set(slide, short, shortSetting)]
  const parts = deal(short, {
    settle: (points) => settle(expanded(points)) ?? settle(points),
    weightOf: (point) => words([point]) + 4,
    refine: (point) => cutPoint(point, kit.lang ?? 'en'),
    squeeze: () => smallest(kit.theme, 'points-wide', ['title', 'points']),
  })
  return numbered(
    withStarts(
      parts.map((part) => {
        const full = expanded(part.items)
        return settle(full) ? set(slide, full, part.setting) : set(slide, part.items, part.setting)
      }),
    ),
  )
}

const set = (slide: Unfitted<'points'>, points: readonly Point[], setting: Setting): Fitted<'points'> => ({
  ...slide,
  points: evenMarks(points),
  set: setting,
})

/** Ordered lists count on from slide to slide. */
function withStarts(slides: readonly Fitted<'points'>[]): readonly Fitted<'points'>[] {
  let start = slides[0]?.start ?? 1
  return slides.map((slide) => {
    const counted = { ...slide, start }
    start += slide.points.length
    return counted
  })
}

function settlePoints(slide: Unfitted<'points'>, points: readonly Point[], kit: FitKit): Setting | undefined {
  if (
    !slide.keep &&
    points.length > 1 &&
    (points.length > mostPoints || words(points) > wordRoom(slide.title, kit.lang ?? 'en') + leewayOf(points))
  )
    return undefined
  return settleFirst(kit.theme, formsFor(slide, points, kit), (form) => pointsFilling(slide, points, form, kit))
}

function formsFor(slide: Unfitted<'points'>, points: readonly Point[], { theme }: FitKit): readonly FormName[] {
  const flat = points.every((point) => point.points.length === 0)
  const terms = flat && points.length > 1 && points.every((point) => point.term && plainText(point.text).trim() !== '')
  const lengths = points.map((point) => countWords(plainText(pointInlines(point))))
  // Ticks stand before their words.
  const isTicked = points.some((point) => point.done !== undefined)
  const brief = points.length === 3 && flat && !slide.ordered && !isTicked && Math.max(...lengths) <= 18 && Math.max(...lengths) > 3
  const alone = points.length === 1 && flat && !slide.ordered && slide.points.length === 1
  const allowed = (form: FormName) => points.length <= (theme.forms[form].boxes['points']?.most ?? Infinity)
  const forms: readonly FormName[] = [
    ...(alone ? ['points-one' as const] : []),
    ...(terms ? ['points-terms' as const] : []),
    ...(brief && !terms ? ['points-columns' as const] : []),
    'points-side',
    'points-wide',
  ]
  return forms.filter(allowed)
}

const pointsFilling = (slide: Unfitted<'points'>, points: readonly Point[], form: FormName, { ruler }: FitKit): Filling => {
  const measures: Partial<Record<FormName, Measure>> = {
    'points-columns': (box, step) => columnsPx(points, box, step, ruler),
    'points-terms': (box, step) => termsPx(points, box, step, ruler),
  }
  return {
    title: form === 'points-wide' ? titleMeasure(ruler, slide.title) : wholeWords(ruler, slide.title),
    points: measures[form] ?? ((box, step) => pointsPx(ruler, points, box, step)),
  }
}

/** The tallest column. */
function columnsPx(points: readonly Point[], box: Box, step: number, ruler: FitKit['ruler']): number | undefined {
  const role = roleAt(box.roles, step)
  const columns = box.columns
  if (!role || !columns) return undefined
  const widthPx = (box.widthPx - columns.gapPx * (columns.count - 1)) / columns.count - columns.insetPx
  if (points.some((point) => ruler.widestWordPx(pointInlines(point), role) > widthPx)) return undefined
  return Math.max(...points.map((point) => ruler.heightPx(linesOf(ruler, pointInlines(point), role, widthPx), role)))
}

/** Terms with their sentences under them. */
function termsPx(points: readonly Point[], box: Box, step: number, ruler: FitKit['ruler']): number | undefined {
  const role = roleAt(box.roles, step)
  const second = box.second && roleAt(box.second.roles, step)
  if (!role || !second) return undefined
  const heights = points.map((point) =>
    stackPx(
      [
        ruler.heightPx(linesOf(ruler, point.term ?? [], role, box.widthPx), role),
        ruler.heightPx(linesOf(ruler, point.text, second, box.widthPx), second),
      ],
      box.second?.gapPx ?? 0,
    ),
  )
  return stackPx(heights, gapOf(box, step))
}

const condensed = (points: readonly Point[]): readonly Point[] =>
  points.map((point) =>
    point.short && countWords(plainText(point.text)) > 12 ? { ...point, text: point.short, full: point.full ?? point.text } : point,
  )

/** Condensed points whole again, where a part has the room. */
const expanded = (points: readonly Point[]): readonly Point[] =>
  points.map((point) => {
    if (!point.short || !point.full || point.text !== point.short) return point
    const { full, ...rest } = point
    return { ...rest, text: full }
  })

/** A point that alone is too long for a slide: its nested points become its neighbours in two halves, else its text is cut. */
export function cutPoint(point: Point, lang: string): readonly Point[] {
  if (point.points.length > 0) {
    const { points, ...rest } = point
    const middle = Math.ceil(points.length / 2)
    return [{ ...rest, points: points.slice(0, middle - (points.length === 1 ? 1 : 0)) }, ...points.slice(points.length === 1 ? 0 : middle)]
  }
  const { short: _, ...rest } = point
  const pieces = cutText(point.text, lang)
  if (pieces.length < 2)
    return point.term ? [{ ...withoutTerm(rest), text: [{ kind: 'strong', inlines: point.term }] }, withoutTerm(rest)] : [point]
  return pieces.map((text, index) => (index === 0 ? { ...rest, text } : { ...withoutTerm(rest), text }))
}

function withoutTerm(point: Point): Point {
  const { term: _, termMark: __, ...rest } = point
  return rest
}
