import type { Ground, Theme } from '../../theme.ts'

/** Colours as custom properties: the theme's own on the root, those of a ground on the slides that stand on it. */
export function groundsCss(theme: Theme): string {
  const { widthPx, heightPx } = theme.canvas
  const own = Object.entries(theme.colours).map(([name, colour]) => `--${kebab(name)}:${colour}`)
  const { paper } = theme.grounds
  const [light, dark] = theme.dark ? ['#ffffff', '#000000'] : [paper.background, paper.text]
  const root = [`--width:${widthPx}px`, `--height:${heightPx}px`, `--qr-light:${light}`, `--qr-dark:${dark}`, ...own, ...ground(paper)]
  const grounds = Object.entries(theme.grounds).map(([name, one]) => `.on-${name}{${ground(one).join(';')}}`)
  const code = Object.entries(theme.codeColours).map(([kind, colour]) => `--code-${kind}:${colour}`)
  const tones = Object.entries(theme.tones ?? {}).map(([tone, colour]) => `.reveal section[data-tone="${tone}"]{--accent:${colour}}`)
  return [`:root{color-scheme:${theme.dark ? 'dark' : 'light'};${[...root, ...code].join(';')}}`, ...grounds, ...tones].join('\n')
}

const ground = ({ background, text, quiet, accent, rule, band }: Ground): readonly string[] => [
  `--background:${background}`,
  `--text:${text}`,
  `--quiet:${quiet}`,
  `--accent:${accent}`,
  `--rule:${rule}`,
  `--band:${band}`,
]

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
