import { fontName } from '../../file/font-faces.ts'
import type { Card } from '../../file/gallery.ts'
import type { FontFile, Ground, Theme } from '../../theme.ts'
import type { Cover } from './cover.ts'

/** A cover as a card shows it. */
export const cardCover = ({ picture: { file, alt, widthPx, heightPx }, ai }: Cover): NonNullable<Card['cover']> => ({
  file,
  alt,
  widthPx,
  heightPx,
  ...(ai && { ai }),
})

/** How the title slide looks, for a card in the same manner; only fonts that are there. */
export const lookOf = (theme: Theme, fonts: readonly FontFile[], isThere: (file: string) => boolean): Card['look'] => ({
  theme: theme.name,
  dark: theme.dark,
  colours: coloursOf(theme.grounds.paper),
  families: theme.families.display,
  fonts: fonts
    .filter((font) => font.family === theme.families.display[0] && font.style === 'normal' && isThere(fontName(font)))
    .map((font) => ({
      family: font.family,
      file: fontName(font),
      style: font.style,
      weight: font.weight,
      ...(font.unicodeRange !== undefined && { unicodeRange: font.unicodeRange }),
    })),
})

const coloursOf = ({ background, text, quiet, accent, rule, band }: Ground): Card['look']['colours'] => ({
  background,
  text,
  quiet,
  accent,
  rule,
  band,
})
