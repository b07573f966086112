import type { Found, Grammar } from '../dialects/types.ts'

const rule = /\n {0,3}-{2,}(?: +-{2,})+[ \t]*\n/

/** So many rows one table has at most. */
const mostLines = 400

/**
 * Simple tables of Pandoc: columns stand under their dashes.
 *
 *      Lamp    Hours
 *     -----   ------
 *      Pier       11
 */
export const simpleTable: Grammar = {
  name: 'simple-table',
  level: 'block',
  columns: true,
  start: (text) => {
    const found = rule.exec(text)
    return found === null ? -1 : text.lastIndexOf('\n', found.index - 1) + 1
  },
  read: (text): Found | undefined => {
    const first = text.indexOf('\n')
    const second = text.indexOf('\n', first + 1)
    if (first < 1 || second < 0 || !rule.test(text.slice(first, second + 1))) return undefined
    const near = text.split('\n', mostLines)
    const end = near.findIndex((line, at) => at > 1 && (line.trim() === '' || rule.test(`\n${line}\n`)))
    const lines = near.slice(0, end < 0 ? near.length : end)
    const starts = [...(lines[1] ?? '').matchAll(/-+/g)].map(({ index }) => index)
    // What stands across the border of two columns is no table.
    if (lines.length < 3 || lines.some((line) => starts.slice(1).some((at) => /\S/.test(line.charAt(at - 1))))) return undefined
    const closed = end > 0 && near[end]?.trim() !== ''
    const raw = near.slice(0, lines.length + (closed ? 1 : 0)).join('\n')
    return { raw, name: 'simple-table', positional: starts.map(String), named: {}, inner: lines.join('\n'), innerLine: 0 }
  },
}
