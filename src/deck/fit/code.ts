import type { Code } from '../../post/types.ts'
import type { Box, Form, Role } from '../../theme.ts'
import type { Fitted, Setting, Snippet, Unfitted } from '../types.ts'
import { cutCode, type LineRun } from './code-cut.ts'
import { cutLine, isHalvedAtSpace, lineColumns, lineRows } from './code-rows.ts'
import { fewSlides } from './few-slides.ts'
import { stackCode } from './code-stack.ts'
import type { FitKit, Fitter } from './kit.ts'
import { plainInlines, textMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { roomPx } from './room.ts'
import { roleAt, settle, smallest } from './settle.ts'

/** How code is set at one role: columns and rows that the box has, and what that does to the code. */
type Grid = { readonly step: number; readonly setting: Setting; readonly columns: number; readonly mostRows: number }

/**
 * Code: whole at the largest role in which it fits, else divided where it pauses; long lines go on below, none is cut off. The sentence that
 * leads to it stands over it where that leaves the code whole, and large or as large as it would be alone.
 */
export const fitCode: Fitter<'code'> = (slide, kit) =>
  slide.below === undefined ? fitSingle(slide, kit) : numbered(stacked(slide, [slide, ...slide.below], kit))

/** As many of the snippets as have room on a slide, then the others. */
function stacked(slide: Unfitted<'code'>, snippets: readonly (Snippet & Pick<Unfitted, 'from'>)[], kit: FitKit): readonly Fitted[] {
  for (let count = snippets.length; count > 0; count -= 1) {
    const [first, ...below] = snippets.slice(0, count)
    if (first === undefined) break
    const own = withSnippet(slide, first)
    const fitted = below.length === 0 ? fitSingle(own, kit) : [stackCode({ ...own, below }, [first, ...below], kit) ?? []].flat()
    if (fitted.length > 0) return [...fitted, ...stacked(slide, snippets.slice(count), kit)]
  }
  return []
}

function withSnippet(slide: Unfitted<'code'>, { text, firstLine, steps, from, lead, lang, file }: Snippet & Pick<Unfitted, 'from'>) {
  const { lead: _, lang: __, file: ___, below: ____, ...frame } = slide
  const named = {
    ...(lead === undefined ? {} : { lead }),
    ...(lang === undefined ? {} : { lang }),
    ...(file === undefined ? {} : { file }),
  }
  return { ...frame, ...named, text, firstLine, steps, from }
}

const fitSingle: Fitter<'code'> = (slide, kit) => {
  const { lead, ...bare } = slide
  if (lead === undefined) return fitAlone(bare, kit)
  const [first, ...others] = fitAlone(slide, kit)
  if (first === undefined || others.length > 0) return fitAlone(bare, kit)
  const isLarge = largeSteps.some((step) => first.set.roles['code'] === kit.theme.forms.code.boxes['code']?.roles[step])
  if (isLarge) return [first]
  const alone = fitAlone(bare, kit)
  return alone[0]?.set.roles['code'] === first.set.roles['code'] ? [first] : alone
}

/** Roles in which code is large enough to give room to the sentence that leads to it. */
const largeSteps = [0, 1]

function fitAlone(slide: Unfitted<'code'>, kit: FitKit): readonly Fitted<'code'>[] {
  const grids = gridsOf(slide, kit)
  const text = slide.text.replaceAll(/[^\S\n]+$/gm, '').replace(/\s+$/, '')
  const lines = text.split('\n')
  const whole = (one: Grid) => one.mostRows >= lines.length && wraps(lines, one) === 0
  const grid =
    grids.find((one) => largeSteps.includes(one.step) && whole(one)) ??
    grids.find((one) => isWorthWrapping(lines, one, fairShare)) ??
    grids.find((one) => one.setting.roles['code'] === 'code' && whole(one)) ??
    grids.find((one) => isWorthWrapping(lines, one, 0)) ??
    grids.find(whole) ??
    grids.find((one) => rowsIn(lines, one) <= one.mostRows && wraps(lines, one) * 5 <= lines.length)
  if (grid) return [{ ...slide, text, set: grid.setting }]
  const dividing =
    grids.find((one) => isForLength(one) && lines.every((line) => lineColumns(line) <= one.columns)) ??
    grids.find(isForLength) ??
    grids[grids.length - 1]
  return dividing
    ? divided({ ...slide, text }, lines, slide.keep ? (grids[grids.length - 1] ?? dividing) : dividing)
    : [{ ...slide, set: smallest(kit.theme, 'code', ['title', 'file', 'code']) }]
}

/** A few lines are read from the last row of a hall where a long one of them takes a second row, and not where all of them are small. */
const isWorthWrapping = (lines: readonly string[], grid: Grid, leastShare: number): boolean =>
  largeSteps.includes(grid.step) &&
  lines.length <= mostWrapped &&
  (lines.length <= 2 || wraps(lines, grid) * 3 <= lines.length) &&
  lines.every((line) => isHalvedAtSpace(line, grid.columns, leastShare) && !isDrawn(line)) &&
  rowsIn(lines, grid) <= grid.mostRows

/** A first row that takes less of the columns is a stump (`git clone`), worse than a size less. */
const fairShare = 0.5

/** Lines of code that are a few. */
const mostWrapped = 6

/** Drawn with letters or set in columns: its places count, so it is not wrapped for size. */
const isDrawn = (line: string): boolean => /[\u2500-\u257f]|\S {3,}\S|\^\^|\|.*\|/.test(line)

/** Sizes for code of some length; the larger ones are for a few lines. */
const isForLength = ({ setting }: Grid): boolean => setting.roles['code'] === 'code' || setting.roles['code'] === 'codeSmall'

function divided(slide: Unfitted<'code'>, lines: readonly string[], grid: Grid): readonly Fitted<'code'>[] {
  const whole = lines.flatMap((line) => cutLine(line, grid.columns, grid.mostRows))
  const isCut = whole.length > lines.length
  const runs = cutCode(
    whole,
    whole.map((line) => lineRows(line, grid.columns)),
    grid.mostRows,
  )
    .map((run) => withoutBlanks(whole, run))
    .filter((run) => run.last > run.first)
  const parts = runs.map((run): Fitted<'code'> => ({
    ...slide,
    text: whole.slice(run.first, run.last).join('\n'),
    firstLine: slide.firstLine + run.first,
    steps: isCut ? [] : stepsIn(slide.steps, run),
    set: grid.setting,
  }))
  return numbered(slide.keep ? parts : fewSlides(parts, most, (rest) => [codeOf(rest)]))
}

/** Slides that one listing takes: nobody reads a file from a screen. */
const most = 4

const codeOf = (parts: readonly Fitted<'code'>[]): Code => ({
  kind: 'code',
  text: parts.map(({ text }) => text).join('\n\n'),
  ...(parts[0]?.lang === undefined ? {} : { lang: parts[0].lang }),
  firstLine: parts[0]?.firstLine ?? 1,
  numbered: false,
  steps: [],
  place: parts[0]?.from ?? { line: 1, lastLine: 1 },
})

function withoutBlanks(lines: readonly string[], { first, last }: LineRun): LineRun {
  let [from, to] = [first, last]
  while (from < to && lines[from]?.trim() === '') from += 1
  while (to > from && lines[to - 1]?.trim() === '') to -= 1
  return { first: from, last: to }
}

/** Steps of the lines of a run, counted from its first; a step that lights nothing here is left out. */
function stepsIn(steps: readonly (readonly number[])[], { first, last }: LineRun): readonly (readonly number[])[] {
  const inside = steps.map((step) => ({
    all: step.length === 0,
    lines: step.filter((line) => line > first && line <= last).map((line) => line - first),
  }))
  const lit = inside.filter((step) => step.all || step.lines.length > 0).map((step) => step.lines)
  return lit.some((step) => step.length > 0) ? lit : []
}

const rowsIn = (lines: readonly string[], grid: Grid): number => lines.reduce((sum, line) => sum + lineRows(line, grid.columns), 0)
const wraps = (lines: readonly string[], grid: Grid): number => lines.filter((line) => lineColumns(line) > grid.columns).length

/** One grid for each role of the box, the largest first; the title steps down with the code where it must. */
function gridsOf(slide: Unfitted<'code'>, kit: FitKit): readonly Grid[] {
  const form = kit.theme.forms.code
  const box = form.boxes['code']
  if (!box) return []
  return box.roles.flatMap((role, step) => gridAt(slide, kit, form, box, role, step))
}

function gridAt(slide: Unfitted<'code'>, kit: FitKit, form: Form, box: Box, role: Role, step: number): readonly Grid[] {
  const { theme, ruler } = kit
  const leastRows = 4
  const filling = {
    title: textMeasure(ruler, slide.title),
    lead: textMeasure(ruler, slide.lead),
    file: slide.file ? textMeasure(ruler, plainInlines(slide.file)) : undefined,
    code: () => ruler.heightPx(leastRows, role),
  }
  const setting = settle(theme, 'code', filling) ?? smallest(theme, 'code', ['title', 'lead', 'file', 'code'])
  const heights: Record<string, number> = {}
  for (const name of ['title', 'lead', 'file'] as const) {
    const own = form.boxes[name]
    const chosen = setting.roles[name]
    if (own && chosen) heights[name] = filling[name]?.({ ...own, roles: [chosen] }, 0) ?? 0
  }
  const available = roomPx(form, heights, 'code') - ruler.heightPx(1, role)
  const mostRows = Math.max(1, Math.floor(available / theme.type[role].linePx + 0.001) + 1)
  const columns = Math.floor((box.widthPx + 0.01) / ruler.widthPx(plainInlines('0'), role))
  return [{ step, setting: { ...setting, roles: { ...setting.roles, code: roleAt(box.roles, step) ?? role } }, columns, mostRows }]
}
