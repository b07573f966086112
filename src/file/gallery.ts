import { brokenCardHtml, cardHtml, familyList } from './gallery-card.ts'
import { escapeHtml } from './escape.ts'
import { galleryCss } from './gallery-css.ts'

/** A deck as the gallery shows it; addresses stand relative to its folder. */
export type Card = {
  readonly folder: string
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly date?: string
  readonly minutes: number
  readonly slides: number
  readonly cover?: {
    readonly file: string
    readonly alt: string
    readonly widthPx: number
    readonly heightPx: number
    readonly ai?: boolean
  }
  readonly look: Look
  /** What else there is of the talk, beside its folder. */
  readonly artifacts?: readonly { readonly label: string; readonly file: string }[]
}

/** How the title slide looks, for a card in the same manner. */
type Look = {
  readonly theme: string
  readonly dark: boolean
  readonly colours: Readonly<Record<string, string>>
  readonly families: readonly string[]
  readonly fonts: readonly {
    readonly family: string
    readonly file: string
    readonly style: string
    readonly weight: string
    readonly unicodeRange?: string
  }[]
}

/** A post of which there is no deck: where the fault is, in the post or elsewhere, and what it is. */
export type BrokenCard = { readonly folder: string; readonly post: string; readonly place: string; readonly message: string }

/** Tells a gallery of ours from anybody else's page. */
export const galleryMark = '<meta name="generator" content="Rostrum gallery'

/** What a page has beside its cards: who made it; broken posts, and what loads it anew, where it is served live. */
export type GalleryKit = { readonly generator: string; readonly broken?: readonly BrokenCard[]; readonly live?: string }

/** The page over a folder of decks: a card each, in the manner of the deck's own theme. It asks no host for anything, and built it runs no script. */
export function galleryHtml(unsorted: readonly Card[], { generator, broken = [], live }: GalleryKit): string {
  const cards = unsorted.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.folder < b.folder ? -1 : 1))
  const head = cards[0]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(live !== undefined)}">
${galleryMark}, ${escapeHtml(generator)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Talks</title>
<link rel="icon" href="data:,">
<style>
${fontFaces(cards)}${galleryCss}${head === undefined ? '' : `h1{font-family:${familyList(head)}}\n`}</style>
${live ?? ''}</head>
<body>
<header>
<h1>Talks</h1>
<p>${counted(cards.length, 'deck')}${broken.length === 0 ? '' : `, ${broken.length} broken`}</p>
</header>
<main>
<ul>
${[...broken.map(brokenCardHtml), ...cards.map(cardHtml)].join('\n')}
</ul>
</main>
</body>
</html>
`
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const policy = (isLive: boolean): string =>
  `default-src 'none'; ${isLive ? `script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'` : `style-src 'unsafe-inline'`}; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'`

/** Faces of the decks' titles, each once, from the folder of the first deck that has them. */
function fontFaces(cards: readonly Card[]): string {
  const faces = new Map<string, string>()
  for (const { folder, look } of cards) {
    for (const { family, file, style: slant, weight, unicodeRange } of look.fonts) {
      const address = [folder, ...file.split('/')].map(encodeURIComponent).join('/')
      const key = `${family} ${slant} ${weight} ${unicodeRange ?? ''}`
      if (!faces.has(key))
        faces.set(
          key,
          `@font-face{font-family:'${family.replaceAll("'", '')}';font-style:${slant};font-weight:${weight};font-display:swap;src:url('${address}')${unicodeRange === undefined ? '' : `;unicode-range:${unicodeRange}`}}\n`,
        )
    }
  }
  return [...faces.values()].join('')
}
