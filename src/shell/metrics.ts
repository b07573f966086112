import { facesOf } from '../deck/ruler/index.ts'
import { faceKey, type Face } from '../face-key.ts'
import type { FaceMetrics, FontFile, Theme } from '../theme.ts'
import { measureFace, mergeMeasures, type Measure } from './measure-face.ts'

/** Measures every face that a theme sets text in. `readFont` hands over the bytes of a font file, by its `src`. */
export async function makeMetrics(theme: Theme, readFont: (src: string) => Promise<Uint8Array>): Promise<Theme['metrics']> {
  const made = new Map<string, FaceMetrics>()
  for (const wanted of facesOf(theme)) {
    const face = drawnAs(theme, wanted)
    if (made.has(faceKey(face)) || made.has(faceKey(withoutOpticalSize(face)))) continue
    const measures: Measure[] = []
    for (const file of filesOf(theme, face)) measures.push(await measureFace(await readFont(file.src), settingOf(face, file)))
    const merged = mergeMeasures(measures)
    if (merged) made.set(faceKey(merged.opticalSize === undefined ? withoutOpticalSize(face) : face), merged.metrics)
  }
  return Object.fromEntries([...made].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The face at a weight that its files have: several wanted weights may come to the same. */
function drawnAs(theme: Theme, face: Face): Face {
  const [file] = filesOf(theme, face)
  return file ? { ...face, weight: clampWeight(file, face.weight) } : face
}

/** Of files that differ in weight alone, a browser takes the one that is nearest. */
function filesOf(theme: Theme, face: Face): readonly FontFile[] {
  const candidates = theme.fonts.filter((font) => font.family === face.family && font.style === face.style)
  const distance = (font: FontFile) => Math.abs(clampWeight(font, face.weight) - face.weight)
  const nearest = Math.min(...candidates.map(distance))
  return candidates.filter((font) => distance(font) === nearest)
}

const settingOf = (face: Face, file: FontFile) => ({
  weight: clampWeight(file, face.weight),
  opticalSize: face.opticalSize,
  unicodeRange: file.unicodeRange,
})

function clampWeight(font: FontFile, weight: number): number {
  const [least = 400, most = least] = font.weight.split(' ').map(Number)
  return Math.min(most, Math.max(least, weight))
}

const withoutOpticalSize = ({ family, style, weight }: Face): Face => ({ family, style, weight })
