import type { FormulaPart, FormulaSize } from '../../formula/types.ts'
import type { Box } from '../../theme.ts'
import type { Fitted, Setting, Unfitted } from '../types.ts'
import { lineRows } from './code-rows.ts'
import type { FitKit, Fitter } from './kit.ts'
import { cutFormula } from './math-cut.ts'
import { plainInlines, titleMeasure } from './measure.ts'
import { evenCut, numbered } from './parts.ts'
import { roomPx } from './room.ts'
import { settle, smallest } from './settle.ts'

/** Below this a formula of many lines is divided, one of many terms goes on in the next line. */
const legibleScale = 0.5

/** What the measure may err by. */
const caution = 0.95

/** A formula; one larger than its box is drawn at a scale, one with too many lines for that is divided between them. */
export const fitMath: Fitter<'math'> = (slide, kit) => {
  const whole = setFormula(slide, kit)
  const lines = (whole.set.scale ?? 1) < legibleScale ? cutFormula(slide.tex) : undefined
  if (!lines || slide.keep) return [whole]
  for (let count = 2; count <= lines.lines.length; count += 1) {
    const parts = evenCut(lines.lines, count, () => 1).map((run) => setFormula({ ...slide, tex: lines.join(run) }, kit))
    if (count === lines.lines.length || parts.every((part) => (part.set.scale ?? 1) >= legibleScale)) return numbered(parts)
  }
  return [whole]
}

function setFormula(slide: Unfitted<'math'>, { theme, ruler }: FitKit): Fitted<'math'> {
  const form = theme.forms.math
  const title = titleMeasure(ruler, slide.title)
  const setting = settle(theme, 'math', { title }) ?? smallest(theme, 'math', ['title'])
  const box = form.boxes['formula']
  const role = box?.roles[0]
  if (!box || !role) return { ...slide, set: setting }
  const own = form.boxes['title']
  const chosen = setting.roles['title']
  const titlePx = own && chosen ? (title?.({ ...own, roles: [chosen] }, 0) ?? 0) : 0
  const room = { ...box, heightPx: roomPx(form, titlePx > 0 ? { title: titlePx } : {}, 'formula') }
  const size = ruler.formula(slide.tex)
  const { sizePx } = theme.type[size ? role : 'code']
  const scale = size
    ? formulaScale(size, room, sizePx)
    : sourceScale(slide.tex, room, { sizePx, columnPx: ruler.widthPx(plainInlines('0'), 'code') })
  const set: Setting = { ...setting, roles: { ...setting.roles, formula: size ? role : 'code' } }
  return { ...slide, set: scale < 1 ? { ...set, scale: Math.floor(scale * 100) / 100 } : set }
}

/** The largest scale at which a formula has room: on the lines that it has, or broken between its parts where that lets it be larger. */
function formulaScale(size: FormulaSize, box: Box, sizePx: number): number {
  const widthEm = Math.max(...size.lines.map((line) => line.reduce((sum, part) => sum + part.widthEm, 0)))
  const unbroken = Math.min(1, (box.widthPx * caution) / (widthEm * sizePx), (box.heightPx * caution) / (heightEm(size.lines) * sizePx))
  if (unbroken >= legibleScale) return unbroken
  for (let scale = 1; scale > unbroken; scale -= 0.05) {
    const roomEm = (box.widthPx * caution) / (sizePx * scale)
    const broken = size.lines.flatMap((line) => brokenLine(line, roomEm) ?? [])
    const fits = size.lines.every((line) => brokenLine(line, roomEm) !== undefined)
    if (fits && heightEm(broken) * sizePx * scale <= box.heightPx * caution) return scale
  }
  return unbroken
}

/** Lines that parts take at a width; undefined where one of them is wider. */
function brokenLine(parts: readonly FormulaPart[], roomEm: number): readonly (readonly FormulaPart[])[] | undefined {
  const lines: FormulaPart[][] = []
  let left = 0
  for (const part of parts) {
    if (part.widthEm > roomEm) return undefined
    if (part.widthEm > left || lines.length === 0) {
      lines.push([])
      left = roomEm
    }
    lines[lines.length - 1]?.push(part)
    left -= part.widthEm
  }
  return lines
}

const heightEm = (lines: readonly (readonly FormulaPart[])[]): number =>
  lines.reduce(
    (sum, line) =>
      sum + Math.max(strutEm.above, ...line.map((part) => part.heightEm)) + Math.max(strutEm.below, ...line.map((part) => part.depthEm)),
    0,
  )

/** A line of the formula's own face, with what leading it has. */
const strutEm = { above: 1.05, below: 0.5 }

/** A formula that cannot be read stands as its source. */
function sourceScale(tex: string, box: Box, { sizePx, columnPx }: { readonly sizePx: number; readonly columnPx: number }): number {
  for (let scale = 1; scale > 0.3; scale -= 0.05) {
    const columns = Math.floor(box.widthPx / (columnPx * scale))
    const rows = tex.split('\n').reduce((sum, line) => sum + lineRows(line, columns), 0)
    if (rows * 1.4 * sizePx * scale <= box.heightPx * caution) return scale
  }
  return 0.3
}
