import type { Cell, Table } from '../../post/types.ts'
import type { Box, Role } from '../../theme.ts'
import type { Fitted, Setting, Unfitted } from '../types.ts'
import { deal } from './deal.ts'
import { fewSlides } from './few-slides.ts'
import type { FitKit, Fitter } from './kit.ts'
import { gapOf, linesOf, textMeasure } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settle, smallest } from './settle.ts'
import { cutText } from './slice.ts'
import { columnWidths, sum } from './table-columns.ts'

/** Rows that stand under one head on one slide; from more nobody finds one. */
const mostRows = 14
const gapPx = 24

type Row = readonly Cell[]

/** A table at the largest role at which its words stand side by side; divided by rows with the head repeated, then by columns. */
export const fitTable: Fitter<'table'> = (slide, kit) => {
  const box = kit.theme.forms.table.boxes['table']
  if (!box) return [{ ...slide, set: smallest(kit.theme, 'table', ['title', 'table', 'caption']) }]
  const groups = columnGroups(slide, box, kit)
  return numbered(groups.flatMap((group) => fewSlides(dealRows(group, box, kit), most, (rest) => [rowsOf(rest, slide)])))
}

/** Slides that one table takes: its first rows tell what it is. */
const most = 3

const rowsOf = (parts: readonly Fitted<'table'>[], { head, align, from }: Unfitted<'table'>): Table => ({
  kind: 'table',
  head: parts[0]?.head ?? head,
  rows: parts.flatMap(({ rows }) => rows),
  align: parts[0]?.align ?? align,
  place: from,
})

function dealRows(slide: Unfitted<'table'>, box: Box, kit: FitKit): readonly Fitted<'table'>[] {
  const layouts = stepsIn(box).map((step) => layoutAt(slide, box, step, kit))
  const { caption, ...rest } = slide
  const settleRows = (rows: readonly Row[]): Setting | undefined => {
    if (rows.length > mostRows && !slide.keep) return undefined
    return settle(kit.theme, 'table', {
      title: textMeasure(kit.ruler, slide.title),
      caption: textMeasure(kit.ruler, caption),
      table: (own, step) => tablePx({ head: slide.head, rows }, own, { step, layout: layouts[step] }, kit),
    })
  }
  const parts = deal(slide.rows, {
    settle: settleRows,
    weightOf: (row) => Math.max(1, ...row.map((cell) => JSON.stringify(cell).length / 60)),
    refine: (row) => cutRow(row, kit.lang ?? 'en'),
    squeeze: () => smallest(kit.theme, 'table', ['title', 'table', 'caption']),
  })
  const all =
    parts.length > 0 ? parts : [{ items: [], setting: settleRows([]) ?? smallest(kit.theme, 'table', ['title', 'table', 'caption']) }]
  return all.map((part): Fitted<'table'> => {
    const role = part.setting.roles['table']
    const step = role ? Math.max(0, box.roles.indexOf(role)) : 0
    return { ...rest, ...(caption ? { caption } : {}), rows: part.items, columnsPx: layouts[step]?.columnsPx ?? [], set: part.setting }
  })
}

type Layout = { readonly columnsPx: readonly number[]; readonly roles: { readonly head: Role; readonly body: Role } }

/** Steps without a second voice of their own share the last. */
const stepsIn = (box: Box): readonly number[] =>
  Array.from({ length: Math.max(box.roles.length, box.second?.roles.length ?? 0) }, (_, step) => step)

function layoutAt(slide: Unfitted<'table'>, box: Box, step: number, { ruler }: FitKit): Layout | undefined {
  const body = roleAt(box.roles, step)
  const head = (box.second && roleAt(box.second.roles, step)) ?? body
  if (!body || !head) return undefined
  const columnsPx = columnWidths(
    slide,
    { head, body },
    { ruler, widthPx: box.widthPx, gapPx, breakWords: step === stepsIn(box).length - 1 },
  )
  return columnsPx && { columnsPx, roles: { head, body } }
}

function tablePx(
  { head, rows }: { readonly head: Row; readonly rows: readonly Row[] },
  box: Box,
  { step, layout }: { readonly step: number; readonly layout: Layout | undefined },
  { ruler }: FitKit,
): number | undefined {
  if (!layout) return undefined
  const rowPx = (row: Row, role: Role) => {
    const lines = row.map((cell, index) =>
      linesOf(ruler, cell, role, (layout.columnsPx[index] ?? 0) - (index < layout.columnsPx.length - 1 ? gapPx : 0)),
    )
    return ruler.heightPx(Math.max(1, ...lines), role)
  }
  const bodyPx = sum(rows.map((row) => rowPx(row, layout.roles.body))) + Math.max(0, rows.length - 1) * gapOf(box, step)
  return head.length === 0 ? bodyPx : rowPx(head, layout.roles.head) + (box.second?.gapPx ?? 0) + bodyPx
}

/** A row too tall for a slide becomes two, its cells cut near their middle. */
function cutRow(row: Row, lang: string): readonly Row[] {
  const pieces = row.map((cell) => (JSON.stringify(cell).length > 80 ? cutText(cell, lang) : [cell]))
  const [first, second] = [pieces.map((piece) => piece[0] ?? []), pieces.map((piece) => piece[1] ?? [])]
  return second.some((cell) => cell.length > 0) ? [first, second] : [row]
}

/** A table too wide even in the smallest role is divided by columns as well; the first column, which names the rows, comes again. */
function columnGroups(slide: Unfitted<'table'>, box: Box, { ruler }: FitKit): readonly Unfitted<'table'>[] {
  const step = stepsIn(box).length - 1
  const body = roleAt(box.roles, step)
  const head = (box.second && roleAt(box.second.roles, step)) ?? body
  const count = Math.max(slide.head.length, ...slide.rows.map((row) => row.length))
  if (!body || !head || count < 3) return [slide]
  const fits = (columns: readonly number[]) =>
    columnWidths(picked(slide, columns), { head, body }, { ruler, widthPx: box.widthPx, gapPx, breakWords: false }) !== undefined
  const all = Array.from({ length: count }, (_, index) => index)
  if (fits(all)) return [slide]
  const groups: number[][] = []
  let group = [0]
  for (const index of all.slice(1)) {
    if (group.length > 1 && !fits([...group, index])) {
      groups.push(group)
      group = [0]
    }
    group.push(index)
  }
  return [...groups, group].map((columns) => ({ ...slide, ...picked(slide, columns) }))
}

const picked = (slide: Unfitted<'table'>, columns: readonly number[]) => ({
  head: slide.head.length > 0 ? columns.map((index) => slide.head[index] ?? []) : [],
  rows: slide.rows.map((row) => columns.map((index) => row[index] ?? [])),
  align: columns.map((index) => slide.align[index]),
})
