import type { Page } from '../page/index.ts'
import type { FontFile } from '../theme.ts'
import { escapeHtml } from './escape.ts'
import { fontFaces } from './font-faces.ts'
import { deckCss, deckHtml, policy, type HtmlKit } from './html.ts'

/** The bytes that a single file carries in itself, as text. */
export type Inlined = {
  /** `data:` addresses of pictures and films, by their place in a deck's folder. */
  readonly pictures: ReadonlyMap<string, string>
  readonly font: (font: FontFile) => string
  readonly styles: readonly string[]
  /** Scripts and, for each, the hash by which the policy lets it run: `sha256-…`. */
  readonly scripts: readonly { readonly text: string; readonly hash: string }[]
}

/** A whole deck in one HTML file. Nothing in it runs but its own scripts, which the policy names by their hashes. */
export function singleHtml(page: Page, kit: HtmlKit, inlined: Inlined): string {
  const sections = page.sections.map((section) => ({ ...section, html: withPictures(section.html, inlined.pictures) }))
  const css = [...inlined.styles, deckCss(page, kit, fontFaces(page.fonts, inlined.font))]
  const { cover: _cover, ...bare } = kit
  return deckHtml({ ...page, sections }, bare, {
    policy: policy(inlined.scripts.map(({ hash }) => `'${hash}'`).join(' ') || `'none'`),
    styles: css.map((text) => `<style>${text.replaceAll(/<\/(?=style)/gi, '<\\/')}</style>\n`).join(''),
    // An inline script knows no `defer`: it stands where the document is read to its end, which `deckHtml` cannot know.
    scripts: '',
  }).replace('</body>', () => `${inlined.scripts.map(({ text }) => `<script>${text}</script>\n`).join('')}</body>`)
}

/** Puts pictures into the attributes that name them. */
function withPictures(html: string, pictures: ReadonlyMap<string, string>): string {
  return html.replaceAll(/\b(src|poster|href)="([^"]+)"/g, (whole, attribute: string, file: string) => {
    const data = pictures.get(file) ?? pictures.get(unescaped(file))
    return data === undefined ? whole : `${attribute}="${escapeHtml(data)}"`
  })
}

const unescaped = (text: string): string =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
