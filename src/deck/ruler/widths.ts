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

/** Looks up the faces of a theme. Of a face only the characters that are asked for are looked for: a talk has some sixty, a face a thousand. */
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
  const inEm = (folded: Readonly<Record<string, string>>) => {
    const values = Object.keys(folded)
    const classOf = classFinder(Object.values(folded))
    return (character: string) => {
      const found = classOf(character)
      return found < 0 ? undefined : Number(values[found]) / unitsPerEm
    }
  }
  const between = pairsOf(kerning)
  return {
    advance: inEm(advances),
    between: (first, second) => between(first, second) / unitsPerEm,
    joined: joined && { initial: inEm(joined.initial), medial: inEm(joined.medial), final: inEm(joined.final) },
  }
}

function pairsOf({ first, second, between }: FaceMetrics['kerning']): (first: string, second: string) => number {
  const [rowOf, columnOf] = [classFinder(first), classFinder(second)]
  const values: (readonly number[] | undefined)[] = []
  return (one, other) => {
    const row = rowOf(one)
    const column = row < 0 ? -1 : columnOf(other)
    if (column < 0) return 0
    // A talk asks for few of the rows.
    const known = (values[row] ??= (between[row] ?? '').split(',').map(Number))
    return known[column] ?? 0
  }
}

/** In which of some classes a character is; -1 where it is in none. */
function classFinder(classes: readonly string[]): (character: string) => number {
  const known = new Map<string, number>()
  return (character) => {
    const found = known.get(character) ?? classes.findIndex((characters) => characters.includes(character))
    known.set(character, found)
    return found
  }
}
