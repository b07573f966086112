import type { Fitted, LayoutName } from '../types.ts'

/** Numbers the parts of a slide; one part has no number. */
export function numbered<K extends LayoutName>(slides: readonly Fitted<K>[]): readonly Fitted<K>[] {
  return slides.length < 2 ? slides : slides.map((slide, index) => ({ ...slide, part: { n: index + 1, of: slides.length } }))
}

/**
 * Cuts a list into `count` runs whose weights are as even as can be; each run has at least one item. The largest run is as small as
 * possible.
 */
export function evenCut<T>(items: readonly T[], count: number, weightOf: (item: T) => number): readonly (readonly T[])[] {
  const parts = Math.min(count, items.length)
  if (parts === 0) return []
  const weights = items.map(weightOf)
  const sums = [0]
  for (const weight of weights) sums.push((sums[sums.length - 1] ?? 0) + weight)
  let limit = Math.max(...weights, (sums[items.length] ?? 0) / parts)
  const runsWithin = (most: number): number[] => {
    const starts = [0]
    let sum = 0
    weights.forEach((weight, index) => {
      if (sum > 0 && sum + weight > most + 1e-6) {
        starts.push(index)
        sum = 0
      }
      sum += weight
    })
    return starts
  }
  const step = limit / 50
  while (runsWithin(limit).length > parts) limit += step
  const starts = runsWithin(limit)
  return balanced(items, starts, weights)
}

// Greedy runs fill the first ones; moving borders back evens them out without making any run larger than the largest.
function balanced<T>(items: readonly T[], starts: readonly number[], weights: readonly number[]): readonly (readonly T[])[] {
  const cuts = [...starts, items.length]
  const weight = (from: number, to: number) => weights.slice(from, to).reduce((sum, one) => sum + one, 0)
  for (let round = 0; round < cuts.length; round += 1) {
    for (let index = cuts.length - 2; index > 0; index -= 1) {
      const [from = 0, cut = 0, to = 0] = [cuts[index - 1], cuts[index], cuts[index + 1]]
      const before = Math.abs(weight(from, cut) - weight(cut, to))
      const after = Math.abs(weight(from, cut - 1) - weight(cut - 1, to))
      if (cut - 1 > from && after < before) cuts[index] = cut - 1
    }
  }
  return cuts.slice(0, -1).map((from, index) => items.slice(from, cuts[index + 1]))
}
