import { talkDate } from '../deck/words/index.ts'
import { escapeHtml } from './escape.ts'

/** A deck as the gallery shows it; addresses stand relative to its folder. */
export type Card = {
  readonly folder: string
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly date?: string
  readonly minutes: number
  readonly slides: number
  readonly cover?: { readonly file: string; readonly alt: string; readonly widthPx: number; readonly heightPx: number }
  readonly look: {
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
}

/** Tells a gallery of ours from anybody else's page. */
export const galleryMark = '<meta name="generator" content="Rostrum gallery'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'"

/** The page over a folder of decks: a card each, in the manner of the deck's own theme. It runs no script and asks no host for anything. */
export function galleryHtml(cards: readonly Card[], generator: string): string {
  const head = cards[0]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${galleryMark}, ${escapeHtml(generator)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Talks</title>
<link rel="icon" href="data:,">
<style>
${fontFaces(cards)}${style}${head === undefined ? '' : `h1{font-family:${familyList(head)}}\n`}</style>
</head>
<body>
<header>
<h1>Talks</h1>
<p>${cards.length === 1 ? '1 deck' : `${cards.length} decks`}</p>
</header>
<main>
<ul>
${cards.map(cardHtml).join('\n')}
</ul>
</main>
</body>
</html>
`
}

function cardHtml(card: Card): string {
  const href = escapeHtml(`${encodeURIComponent(card.folder)}/index.html`)
  const facts = [
    card.date === undefined ? undefined : `<time datetime="${escapeHtml(card.date)}">${escapeHtml(talkDate(card.date, card.lang))}</time>`,
    `${card.slides} slides`,
    `${card.minutes} min`,
  ]
  return `<li lang="${escapeHtml(card.lang)}" dir="${card.dir}"><a href="${href}">
${faceHtml(card)}
<h2 style="font-family:${escapeHtml(familyList(card))}">${escapeHtml(card.title)}</h2>
</a>
<p lang="en" dir="ltr">${facts.filter((fact) => fact !== undefined).join('<span aria-hidden="true"> · </span>')}</p></li>`
}

/** The cover, or the title set as on the first slide; either way only a picture of the words below it, so readers of the screen skip it. */
function faceHtml(card: Card): string {
  const { colours } = card.look
  const ground = `--ground:${css(colours['background'], '#f5f0e6')};--text:${css(colours['text'], '#1b1815')};--accent:${css(colours['accent'], '#bb3016')}`
  if (card.cover !== undefined) {
    const shape = card.cover.widthPx >= card.cover.heightPx * 1.3 ? 'wide' : 'whole'
    const file = [card.folder, ...card.cover.file.split('/')].map(encodeURIComponent).join('/')
    return `<div class="face ${shape}" style="${ground}"><img src="${escapeHtml(file)}" alt="" width="${card.cover.widthPx}" height="${card.cover.heightPx}" loading="lazy"></div>`
  }
  const size = card.title.length > 70 ? 'long' : card.title.length > 32 ? 'middle' : 'short'
  return `<div class="face set ${size}" style="${ground};font-family:${escapeHtml(familyList(card))}" aria-hidden="true"><span>${escapeHtml(card.title)}</span></div>`
}

/** A value that may stand in a style attribute: no theme's string ends it early. */
const css = (value: string | undefined, otherwise: string): string =>
  value !== undefined && /^[\w#(),.%\s/-]+$/.test(value) ? value : otherwise

const familyList = ({ look }: Card): string =>
  look.families.map((family) => (/^[a-z-]+$/.test(family) ? family : `'${family.replaceAll(/[^\p{L}\p{N} -]/gu, '')}'`)).join(',')

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

const style = `:root{--page:#f4f2ee;--ink:#1a1816;--quiet:#625b52;--line:#d8d2c8;--focus:#9d2a13}
@media (prefers-color-scheme:dark){:root{--page:#161513;--ink:#f1ece3;--quiet:#a9a196;--line:#35322d;--focus:#f0714f}}
*{box-sizing:border-box;margin:0}
body{background:var(--page);color:var(--ink);font:400 1rem/1.5 ui-sans-serif,system-ui,-apple-system,'Segoe UI',sans-serif;padding:clamp(1.5rem,5vw,5rem)}
header{display:flex;align-items:baseline;justify-content:space-between;border-top:6px solid;padding-top:1.25rem;margin-bottom:clamp(2rem,4vw,3.5rem)}
h1{font-size:clamp(2.5rem,6vw,4.5rem);font-weight:600;line-height:1;letter-spacing:-.01em}
header p,li p{color:var(--quiet);font-size:.9375rem}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:clamp(2rem,3vw,3rem) clamp(1.5rem,2.5vw,2.5rem)}
a{color:inherit;text-decoration:none;display:block}
a:focus-visible{outline:3px solid var(--focus);outline-offset:6px}
.face{aspect-ratio:16/9;overflow:hidden;background:var(--ground);color:var(--text);outline:1px solid var(--line);outline-offset:-1px;margin-bottom:1rem;container-type:inline-size}
.face img{width:100%;height:100%;object-fit:cover;display:block;transition:scale .4s}
.face.whole img{object-fit:contain}
.face.set{display:flex;align-items:end;font-weight:600;letter-spacing:-.01em;line-height:1.04;position:relative}
.face.set::before{content:'';position:absolute;inset:0 auto auto 0;width:100%;height:100%;border-top:.5rem solid var(--accent)}
.face.set span{width:100%;max-height:100%;overflow:hidden;overflow-wrap:anywhere;padding:10cqw 7cqw 6.5cqw;font-size:11cqw}
.face.set.middle span{font-size:9cqw}
.face.set.long span{font-size:7.2cqw}
h2{font-size:1.3125rem;line-height:1.25;font-weight:600;text-wrap:balance}
a:hover h2{text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover .face.wide img{scale:1.02}
li p{margin-top:.375rem}
@media (prefers-reduced-motion:reduce){.face img{transition:none}}
`
