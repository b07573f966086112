import type { FontFile } from '../theme.ts'

/** Name of a font's file in a deck's folder. */
export const fontName = ({ src }: Pick<FontFile, 'src'>): string => `fonts/${src.split(/[\\/]/).at(-1) ?? src}`

/** CSS that declares fonts; `address` says where a font is found. */
export const fontFaces = (fonts: readonly FontFile[], address: (font: FontFile) => string = fontName): string =>
  fonts
    .map(
      (font) =>
        `@font-face{font-family:'${font.family}';font-style:${font.style};font-weight:${font.weight};font-display:block;src:url('${address(font)}')${formatOf(font)}${rangeOf(font)}}\n`,
    )
    .join('')

const formats: Readonly<Record<string, string>> = { woff2: 'woff2', woff: 'woff', ttf: 'truetype', otf: 'opentype' }

function formatOf({ src }: FontFile): string {
  const format = formats[src.split('.').at(-1)?.toLowerCase() ?? '']
  return format === undefined ? '' : ` format('${format}')`
}

const rangeOf = ({ unicodeRange }: FontFile): string => (unicodeRange === undefined ? '' : `;unicode-range:${unicodeRange}`)
