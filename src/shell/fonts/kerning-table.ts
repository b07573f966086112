import type { FaceMetrics } from '../../theme.ts'

/** Folds pairs into classes of characters that kern alike, on the first place and on the second, and what comes between two classes. */
export function kerningTable(kerning: ReadonlyMap<string, number>): FaceMetrics['kerning'] {
  const pairs = Array.from(kerning, ([pair, value]) => ({ pair: Array.from(pair), value: Math.round(value) })).filter(
    ({ value }) => value !== 0,
  )
  const values = new Map(pairs.map(({ pair, value }) => [pair.join(''), value]))
  const firsts = unique(pairs.map(({ pair }) => pair[0] ?? ''))
  const seconds = unique(pairs.map(({ pair }) => pair[1] ?? ''))
  const between = (first: string, second: string) => values.get(first + second) ?? 0
  const first = classes(firsts, (one) => seconds.map((other) => between(one, other)))
  const second = classes(seconds, (one) => firsts.map((other) => between(other, one)))
  const row = (one: string) => second.map((others) => between(Array.from(one)[0] ?? '', Array.from(others)[0] ?? ''))
  return { first, second, between: first.map((one) => folded(row(one))) }
}

const unique = (characters: readonly string[]): readonly string[] => [...new Set(characters)].toSorted()

function classes(characters: readonly string[], rowOf: (character: string) => readonly number[]): readonly string[] {
  const byRow = new Map<string, string>()
  for (const character of characters) {
    const row = rowOf(character).join()
    byRow.set(row, (byRow.get(row) ?? '') + character)
  }
  return [...byRow.values()]
}

/** `0 0 -12 0 5` becomes `,,-12,,5`: nothing stands for nothing. */
const folded = (row: readonly number[]): string =>
  row
    .map((value) => (value === 0 ? '' : String(value)))
    .join(',')
    .replace(/,+$/, '')
