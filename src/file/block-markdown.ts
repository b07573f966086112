import type { Block, Inline, Item } from '../post/types.ts'

type InlineWriters = { readonly [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>) => string }
type BlockWriters = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string }

const inlineWriters: InlineWriters = {
  text: ({ text }) => escaped(text),
  strong: ({ inlines }) => around('**', inlines),
  emphasis: ({ inlines }) => around('*', inlines),
  strike: ({ inlines }) => around('~~', inlines),
  mark: ({ inlines }) => inlineMarkdown(inlines),
  sub: ({ inlines }) => `<sub>${inlineMarkdown(inlines)}</sub>`,
  sup: ({ inlines }) => `<sup>${inlineMarkdown(inlines)}</sup>`,
  kbd: ({ inlines }) => `<kbd>${inlineMarkdown(inlines)}</kbd>`,
  shown: ({ inlines }) => inlineMarkdown(inlines),
  code: ({ text }) => codeSpan(text),
  link: ({ href, inlines }) => `[${inlineMarkdown(inlines)}](${address(href)})`,
  image: ({ image }) => escaped(image.alt),
  math: ({ tex }) => `$${tex}$`,
  ruby: ({ base, reading }) => escaped(reading === '' ? base : `${base}(${reading})`),
  noteref: () => '',
  break: () => '  \n',
}

/** A run of text as Markdown. */
export const inlineMarkdown = (inlines: readonly Inline[]): string => inlines.map((inline) => writeInline(inline)).join('')

const blockWriters: BlockWriters = {
  heading: ({ title }) => `**${inlineMarkdown(title)}**`,
  paragraph: ({ inlines }) => lineStart(inlineMarkdown(inlines)),
  list: ({ ordered, start, items }) => items.map((item, index) => listItem(item, ordered ? `${start + index}. ` : '- ')).join('\n'),
  code: ({ title, text, lang }) => [...(title === undefined ? [] : [codeSpan(title)]), fenced(text, lang)].join('\n\n'),
  table: ({ head, rows, caption }) => {
    const columns = Math.max(head.length, ...rows.map((row) => row.length))
    const line = (cells: readonly string[]): string =>
      `| ${Array.from({ length: columns }, (_, index) => (cells[index] ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
    const table = [
      line(head.map(inlineMarkdown)),
      line(Array.from({ length: columns }, () => '---')),
      ...rows.map((row) => line(row.map(inlineMarkdown))),
    ].join('\n')
    return [...(caption ? [inlineMarkdown(caption)] : []), table].join('\n\n')
  },
  quote: ({ blocks, source }) =>
    quoted([...blocks.map((block) => writeBlock(block)), ...(source ? [inlineMarkdown(source)] : [])].join('\n\n')),
  callout: ({ title, blocks }) =>
    quoted([...(title ? [`**${inlineMarkdown(title)}**`] : []), ...blocks.map((block) => writeBlock(block))].join('\n\n')),
  image: ({ image, caption, aiCredit }) =>
    [[escaped(image.alt)], ...[caption, aiCredit].map((one) => (one ? [inlineMarkdown(one)] : []))]
      .flat()
      .filter((text) => text !== '')
      .join('\n\n'),
  embed: ({ title, url }) =>
    url === undefined ? inlineMarkdown(title ?? []) : `[${title ? inlineMarkdown(title) : escaped(url)}](${address(url)})`,
  math: ({ tex }) => `$$\n${tex}\n$$`,
  diagram: ({ text, language }) => fenced(text, language),
  cut: () => '',
  directive: ({ blocks }) => blockMarkdown(blocks),
  raw: ({ text }) => escaped(text),
}

/** Blocks as Markdown, an empty line between them. */
export const blockMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => writeBlock(block))
    .filter((text) => text.trim() !== '')
    .join('\n\n')

/** The same as a quotation. */
export const quoted = (text: string): string => text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')

/** Code between fences longer than any inside it. */
export function fenced(text: string, lang = ''): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${lang}\n${text}\n${fence}`
}

function writeInline<K extends Inline['kind']>(inline: Extract<Inline, { kind: K }>): string {
  const writer: InlineWriters[K] = inlineWriters[inline.kind]
  return writer(inline)
}

function writeBlock<K extends Block['kind']>(block: Extract<Block, { kind: K }>): string {
  const writer: BlockWriters[K] = blockWriters[block.kind]
  return writer(block)
}

function listItem({ term, blocks, done }: Item, mark: string): string {
  const box = done === undefined ? '' : done ? '[x] ' : '[ ] '
  const parts = [...(term ? [`**${inlineMarkdown(term)}**`] : []), blockMarkdown(blocks)].filter((text) => text !== '')
  return (mark + box + parts.join('\n\n')).replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
}

// White space at the ends would keep the marks from being marks.
function around(mark: string, inlines: readonly Inline[]): string {
  const text = inlineMarkdown(inlines)
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${ticks}${pad}${text}${pad}${ticks}`
}

const address = (href: string): string => (/[\s()<>]/.test(href) ? `<${href.replaceAll(/[<>\n]/g, encodeURIComponent)}>` : href)

/** Text in which nothing is taken for a mark. */
export const escaped = (text: string): string => text.replaceAll(/[\\`*[\]<~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)

const lineStart = (text: string): string =>
  text.replaceAll(/^(\s*)([#>+-]|={3,})/gm, String.raw`$1\$2`).replaceAll(/^(\s*\d+)([.)])(?=\s)/gm, String.raw`$1\$2`)
