/** The entry of `known` that `word` was most likely meant to be; `undefined` when none is near. Two slips are near, one in a short word. */
export function nearMiss(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const most = wanted.length <= 4 ? 1 : 2
  return known
    .map((name) => ({ name, slips: slips(wanted, name.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)[0]?.name
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment distance). */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped))
    }
  }
  return at(a.length, b.length)
}
