import type { FontFile, Theme } from '../theme.ts'

/**
 * Font files that a deck needs: those of a family and style which some text is set in, and of these the ones whose range has a character
 * of it. A family that is only a fallback is needed for what no family before it has.
 */
export function fontsFor(theme: Theme, html: string): readonly FontFile[] {
  const seen = new Set(html.replaceAll(/<aside class="notes">[\s\S]*?<\/aside>|<[^>]*>/g, ''))
  const characters = [...seen].map((one) => one.codePointAt(0) ?? 0)
  const roles = new Set([...html.matchAll(/\br-(\w+)/g)].map(([, role]) => role))
  const styles = Object.entries(theme.type).filter(([role]) => roles.has(role))
  const voices = new Set([...styles.map(([, style]) => style.voice), ...(/<code|<pre|<kbd/.test(html) ? ['code' as const] : [])])
  const hasItalic = /<em|<cite|k-comment/.test(html)
  const isIn = (font: FontFile, character: number): boolean =>
    rangesOf(font).some((range) => character >= range[0] && character <= range[1])
  const wanted = new Set<FontFile>()
  for (const voice of voices) {
    const isSlanted = styles.some(([, style]) => style.voice === voice && style.italic)
    const isUpright = voice === 'code' || styles.some(([, style]) => style.voice === voice && !style.italic)
    const left = new Set(characters)
    for (const family of theme.families[voice]) {
      const files = theme.fonts.filter((font) => font.family === family)
      const covered = files.filter((font) => [...left].some((one) => isIn(font, one)))
      for (const font of covered)
        if (font.style === 'italic' ? hasItalic || isSlanted : isUpright || !files.some((other) => other.style === 'italic'))
          wanted.add(font)
      for (const one of left) if (files.some((font) => isIn(font, one))) left.delete(one)
    }
  }
  return theme.fonts.filter((font) => wanted.has(font))
}

/** First and last character of each stretch that a font file is for. */
type Ranges = readonly (readonly [number, number])[]
const known = new WeakMap<FontFile, Ranges>()

function rangesOf(font: FontFile): Ranges {
  const ranges = known.get(font) ?? (font.unicodeRange === undefined ? [[0, Infinity]] : parseRanges(font.unicodeRange))
  known.set(font, ranges)
  return ranges
}

const parseRanges = (unicodeRange: string): Ranges =>
  unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
