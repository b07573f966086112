import type { Page } from '../page/index.ts'
import { escapeHtml } from './escape.ts'
import { fontFaces } from './font-faces.ts'

/** What a deck's HTML says beside its slides. */
export type HtmlKit = {
  readonly canvas: { readonly widthPx: number; readonly heightPx: number }
  readonly themeCss: string
  readonly theme: string
  readonly dark: boolean
  readonly generator: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly date?: string
  /** Where the post itself is to be read. */
  readonly url?: string
  readonly siteName?: string
  readonly cover?: { readonly file: string; readonly alt: string }
  /** Address of a picture for the corner of slides of text. */
  readonly logo?: string
  /** Classic scripts and style sheets in the deck's folder, in the order in which they are loaded. */
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * The text files of a built deck: `index.html` and `deck.css`. Nothing in it runs but the scripts beside it, and it asks no host for
 * anything. Pictures, fonts and the player lie beside it; whoever writes the folder puts them there.
 */
export function htmlFiles(page: Page, kit: HtmlKit): ReadonlyMap<string, string> {
  return new Map([
    [
      'index.html',
      deckHtml(page, kit, {
        policy: policy("'self'"),
        styles: [...kit.styles, 'deck.css'].map(styleLink).join(''),
        scripts: kit.scripts.map(scriptTag).join(''),
      }),
    ],
    ['deck.css', deckCss(page, kit)],
  ])
}

export const deckCss = (page: Page, kit: Pick<HtmlKit, 'themeCss' | 'logo'>, faces = fontFaces(page.fonts)): string =>
  `${faces}${page.css}\n${kit.themeCss}${kit.logo === undefined ? '' : logoCss(kit.logo)}`

/** Layouts whose foot has room at its end. */
const withLogo = ['agenda', 'points', 'statement', 'prose', 'quote', 'callout', 'table', 'math', 'diagram', 'code']

const logoCss = (address: string): string =>
  `\n.reveal section:is(${withLogo.map((layout) => `[data-layout=${layout}]`).join(',')})::after{content:'';position:absolute;inset-inline-end:64px;bottom:42px;width:160px;height:28px;background:url('${address}') right center/contain no-repeat}\nhtml[dir=rtl] .reveal section::after{background-position-x:left}\n`

/** Content security policy of a deck: scripts from the given sources, everything else its own or inlined. `style-src` has to allow what reveal's print view and KaTeX write into `style`. */
export const policy = (scripts: string): string =>
  [
    `default-src 'none'`,
    `script-src ${scripts}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `media-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')

const styleLink = (file: string): string => `<link rel="stylesheet" href="${escapeHtml(file)}">\n`
const scriptTag = (file: string): string => `<script src="${escapeHtml(file)}" defer></script>\n`

/** The one HTML document, with whatever loads its styles and scripts. */
export function deckHtml(
  page: Page,
  kit: HtmlKit,
  loads: { readonly policy: string; readonly styles: string; readonly scripts: string },
): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}" dir="${page.dir}" data-theme="${escapeHtml(kit.theme)}"${kit.dark ? ' data-dark' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(loads.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${metas(page, kit)}<link rel="icon" href="data:,">
${loads.styles}${loads.scripts}</head>
<body>
<div class="reveal" data-width="${kit.canvas.widthPx}" data-height="${kit.canvas.heightPx}">
<main class="slides">
${page.sections.map((section) => section.html).join('\n')}
</main>
</div>
</body>
</html>
`
}

function metas(page: Page, kit: HtmlKit): string {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['generator', kit.generator],
    ['description', page.description],
    ['author', kit.authors.join(', ') || undefined],
    ['keywords', kit.tags.join(', ') || undefined],
    ['date', kit.date],
  ]
  const graph: readonly (readonly [string, string | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:site_name', kit.siteName],
    ['og:image', kit.cover?.file],
    ['og:image:alt', kit.cover?.alt || undefined],
  ]
  const canonical = kit.url === undefined || !/^https?:/.test(kit.url) ? '' : `<link rel="related" href="${escapeHtml(kit.url)}">\n`
  return lines('name', named) + lines('property', graph) + canonical
}

const lines = (attribute: string, entries: readonly (readonly [string, string | undefined])[]): string =>
  entries.map(([name, value]) => (value === undefined ? '' : `<meta ${attribute}="${name}" content="${escapeHtml(value)}">\n`)).join('')
