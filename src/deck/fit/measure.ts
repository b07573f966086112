import type { Inline } from '../../post/types.ts'
import type { Box, Role } from '../../theme.ts'
import type { Ruler } from '../ruler-type.ts'
import type { Point } from '../types.ts'
import { roleAt, type Measure } from './settle.ts'

/**
 * Lines are counted in a little less width than there is: a line that fits by a hair here may not fit there. The ruler's error over
 * a corpus is below this share of a line; scripts that the system's fonts draw are known less well.
 */
function cautiousPx(widthPx: number, inlines: readonly Inline[]): number {
  const share = shares.get(inlines) ?? (drawnBySystem.test(JSON.stringify(inlines)) ? 0.965 : 0.996)
  shares.set(inlines, share)
  return widthPx * share - 0.5
}

const shares = new WeakMap<readonly Inline[], number>()
const drawnBySystem = /[^\u0000-\u052f\u1e00-\u22ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/

export function linesOf(ruler: Ruler, inlines: readonly Inline[], role: Role, widthPx: number): number {
  return ruler.lines(inlines, role, cautiousPx(widthPx, inlines))
}

/** Height of one paragraph in a box. */
export const textMeasure = (ruler: Ruler, inlines: readonly Inline[] | undefined): Measure | undefined =>
  inlines && inlines.length > 0
    ? (box, step) => {
        const role = roleAt(box.roles, step)
        return role ? ruler.heightPx(linesOf(ruler, inlines, role, box.widthPx), role) : 0
      }
    : undefined

/** Height of a title: at a size at which no word of it is broken, if the box has one. */
export const titleMeasure = (ruler: Ruler, title: readonly Inline[]): Measure | undefined => {
  const measure = textMeasure(ruler, title)
  return (
    measure &&
    ((box, step) => {
      const isWhole = (role: Role): boolean => ruler.widestWordPx(title, role) <= cautiousPx(box.widthPx, title)
      const role = roleAt(box.roles, step)
      return role && !isWhole(role) && box.roles.slice(step + 1).some(isWhole) ? undefined : measure(box, step)
    })
  )
}

/**
 * The same for a narrow title, where no word may be broken, because there is a form with more width. One that is a tower of single words is set
 * smaller where that takes lines from it.
 */
export const wholeWords = (ruler: Ruler, inlines: readonly Inline[]): Measure | undefined => {
  const measure = textMeasure(ruler, inlines)
  return (
    measure &&
    ((box, step) => {
      const role = roleAt(box.roles, step)
      if (role === undefined) return measure(box, step)
      if (ruler.widestWordPx(inlines, role) > cautiousPx(box.widthPx, inlines)) return undefined
      const lines = linesOf(ruler, inlines, role, box.widthPx)
      const isTower = lines > mostSideLines && box.roles.slice(step + 1).some((next) => linesOf(ruler, inlines, next, box.widthPx) < lines)
      return isTower ? undefined : measure(box, step)
    })
  )
}

/** Lines of a title beside its slide's content that are not many. */
const mostSideLines = 4

export const plainInlines = (text: string): readonly Inline[] => [{ kind: 'text', text }]

/** Heights stacked with a gap between them; what has no height has no gap. */
export const stackPx = (heights: readonly number[], gapPx: number): number =>
  heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * gapPx

/** Space between items: tighter where the text stepped down. */
export const gapOf = (box: Box, step: number): number =>
  roleAt(box.roles, step) === box.roles[0] ? (box.gapPx ?? 0) : (box.tightGapPx ?? box.gapPx ?? 0)

/** A point as it stands in a line: a term is its bold beginning. Made once a point, so that the ruler knows it again. */
export function pointInlines(point: Point): readonly Inline[] {
  if (!point.term) return point.text
  const made = joined.get(point) ?? [
    { kind: 'strong', inlines: [...point.term, ...plainInlines(point.termMark ?? '')] },
    ...plainInlines(' '),
    ...point.text,
  ]
  joined.set(point, made)
  return made
}

const joined = new WeakMap<Point, readonly Inline[]>()

/** Height of a list of points in a box, nested ones with it. */
export function pointsPx(ruler: Ruler, points: readonly Point[], box: Box, step: number): number {
  const role = roleAt(box.roles, step)
  if (!role) return 0
  return stackPx(
    points.map((point) => pointPx(ruler, point, box, { role, step, widthPx: box.widthPx })),
    gapOf(box, step),
  )
}

type At = { readonly role: Role; readonly step: number; readonly widthPx: number }

function pointPx(ruler: Ruler, point: Point, box: Box, at: At): number {
  const inlines = pointInlines(point)
  const own = ruler.heightPx(linesOf(ruler, inlines, at.role, at.widthPx), at.role)
  const nested = box.nested
  if (point.points.length === 0) return own
  const role = (nested && roleAt(nested.roles, at.step)) ?? at.role
  const widthPx = Math.max(at.widthPx - (nested?.indentPx ?? 32), box.widthPx / 2)
  const gapPx = nested?.gapPx ?? gapOf(box, at.step)
  return own + point.points.reduce((sum, inner) => sum + gapPx + pointPx(ruler, inner, box, { ...at, role, widthPx }), 0)
}
