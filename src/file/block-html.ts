import type { Block, Inline, Item } from '../post/types.ts'
import { escapeHtml } from './escape.ts'

type InlineWriters = { readonly [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>) => string }
type BlockWriters = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string }

/** Draws a formula as HTML; undefined where its source has to do. */
export type FormulaHtml = (tex: string, display: boolean) => string | undefined

export type HtmlWriter = {
  /** A run of text as HTML for paper: words that the audience reads too are marked, links only where they lead out. */
  readonly inlines: (inlines: readonly Inline[]) => string
  /** Blocks as HTML for paper. */
  readonly blocks: (blocks: readonly Block[]) => string
}

/** Writes HTML for paper, with its formulas as they are drawn. */
export function htmlWriter(formula: FormulaHtml = () => undefined): HtmlWriter {
  const inlineWriters: InlineWriters = {
    text: ({ text }) => escapeHtml(text),
    strong: ({ inlines }) => `<strong>${inlineHtml(inlines)}</strong>`,
    emphasis: ({ inlines }) => `<em>${inlineHtml(inlines)}</em>`,
    strike: ({ inlines }) => `<s>${inlineHtml(inlines)}</s>`,
    mark: ({ inlines }) => inlineHtml(inlines),
    sub: ({ inlines }) => `<sub>${inlineHtml(inlines)}</sub>`,
    sup: ({ inlines }) => `<sup>${inlineHtml(inlines)}</sup>`,
    kbd: ({ inlines }) => `<kbd>${inlineHtml(inlines)}</kbd>`,
    shown: ({ inlines }) => `<mark>${inlineHtml(inlines)}</mark>`,
    code: ({ text }) => `<code>${escapeHtml(text)}</code>`,
    link: ({ href, inlines }) =>
      /^(https?:|mailto:)/i.test(href) ? `<a href="${escapeHtml(href)}" rel="noopener">${inlineHtml(inlines)}</a>` : inlineHtml(inlines),
    image: ({ image }) => escapeHtml(image.alt),
    math: ({ tex }) => formula(tex, false) ?? `<code>${escapeHtml(tex)}</code>`,
    ruby: ({ base, reading }) => `<ruby>${escapeHtml(base)}<rp>(</rp><rt>${escapeHtml(reading)}</rt><rp>)</rp></ruby>`,
    noteref: () => '',
    break: () => '<br>',
  }

  const inlineHtml = (inlines: readonly Inline[]): string => inlines.map((inline) => writeInline(inline)).join('')

  const blockWriters: BlockWriters = {
    heading: ({ title }) => `<p><strong>${inlineHtml(title)}</strong></p>`,
    paragraph: ({ inlines }) => `<p>${inlineHtml(inlines)}</p>`,
    list: ({ ordered, start, items }) =>
      ordered ? `<ol start="${start}">${items.map(itemHtml).join('')}</ol>` : `<ul>${items.map(itemHtml).join('')}</ul>`,
    code: ({ title, text }) =>
      `${title === undefined ? '' : `<p><code>${escapeHtml(title)}</code></p>`}<pre dir="ltr"><code>${escapeHtml(text)}</code></pre>`,
    table: ({ head, rows, caption }) => {
      const row = (cells: readonly (readonly Inline[])[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join('')}</tr>`
      return `<table>${caption ? `<caption>${inlineHtml(caption)}</caption>` : ''}${head.length > 0 ? `<thead>${row(head, 'th')}</thead>` : ''}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
    },
    quote: ({ blocks, source }) => `<blockquote>${blockHtml(blocks)}${source ? `<p>${inlineHtml(source)}</p>` : ''}</blockquote>`,
    callout: ({ title, blocks }) => `${title ? `<p><strong>${inlineHtml(title)}</strong></p>` : ''}${blockHtml(blocks)}`,
    image: ({ image, caption, aiCredit }) =>
      [escapeHtml(image.alt), inlineHtml(caption ?? []), inlineHtml(aiCredit ?? [])]
        .filter((text) => text !== '')
        .map((text) => `<p>${text}</p>`)
        .join(''),
    embed: ({ title, url }) =>
      `<p>${title ? inlineHtml(title) : ''}${title && url !== undefined ? ' ' : ''}${url === undefined ? '' : `<a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(url)}</a>`}</p>`,
    math: ({ tex }) => formula(tex, true) ?? `<pre dir="ltr"><code>${escapeHtml(tex)}</code></pre>`,
    diagram: ({ text }) => `<pre dir="ltr"><code>${escapeHtml(text)}</code></pre>`,
    cut: () => '',
    directive: ({ blocks }) => blockHtml(blocks),
    raw: ({ text }) => `<p>${escapeHtml(text)}</p>`,
  }

  const blockHtml = (blocks: readonly Block[]): string => blocks.map((block) => writeBlock(block)).join('')

  const itemHtml = ({ term, blocks }: Item): string =>
    `<li>${term ? `<p><strong>${inlineHtml(term)}</strong></p>` : ''}${blockHtml(blocks)}</li>`

  function writeInline<K extends Inline['kind']>(inline: Extract<Inline, { kind: K }>): string {
    const writer: InlineWriters[K] = inlineWriters[inline.kind]
    return writer(inline)
  }

  function writeBlock<K extends Block['kind']>(block: Extract<Block, { kind: K }>): string {
    const writer: BlockWriters[K] = blockWriters[block.kind]
    return writer(block)
  }
  return { inlines: inlineHtml, blocks: blockHtml }
}
