import { readFileSync } from 'node:fs'
import { htmlFiles, type HtmlKit } from '../../file/html.ts'
import { fontName } from '../../file/font-faces.ts'
import { singleHtml } from '../../file/single-html.ts'
import type { Page } from '../../page/index.ts'
import { coverOf } from './cover.ts'
import { readSource } from '../pictures/index.ts'
import { mathFonts, mathStyle, playerFile } from './player-files.ts'
import { sha256 } from '../system/sha256.ts'
import type { Talk } from '../talks/talk.ts'
import { fontPath } from '../themes/index.ts'
import { mediaType } from '../system/media-type.ts'
import { version } from '../system/version.ts'
import type { Content } from './write.ts'

/** Every file of a deck's folder but its manifest, by name: only what this deck uses. */
export function deckFiles(talk: Talk, page: Page): ReadonlyMap<string, Content> {
  const styles = ['player.css', ...(page.has.math ? ['math/katex.css'] : [])]
  const { logo } = talk
  const files = new Map<string, Content>(htmlFiles(page, { ...htmlKit(talk, styles, ['player.js']), ...(logo && { logo: logo.name }) }))
  if (logo) files.set(logo.name, { copyOf: logo.path })
  for (const name of ['player.css', 'player.js', ...(page.has.diagram ? ['mermaid.js'] : [])]) files.set(name, { copyOf: playerFile(name) })
  for (const font of page.fonts) files.set(fontName(font), { copyOf: fontPath(font.src, talk.theme) })
  if (page.has.math) {
    files.set(
      'math/katex.css',
      mathCss((name) => `fonts/${name}`),
    )
    for (const { name, path } of mathFonts()) files.set(`math/fonts/${name}`, { copyOf: path })
  }
  for (const [file, source] of pictureSources(talk, page)) files.set(file, 'path' in source ? { copyOf: source.path } : source.bytes)
  return files
}

/** The same deck as one HTML document. */
export async function singleFile(talk: Talk, page: Page): Promise<string> {
  const pictures = new Map<string, string>()
  for (const [file, source] of pictureSources(talk, page)) pictures.set(file, dataAddress(file, await readSource(source)))
  const math = page.has.math ? new Map(mathFonts().map(({ name, path }) => [name, dataAddress(name, readFileSync(path))])) : undefined
  const { logo } = talk
  return singleHtml(
    page,
    { ...htmlKit(talk, [], []), ...(logo && { logo: dataAddress(logo.name, readFileSync(logo.path)) }) },
    {
      pictures,
      font: (font) => dataAddress(font.src, readFileSync(fontPath(font.src, talk.theme))),
      styles: [readFileSync(playerFile('player.css'), 'utf8'), ...(math ? [mathCss((name) => math.get(name) ?? name)] : [])],
      scripts: [
        ...(page.has.diagram ? [readFileSync(playerFile('mermaid.js'), 'utf8') + calmMermaid] : []),
        readFileSync(playerFile('player.js'), 'utf8'),
      ].map(inlineScript),
    },
  )
}

/** Inlined, mermaid is there before the page is loaded and would draw for itself, without the theme's colours. */
const calmMermaid = '\nmermaid.initialize({ startOnLoad: false })\n'

/** A script that ends no element early, and the hash of just these bytes. */
function inlineScript(code: string): { text: string; hash: string } {
  const text = code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')
  return { text, hash: `sha256-${sha256('base64', text)}` }
}

function htmlKit(talk: Talk, styles: readonly string[], scripts: readonly string[]): HtmlKit {
  const { post, theme, deck } = talk
  const cover = coverOf(deck)
  return {
    canvas: theme.theme.canvas,
    themeCss: theme.css,
    theme: theme.theme.name,
    dark: theme.theme.dark,
    generator: `Rostrum ${version}`,
    authors: post.meta.authors,
    tags: post.meta.tags,
    styles,
    scripts,
    ...(post.meta.date !== undefined && { date: post.meta.date }),
    ...(post.meta.url !== undefined && { url: post.meta.url }),
    ...(post.meta.siteName !== undefined && { siteName: post.meta.siteName }),
    ...(cover && { cover: { file: cover.picture.file, alt: cover.picture.alt } }),
  }
}

/** Pictures and films that a slide shows. */
function pictureSources({ sources }: Talk, page: Page) {
  const wanted = new Set(page.pictures.map((picture) => picture.file))
  return [...sources].filter(([file]) => wanted.has(file))
}

const mathCss = (address: (name: string) => string): string =>
  readFileSync(mathStyle(), 'utf8').replaceAll(
    /src:([^;}]*)/g,
    (_, list: string) => `src:url("${address(/fonts\/([\w-]+\.woff2)/.exec(list)?.[1] ?? '')}") format("woff2")`,
  )

function dataAddress(name: string, bytes: Uint8Array): string {
  return `data:${mediaType(name)};base64,${Buffer.from(bytes).toString('base64')}`
}
