import type { Cell } from '../../post/types.ts'
import type { Role } from '../../theme.ts'
import type { Ruler } from '../ruler-type.ts'

export type TableText = { readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
export type TableRoles = { readonly head: Role; readonly body: Role }
type Need = { readonly least: number; readonly whole: number }

/**
 * Widths of columns that share `widthPx`, gaps between them counted to the column before. Each column gets its widest word at least and
 * one line where there is room; undefined where not even the words fit side by side.
 */
export function columnWidths(
  table: TableText,
  roles: TableRoles,
  o: { ruler: Ruler; widthPx: number; gapPx: number; breakWords: boolean },
): readonly number[] | undefined {
  const count = Math.max(1, table.head.length, ...table.rows.map((row) => row.length))
  const needs = Array.from({ length: count }, (_, index) => needOf(table, index, roles, o))
  const room = o.widthPx - o.gapPx * (count - 1)
  const least = sum(needs.map((need) => need.least))
  if (least > room && !o.breakWords) return undefined
  const widths = least > room ? capped(needs, room) : shared(needs, room)
  const rounded = widths.map((width, index) => Math.floor(width) + (index < count - 1 ? o.gapPx : 0))
  return rounded.map((width, index) => (index === count - 1 ? width + o.widthPx - sum(rounded) : width))
}

/** Where the words do not fit side by side, the longest of them are broken and no others: an address, and not the number before it. */
function capped(needs: readonly Need[], room: number): readonly number[] {
  const leasts = needs.map((need) => need.least).toSorted((a, b) => a - b)
  let left = room
  for (const [index, least] of leasts.entries()) {
    const cap = left / (leasts.length - index)
    if (least > cap) return needs.map((need) => Math.min(need.least, cap))
    left -= least
  }
  return needs.map((need) => need.least)
}

/** What is left over goes to the columns that would rather be on one line; more than that, to all alike. */
function shared(needs: readonly Need[], room: number): readonly number[] {
  const least = sum(needs.map((need) => need.least))
  const whole = sum(needs.map((need) => need.whole))
  if (whole <= room) return needs.map((need) => need.whole + (room - whole) * ((need.whole + 40) / (whole + 40 * needs.length)))
  // Roots keep one long column from starving the others.
  const wishes = needs.map((need) => Math.sqrt(need.whole - need.least))
  return filled(needs, wishes, room - least)
}

function filled(needs: readonly Need[], wishes: readonly number[], extra: number): readonly number[] {
  let left = extra
  const widths = needs.map((need) => need.least)
  for (let round = 0; round < needs.length && left > 0.5; round += 1) {
    const open = needs.map((need, index) => ((widths[index] ?? 0) < need.whole - 0.01 ? (wishes[index] ?? 0) : 0))
    const total = sum(open)
    if (total === 0) break
    const share = left
    needs.forEach((need, index) => {
      const grown = Math.min(need.whole - (widths[index] ?? 0), share * ((open[index] ?? 0) / total))
      widths[index] = (widths[index] ?? 0) + grown
      left -= grown
    })
  }
  return widths.map((width) => width + left / needs.length)
}

function needOf(table: TableText, index: number, roles: TableRoles, { ruler }: { ruler: Ruler }): Need {
  const cells = [
    { cell: table.head[index] ?? [], role: roles.head },
    ...table.rows.map((row) => ({ cell: row[index] ?? [], role: roles.body })),
  ]
  // A hair more than measured, and whole pixels, for what is rounded here and in the browser.
  const least = Math.ceil(Math.max(leastPx, ...cells.map(({ cell, role }) => ruler.widestWordPx(cell, role))) * slack)
  return { least, whole: Math.max(least, ...cells.map(({ cell, role }) => ruler.widthPx(cell, role) * slack)) }
}

const leastPx = 24
const slack = 1.012

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
