import type { Theme, Voice } from '../../theme.ts'

/**
 * The name of a voice's font in a program for slides. A web font that a theme carries is on no computer but its author's, and what stands in for it
 * there breaks lines elsewhere; so it is the first of the voice's families that the theme has no files for. The bundled themes name faces there that
 * every computer has, at most 4 % wider than their own, so that what fits in one fits in the other.
 */
export function officeFont({ families, fonts }: Theme, voice: Voice): string {
  const carried = new Set(fonts.map(({ family }) => family))
  const found = families[voice].find((family) => !carried.has(family)) ?? 'sans-serif'
  return (generic[found] ?? found).replaceAll(/[<>&"']/g, '')
}

/** Which kind of face a list of families ends in. */
export const officeKind = (families: readonly string[]): 'monospace' | 'serif' | 'sans-serif' =>
  families.includes('monospace') ? 'monospace' : families.includes('serif') ? 'serif' : 'sans-serif'

/** Generic families of CSS, which are no names of fonts. */
const generic: Readonly<Record<string, string>> = {
  serif: 'Times New Roman',
  'sans-serif': 'Arial',
  'system-ui': 'Arial',
  monospace: 'Consolas',
}
