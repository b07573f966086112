import type { FaceMetrics } from '../../theme.ts'
import { kerningTable } from './kerning-table.ts'
import type { Measure } from './measure-face.ts'

/** Puts the subsets of one face together; an earlier file has the say on a character. Nothing for no files. */
export function mergeMeasures(measures: readonly Measure[]): { opticalSize: number | undefined; metrics: FaceMetrics } | undefined {
  const first = measures.find((measure) => measure.advances.has('x')) ?? measures[0]
  if (!first) return undefined
  const scaled = measures.map((measure) => ({ measure, scale: first.unitsPerEm / measure.unitsPerEm }))
  const merge = (pick: (measure: Measure) => ReadonlyMap<string, number>) =>
    stringTogether(
      new Map(
        scaled
          .toReversed()
          .flatMap(({ measure, scale }) => [...pick(measure)].map(([key, value]) => [key, Math.round(value * scale)] as const)),
      ),
    )
  const joined = {
    initial: merge((measure) => measure.joined.initial),
    medial: merge((measure) => measure.joined.medial),
    final: merge((measure) => measure.joined.final),
  }
  const { unitsPerEm, capHeight, ascent, descent, opticalSize } = first
  const metrics = {
    unitsPerEm,
    capHeight,
    ascent,
    descent,
    advances: merge((measure) => measure.advances),
    kerning: kerningTable(
      new Map(
        scaled.toReversed().flatMap(({ measure, scale }) => [...measure.kerning].map(([pair, value]) => [pair, value * scale] as const)),
      ),
    ),
  }
  return { opticalSize, metrics: Object.keys(joined.initial).length > 0 ? { ...metrics, joined } : metrics }
}

/** `{ "512": "adeg" }`: keys by number, characters by code point. */
function stringTogether(values: ReadonlyMap<string, number>): Record<string, string> {
  const groups = new Map<number, string[]>()
  for (const [key, value] of values) groups.set(value, [...(groups.get(value) ?? []), key])
  const sorted = [...groups].toSorted(([a], [b]) => a - b)
  return Object.fromEntries(sorted.map(([value, keys]) => [String(value), keys.toSorted().join('')]))
}
