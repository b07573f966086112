import type { Meaning } from '../types.ts'

/** Lines of text in columns, of which each begins where the grammar says. */
export const simpleTable: Meaning = {
  says: 'a table',
  block({ inner = '', positional }, kit) {
    const starts = positional.map(Number)
    const cells = (line: string) => starts.map((start, at) => kit.inlines(line.slice(at === 0 ? 0 : start, starts[at + 1]).trim()))
    const [head = '', , ...rows] = inner.split('\n')
    return [{ kind: 'table', head: cells(head), rows: rows.map(cells), align: starts.map(() => undefined), place: kit.place }]
  },
}
