/** A run of lines, from 0, `last` left out. */
export type LineRun = { readonly first: number; readonly last: number }

/**
 * Divides code into runs of at most `most` rows, as few and as even as it goes, cut at a blank line where there is one near, else
 * where a block ends. One run more is taken where that saves cutting into blocks. `rows` has the rows that each line takes.
 */
export function cutCode(lines: readonly string[], rows: readonly number[], most: number): readonly LineRun[] {
  const sums = [0]
  for (const count of rows) sums.push((sums[sums.length - 1] ?? 0) + count)
  const total = sums[lines.length] ?? 0
  for (let count = Math.max(1, Math.ceil(total / most)); count < lines.length; count += 1) {
    const few = tryCut(lines, sums, most, count)
    if (!few) continue
    const more = tryCut(lines, sums, most, count + 1)
    return more && more.cost + 1 < few.cost ? more.runs : few.runs
  }
  return lines.map((_, index) => ({ first: index, last: index + 1 }))
}

type Cut = { readonly runs: readonly LineRun[]; readonly cost: number }

function tryCut(lines: readonly string[], sums: readonly number[], most: number, count: number): Cut | undefined {
  const runs: LineRun[] = []
  const rowsOf = (first: number, last: number) => (sums[last] ?? 0) - (sums[first] ?? 0)
  let first = 0
  let cost = 0
  for (let left = count; left > 1; left -= 1) {
    const target = rowsOf(first, lines.length) / left
    let best: { last: number; cost: number } | undefined
    for (let last = first + 1; last < lines.length && rowsOf(first, last) <= most; last += 1) {
      if (rowsOf(last, lines.length) > most * (left - 1)) continue
      const own = breakCost(lines, last) + Math.abs(rowsOf(first, last) - target) / Math.max(4, target)
      if (!best || own < best.cost) best = { last, cost: own }
    }
    if (!best) return undefined
    runs.push({ first, last: best.last })
    first = best.last
    cost += best.cost
  }
  return rowsOf(first, lines.length) <= most ? { runs: [...runs, { first, last: lines.length }], cost } : undefined
}

/** How much it hurts to cut in front of a line: nothing at a blank line, little where a block has just ended. */
function breakCost(lines: readonly string[], index: number): number {
  const [before = '', after = ''] = [lines[index - 1], lines[index]]
  const indent = indentOf(after)
  if (before.trim() === '') return indent * 0.03
  if (after.trim() === '') return 0.1 + indentOf(before) * 0.03
  if (/^\s*[})\]]|^\s*end\b|^\s*<\//.test(before) && indentOf(before) >= indent) return 0.4 + indent * 0.05
  if (indent < indentOf(before)) return 0.8 + indent * 0.05
  // What opens a block says nothing at the foot of a slide.
  if (indent > indentOf(before)) return 1.6 + Math.min(1, indent * 0.1)
  return 1.2 + Math.min(1, indent * 0.1)
}

const indentOf = (line: string): number => (/^\s*/.exec(line)?.[0].length ?? 0) / 2
