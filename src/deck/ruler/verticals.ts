import type { FaceMetrics, Theme, Voice } from '../../theme.ts'

/** How high the letters of a voice are, by the first of its faces. */
export function verticalsOf(theme: Theme, voice: Voice): Pick<FaceMetrics, 'unitsPerEm' | 'capHeight' | 'ascent' | 'descent'> {
  const [family = ''] = theme.families[voice]
  const key = Object.keys(theme.metrics).find((name) => name.startsWith(`${family}|`))
  return (key === undefined ? undefined : theme.metrics[key]) ?? { unitsPerEm: 1000, capHeight: 700, ascent: 950, descent: -250 }
}
