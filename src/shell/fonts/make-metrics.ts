import { facesOf, filesOf, weightIn } from '../../deck/ruler/index.ts'
import { faceKey, type Face } from '../../face-key.ts'
import type { FaceMetrics, Theme } from '../../theme.ts'
import { measureFace, type Measure } from './measure-face.ts'
import { mergeMeasures } from './merge-measures.ts'

/** Measures every face that a theme sets text in. `readFont` hands over the bytes of a font file, by its `src`. */
export async function makeMetrics(theme: Theme, readFont: (src: string) => Promise<Uint8Array>): Promise<Theme['metrics']> {
  const made = new Map<string, FaceMetrics>()
  for (const face of facesOf(theme)) {
    if (made.has(faceKey(withoutOpticalSize(face)))) continue
    const measures: Measure[] = []
    for (const file of filesOf(theme, face)) {
      measures.push(
        await measureFace(await readFont(file.src), {
          weight: weightIn(file, face.weight),
          opticalSize: face.opticalSize,
          unicodeRange: file.unicodeRange,
        }),
      )
    }
    const merged = mergeMeasures(measures)
    if (merged) made.set(faceKey(merged.opticalSize === undefined ? withoutOpticalSize(face) : face), merged.metrics)
  }
  return Object.fromEntries([...made].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const withoutOpticalSize = ({ family, style, weight }: Face): Face => ({ family, style, weight })
