import type { Face } from '../../face-key.ts'
import type { FontFile, TextStyle, Theme, Voice } from '../../theme.ts'

/** Weight of `strong` where a role does not say. */
const boldWeight = 700

/** Weight of a run of a role, plain or strong. */
export const weightOf = (style: TextStyle, strong: boolean): number =>
  strong ? Math.max(style.strongWeight ?? boldWeight, style.weight) : style.weight

/** Weight of code, which has a regular and a bold face only, whatever it stands in. */
export const codeWeight = (theme: Theme, strong: boolean): number => weightOf(theme.type.code, strong)

/** Every face that text of the theme may be set in, role by role; the ruler needs the metrics of each. */
export function facesOf(theme: Theme): readonly Face[] {
  const faces = Object.values(theme.type).flatMap((style) => facesOfRole(theme, style))
  const code = [false, true].flatMap((strong) => facesOfVoice(theme, 'code', codeWeight(theme, strong), undefined))
  const byName = new Map([...faces, ...code].map((face) => [JSON.stringify(face), face]))
  return [...byName.values()]
}

const facesOfRole = (theme: Theme, style: TextStyle): readonly Face[] =>
  [false, true].flatMap((strong) => facesOfVoice(theme, style.voice, weightOf(style, strong), style.opticalSize))

const facesOfVoice = (theme: Theme, voice: Voice, weight: number, opticalSize: number | undefined): readonly Face[] =>
  theme.families[voice].flatMap((family) =>
    (['normal', 'italic'] as const)
      .map((style) => ({ family, style, weight, ...(opticalSize === undefined ? {} : { opticalSize }) }))
      .flatMap((face) => drawnAs(theme, face)),
  )

/** The face at a weight that its files have: several wanted weights may come to the same. Nothing where there is no file. */
function drawnAs(theme: Theme, face: Face): readonly Face[] {
  const [file] = filesOf(theme, face)
  return file ? [{ ...face, weight: weightIn(file, face.weight) }] : []
}

/** Font files that draw a face: of those that differ in weight alone, a browser takes the one that is nearest. */
export function filesOf(theme: Theme, face: Face): readonly FontFile[] {
  const candidates = theme.fonts.filter((font) => font.family === face.family && font.style === face.style)
  const distance = (font: FontFile) => Math.abs(weightIn(font, face.weight) - face.weight)
  const nearest = Math.min(...candidates.map(distance))
  return candidates.filter((font) => distance(font) === nearest)
}

/** The weight that a file draws where another is asked for. */
export function weightIn(font: FontFile, weight: number): number {
  const [least = 400, most = least] = font.weight.split(' ').map(Number)
  return Math.min(most, Math.max(least, weight))
}
