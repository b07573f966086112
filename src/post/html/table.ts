import type { Place } from '../../place.ts'
import { type Element, htmlInlines } from './inlines.ts'
import { trimInlines } from '../inline.ts'
import type { Reader } from '../reader.ts'
import type { Block, Cell, Table } from '../types.ts'

/** An HTML table. One that only sets its content out (a single cell, or a column of them) is taken off. */
export function tableOf(node: Element, place: Place, reader: Reader): readonly Block[] {
  const rows = rowsOf(node)
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  const captionNode = node.children.find((child): child is Element => child.kind === 'element' && child.name === 'caption')
  const caption = captionNode ? trimInlines(htmlInlines(captionNode.children, reader)) : []
  if (widest <= 1)
    return reader.html([
      ...(captionNode?.children ?? []),
      ...rows.flatMap((row) => cellsOf(row)).map((cell): Element => ({ ...cell, name: 'div', tag: 'div' })),
    ])
  const first = rows[0]
  const hasHead = first !== undefined && cellsOf(first).every((cell) => cell.name === 'th')
  const read = (row: Element): Cell[] => {
    const cells = cellsOf(row).map((cell) => trimInlines(htmlInlines(cell.children, reader)))
    return [...cells, ...Array.from({ length: widest - cells.length }, (): Cell => [])]
  }
  const align = Array.from({ length: widest }, (_, column) => alignOf(rows.at(-1), column))
  const table: Table = {
    kind: 'table',
    head: hasHead ? read(first) : [],
    rows: (hasHead ? rows.slice(1) : rows).map(read),
    align,
    ...(caption.length > 0 && { caption }),
    place,
  }
  return [table]
}

function rowsOf(node: Element): Element[] {
  const rows = node.children.flatMap((child) => {
    if (child.kind !== 'element') return []
    if (child.name === 'tr') return [child]
    return /^(thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : []
  })
  // Browsers put cells without a row into one.
  return rows.length === 0 && cellsOf(node).length > 0 ? [{ ...node, tag: 'tr', name: 'tr' }] : rows
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.kind === 'element' && (child.name === 'td' || child.name === 'th'))

function alignOf(row: Element | undefined, column: number): Table['align'][number] {
  const cell = row && cellsOf(row)[column]
  const said = cell?.attributes.get('align') ?? /text-align\s*:\s*(\w+)/.exec(cell?.attributes.get('style') ?? '')?.[1]
  return said === 'left' || said === 'right' || said === 'center' ? said : undefined
}
