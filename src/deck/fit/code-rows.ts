import { codeScale } from '../../inline-scale.ts'

/** Columns that a character takes in a monospaced face: two for wide ones, none for marks. */
function columnsOf(character: string): number {
  if (character <= '\u024f') return 1
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Columns of a line, tabs counted to the next stop. */
export function lineColumns(line: string): number {
  let columns = 0
  for (const character of line) columns += character === '\t' ? codeScale.tab - (columns % codeScale.tab) : columnsOf(character)
  return columns
}

/** Rows that a line takes at so many columns, after any space, else anywhere; further rows are indented. The page holds flags and names together at their hyphens. */
export function lineRows(line: string, columns: number): number {
  if (line.length * 2 <= columns || lineColumns(line) <= columns) return 1
  const own = lineColumns(/^\s*/.exec(line)?.[0] ?? '')
  const indent = own < codeScale.mostIndent ? own + codeScale.continuation : codeScale.continuation
  const room = Math.max(1, columns - indent)
  let rows = 1
  let at = 0
  let start = 0
  const put = (size: number) => {
    if (at > start && at + size > columns) {
      rows += 1
      at = start = indent
    }
    at += size
    if (at <= columns) return
    const more = Math.ceil((at - columns) / room)
    rows += more
    at -= more * room
    start = indent
  }
  for (const word of line.match(breakable) ?? []) put(lineColumns(word))
  return rows
}

/**
 * Whether a line takes one row, or two with a space between them: no word, flag or date is torn, and the first row takes that share of the columns.
 */
export function isHalvedAtSpace(line: string, columns: number, leastShare: number): boolean {
  if (lineColumns(line) <= columns) return true
  if (lineRows(line, columns) > 2) return false
  let at = 0
  let isSpace = false
  for (const piece of line.match(breakable) ?? []) {
    const start = at
    at += lineColumns(piece)
    if (at > columns) return isSpace && start > columns * leastShare
    isSpace = /\s/.test(piece)
  }
  return true
}

/** What a line breaks between: spaces and words. */
const breakable = /\s|\S+/g

/** Pieces of a line that take at most so many rows. */
export function cutLine(line: string, columns: number, mostRows: number): readonly string[] {
  if (lineRows(line, columns) <= mostRows) return [line]
  const length = Math.max(1, Math.floor((columns - codeScale.continuation) * mostRows * 0.45))
  const pieces: string[] = []
  let rest = Array.from(line)
  while (rest.length > length) {
    const pause = rest.slice(0, length).findLastIndex((character) => /[\s,;]/.test(character)) + 1
    const end = pause > length / 2 ? pause : length
    pieces.push(rest.slice(0, end).join(''))
    rest = rest.slice(end)
  }
  return [...pieces, rest.join('')]
}
