import type { Role, Theme } from '../../theme.ts'

/** How far a line of a role reaches above its capitals and below its baseline. */
export function trimsOf(theme: Theme, role: Role): { readonly top: number; readonly bottom: number } {
  const { voice, sizePx, linePx } = theme.type[role]
  const [family = ''] = theme.families[voice]
  const key = Object.keys(theme.metrics).find((name) => name.startsWith(`${family}|`))
  const face = (key === undefined ? undefined : theme.metrics[key]) ?? { unitsPerEm: 1000, capHeight: 700, ascent: 950, descent: -250 }
  const em = sizePx / face.unitsPerEm
  const baseline = (linePx - (face.ascent + Math.abs(face.descent)) * em) / 2 + face.ascent * em
  return { top: baseline - face.capHeight * em, bottom: linePx - baseline }
}
