import { readFaceKey, type Face } from '../../face-key.ts'
import type { FaceMetrics, Theme } from '../../theme.ts'

/** A face's numbers in em. */
export type Widths = {
  /** Undefined for a character that the face does not have. */
  advance(character: string): number | undefined
  /** What comes between two characters that stand side by side. */
  between(first: string, second: string): number
  readonly joined: Readonly<Record<'initial' | 'medial' | 'final', (character: string) => number | undefined>> | undefined
}

/** Looks up the faces of a theme; each is unfolded when a character of it is first asked for. */
export function widthsOf(theme: Theme): (face: Face) => Widths | undefined {
  const known = Object.entries(theme.metrics).map(([key, metrics]) => ({ face: readFaceKey(key), widths: unfold(metrics) }))
  return (wanted) => {
    const family = known.filter((one) => one.face.family === wanted.family)
    const [best] = family.toSorted((a, b) => distance(a.face, wanted) - distance(b.face, wanted))
    return best?.widths
  }
}

/** A slope that is not there is made by slanting, which keeps the advances. */
const distance = (face: Face, wanted: Face): number =>
  (face.style === wanted.style ? 0 : 10_000) +
  Math.abs(face.weight - wanted.weight) +
  Math.abs((face.opticalSize ?? 0) - (wanted.opticalSize ?? 0))

function unfold({ advances, kerning, joined, unitsPerEm }: FaceMetrics): Widths {
  const inEm = (read: () => ReadonlyMap<string, number>) => (character: string) => {
    const value = read().get(character)
    return value === undefined ? undefined : value / unitsPerEm
  }
  const between = lazily(() => pairsOf(kerning))
  return {
    advance: inEm(lazily(() => byCharacter(advances))),
    between: (first, second) => between()(first, second) / unitsPerEm,
    joined: joined && {
      initial: inEm(lazily(() => byCharacter(joined.initial))),
      medial: inEm(lazily(() => byCharacter(joined.medial))),
      final: inEm(lazily(() => byCharacter(joined.final))),
    },
  }
}

function byCharacter(folded: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const unfolded = new Map<string, number>()
  for (const [value, characters] of Object.entries(folded)) for (const character of characters) unfolded.set(character, Number(value))
  return unfolded
}

function pairsOf({ first, second, between }: FaceMetrics['kerning']): (first: string, second: string) => number {
  const [rows, columns] = [classesOf(first), classesOf(second)]
  const values: (readonly number[] | undefined)[] = []
  return (one, other) => {
    const row = rows.get(one)
    const column = columns.get(other)
    if (row === undefined || column === undefined) return 0
    // A talk asks for few of the rows.
    const known = (values[row] ??= (between[row] ?? '').split(',').map(Number))
    return known[column] ?? 0
  }
}

const classesOf = (classes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(classes.flatMap((characters, index) => Array.from(characters, (character) => [character, index] as const)))

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
