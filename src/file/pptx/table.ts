import { linesOf } from '../../deck/fit/measure.ts'
import type { Cell } from '../../post/types.ts'
import type { Box, Role } from '../../theme.ts'
import type { Kit, TableContent } from './kit.ts'
import type { TableRow } from './pptxgenjs.ts'
import { hex, inches, paraRuns, type RunKit } from './runs.ts'
import { trimsOf } from './trims.ts'

/** Space between two columns. */
const columnGapPx = 24

type Row = {
  readonly cells: readonly Cell[]
  readonly role: Role
  readonly isHead: boolean
  readonly abovePx: number
  readonly belowPx: number
}

/** Rows with the space above and below their words, baseline to capitals, as the page sets them. */
function rowsOf({ head, rows, headRole, role }: TableContent, box: Box, isTight: boolean): readonly Row[] {
  const gapPx = isTight ? (box.tightGapPx ?? box.gapPx ?? 0) : (box.gapPx ?? 0)
  const headGapPx = box.second?.gapPx ?? 0
  const hasHead = head.length > 0
  const body = rows.map((cells, index): Row => ({
    cells,
    role,
    isHead: false,
    abovePx: index > 0 ? gapPx / 2 : hasHead ? headGapPx * 0.55 : 0,
    belowPx: index < rows.length - 1 ? gapPx / 2 : 0,
  }))
  return hasHead ? [{ cells: head, role: headRole, isHead: true, abovePx: 0, belowPx: headGapPx * 0.45 }, ...body] : body
}

/** Height of a table, from the capitals of its first row to the baseline of its last. */
export function tablePx(table: TableContent, box: Box, kit: Kit): number {
  return rowsOf(table, box, table.role !== box.roles[0]).reduce(
    (sum, row) => sum + row.abovePx + row.belowPx + kit.ruler.heightPx(linesIn(row, table, kit), row.role),
    0,
  )
}

function linesIn({ cells, role }: Row, { columnsPx }: TableContent, { ruler }: Kit): number {
  const lines = cells.map((cell, index) =>
    linesOf(ruler, cell, role, (columnsPx[index] ?? 0) - (index < columnsPx.length - 1 ? columnGapPx : 0)),
  )
  return Math.max(1, ...lines)
}

/** The rows as a table of slides has them: hairlines between them, the head's line in the colour of the text. */
export function tableRows(
  table: TableContent,
  box: Box,
  kit: Kit,
  runs: RunKit,
): { readonly rows: TableRow[]; readonly heightsPx: readonly number[] } {
  const { ground, theme, deck } = kit
  const all = rowsOf(table, box, table.role !== box.roles[0])
  const isRtl = deck.dir === 'rtl'
  const margins = all.map(({ role, abovePx, belowPx }) => {
    const trims = trimsOf(theme, role)
    return { top: Math.max(0, abovePx - trims.top), bottom: Math.max(0, belowPx - trims.bottom) }
  })
  const none = { type: 'none' as const }
  const rows = all.map((row, at): TableRow => {
    const isLast = at === all.length - 1
    const line = { type: 'solid' as const, pt: 0.75, color: hex(row.isHead ? ground.text : ground.rule) }
    const cells = table.columnsPx.map((_, index): TableRow[number] => {
      const end = index < table.columnsPx.length - 1 ? inches(columnGapPx) : 0
      const { top = 0, bottom = 0 } = margins[at] ?? {}
      const align = alignOf(table.align[index], isRtl)
      const paras = paraRuns({ inlines: row.cells[index] ?? [], role: row.role, colour: row.isHead ? ground.quiet : ground.text }, runs)
      return {
        text: paras.map(({ text, options }) => ({
          text: text ?? '',
          options: { ...options, align, lineSpacing: (theme.type[row.role].linePx * 3) / 4, ...(isRtl && { rtlMode: true }) },
        })),
        options: {
          align,
          valign: 'top',
          margin: [inches(top), isRtl ? 0 : end, inches(bottom), isRtl ? end : 0],
          border: [none, none, isLast ? none : line, none],
          fontSize: (theme.type[row.role].sizePx * 3) / 4,
        },
      }
    })
    // Programs disagree on tables that run from right to left: the columns are put so, and the table says nothing.
    return isRtl ? cells.toReversed() : cells
  })
  return {
    rows,
    heightsPx: all.map(
      (row, at) => linesIn(row, table, kit) * theme.type[row.role].linePx + (margins[at]?.top ?? 0) + (margins[at]?.bottom ?? 0),
    ),
  }
}

const alignOf = (align: TableContent['align'][number], isRtl: boolean): 'left' | 'right' | 'center' =>
  align === 'center' ? 'center' : (align === 'right') === isRtl ? 'left' : 'right'
