import type { Place } from '../place.ts'
import type { Block, Cell, Code, Paragraph, Table } from './types.ts'

/**
 * Blocks with the tables that authors paste from a terminal as tables: what `mysql`, `psql`, DuckDB or pandas drew in a code block, with the
 * query before it as code. A block that lights lines up, and a drawing whose rows differ in their cells, stay what they are.
 */
export const drawnTables = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => (block.kind === 'code' && block.steps.length === 0 ? parted(block) : [block]))

type Drawn = { readonly from: number; readonly to: number; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }

function parted(code: Code): readonly Block[] {
  const lines = code.text.split('\n')
  const isFenced = code.place.lastLine - code.place.line + 1 > lines.length
  const at = (from: number, to: number): Place => {
    const first = code.place.line + (isFenced ? 1 : 0)
    return { line: first + from, lastLine: first + Math.max(from, to - 1) }
  }
  const parts: Block[] = []
  let done = 0
  for (const drawn of findTables(lines)) {
    parts.push(...between(done, drawn.from), tableOf(drawn, at(drawn.from, drawn.to)))
    done = drawn.to
  }
  return done === 0 ? [code] : [...parts, ...between(done, lines.length)]

  function between(from: number, to: number): readonly Block[] {
    const texts = lines.slice(from, to)
    const text = texts.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    if (text === '') return []
    const place = at(from, to)
    // What a terminal says under a table (`2 rows in set`) is no code.
    const says: Paragraph = { kind: 'paragraph', inlines: [{ kind: 'text', text: text.trim() }], place }
    return [done > 0 && /^\(?\d+ rows?\b.*$/i.test(text) ? says : { ...code, text, firstLine: code.firstLine + from, place }]
  }
}

const tableOf = ({ head, rows }: Drawn, place: Place): Table => ({
  kind: 'table',
  head,
  rows,
  align: head.map((_, n) => (rows.length > 0 && rows.every((row) => isNumber(row[n])) ? 'right' : undefined)),
  place,
})

const isNumber = (cell: Cell | undefined): boolean => cell?.[0]?.kind === 'text' && /^-?[\d.,]+ ?%?$/.test(cell[0].text)

function findTables(lines: readonly string[]): readonly Drawn[] {
  const tables: Drawn[] = []
  for (let at = 0; at < lines.length; at++) {
    const drawn = ruled.test(lines[at] ?? '') ? bordered(lines, at) : underlined(lines, at)
    if (drawn === undefined) continue
    tables.push(drawn)
    at = drawn.to - 1
  }
  return tables
}

/** `+----+----+`, or the same in box-drawing letters, of two columns or more. */
const ruled = /^\s*(?:\+(?:[-=]+\+){2,}|[┌├└╭╰╔╠╚╞┝][─━═┬┼┴╤╪╧╦╬╩╭╮╯╰]+[┐┤┘╮╯╗╣╝╡┥])\s*$/
const border = /[|│║┃]/

/** Rows that an author took out. */
const leftOut = /^\s*(?:\.{3}|…)\s*$/

/** A table between rules: rows of one line each under a head, or a rule between any two rows. */
function bordered(lines: readonly string[], from: number): Drawn | undefined {
  const groups: (readonly Cell[])[][] = []
  let to = from
  for (; to < lines.length; to++) {
    const line = lines[to] ?? ''
    if (ruled.test(line)) groups.push([])
    else if (/^\s*[|│║┃].*[|│║┃]\s*$/.test(line)) groups.at(-1)?.push(cellsOf(line.trim().slice(1, -1)))
    else if (groups.length > 1 && leftOut.test(line)) groups.at(-1)?.push(groups[0]?.[0]?.map((_, n) => (n === 0 ? said(line) : [])) ?? [])
    else break
  }
  const filled = groups.filter((group) => group.length > 0)
  const [head, ...rest] = filled
  const isClosed = ruled.test(lines[to - 1] ?? '')
  if (head?.[0] === undefined || head.length > 1 || rest.length === 0 || !isClosed) return undefined
  const rows = rest.flat()
  return isEven(head[0], rows) ? { from, to, head: head[0], rows } : undefined
}

/** As `psql` draws it: a head, a line of dashes and crosses under it, rows without borders. */
function underlined(lines: readonly string[], at: number): Drawn | undefined {
  if (!/^\s*-{2,}(?:\+-{2,})+\s*$/.test(lines[at + 1] ?? '') || !border.test(lines[at] ?? '')) return undefined
  let to = at + 2
  while (border.test(lines[to] ?? '')) to++
  const [head, ...rows] = [lines[at] ?? '', ...lines.slice(at + 2, to)].map(cellsOf)
  return head !== undefined && rows.length > 0 && isEven(head, rows) ? { from: at, to, head, rows } : undefined
}

const isEven = (head: readonly Cell[], rows: readonly (readonly Cell[])[]): boolean =>
  head.length > 1 && rows.every((row) => row.length === head.length)

const cellsOf = (line: string): readonly Cell[] => line.split(border).map(said)

const said = (cell: string): Cell => (cell.trim() === '' ? [] : [{ kind: 'text', text: cell.trim() }])
