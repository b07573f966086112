import { readFaceKey, type Face } from '../../face-key.ts'
import type { FaceMetrics, Theme } from '../../theme.ts'

/** A face's numbers, unfolded, in em. */
export type Widths = {
  readonly advances: ReadonlyMap<string, number>
  readonly kerning: ReadonlyMap<string, number>
  readonly joined: Readonly<Record<'initial' | 'medial' | 'final', ReadonlyMap<string, number>>> | undefined
}

/** Looks up the faces of a theme; each is unfolded when it is first asked for. */
export function widthsOf(theme: Theme): (face: Face) => Widths | undefined {
  const known = Object.entries(theme.metrics).map(([key, metrics]) => ({ face: readFaceKey(key), metrics, unfolded: undefined as Widths | undefined }))
  return (wanted) => {
    const family = known.filter((one) => one.face.family === wanted.family)
    const [best] = family.toSorted((a, b) => distance(a.face, wanted) - distance(b.face, wanted))
    if (!best) return undefined
    best.unfolded ??= unfold(best.metrics)
    return best.unfolded
  }
}

/** A slope that is not there is made by slanting, which keeps the advances. */
const distance = (face: Face, wanted: Face): number =>
  (face.style === wanted.style ? 0 : 10_000) + Math.abs(face.weight - wanted.weight) + Math.abs((face.opticalSize ?? 0) - (wanted.opticalSize ?? 0))

const unfold = (metrics: FaceMetrics): Widths => ({
  advances: byCharacter(metrics.advances, metrics.unitsPerEm),
  kerning: byPair(metrics.kerning, metrics.unitsPerEm),
  joined: metrics.joined && {
    initial: byCharacter(metrics.joined.initial, metrics.unitsPerEm),
    medial: byCharacter(metrics.joined.medial, metrics.unitsPerEm),
    final: byCharacter(metrics.joined.final, metrics.unitsPerEm),
  },
})

function byCharacter(folded: Readonly<Record<string, string>>, unitsPerEm: number): ReadonlyMap<string, number> {
  const unfolded = new Map<string, number>()
  for (const [value, characters] of Object.entries(folded)) for (const character of characters) unfolded.set(character, Number(value) / unitsPerEm)
  return unfolded
}

function byPair({ first, second, between }: FaceMetrics['kerning'], unitsPerEm: number): ReadonlyMap<string, number> {
  const unfolded = new Map<string, number>()
  between.forEach((row, index) => {
    row.split(',').forEach((value, at) => {
      if (value === '') return
      for (const one of first[index] ?? '') for (const other of second[at] ?? '') unfolded.set(one + other, Number(value) / unitsPerEm)
    })
  })
  return unfolded
}
