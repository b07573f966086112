import type { Place } from '../place.ts'
import type { Remark } from '../remark.ts'
import { textBlocks, tokensToBlocks } from './blocks.ts'
import { htmlBlocks } from './html/blocks.ts'
import { meaningOf } from './dialects/index.ts'
import type { Dialect, Found, MeaningKit } from './dialects/types.ts'
import { htmlTextReader } from './html/text.ts'
import { readInlines } from './inlines.ts'
import { plainText } from './inline.ts'
import { linkTarget, pictureSource } from './links.ts'
import { makeMarkdown } from './markdown.ts'
import { quoteOf } from './quotes.ts'
import type { Reading } from './reading.ts'
import { readableArguments } from './readable-arguments.ts'
import type { Block, Inline } from './types.ts'

/** What stands around the text: remarks that grow while it is read, and the front matter. */
type Around = { readonly remarks: Remark[]; readonly fields: ReadonlyMap<string, unknown> }

/** A post's text as it is read: `text` is the body, in which footnotes and imports are looked for. */
export function makeReading(text: string, dialect: Dialect, { remarks, fields }: Around): Reading {
  const markdown = makeMarkdown(dialect.grammars)
  const untemplated = makeMarkdown(dialect.grammars.filter(({ name }) => name !== 'liquid' && name !== 'shortcode'))
  let current = markdown
  const notes = new Set([...text.matchAll(/^[ >]*\[\^([^\]\s^]{1,80})\]:/gm)].map((found) => found[1]))
  const imports = importsOf(text)
  const constants = constantsOf(text)
  const footnotes = new Map<string, readonly Block[]>()
  let groups = 0
  let ownNotes = 0
  let depth = 0
  // Directives can hold directives; nobody means it this deep.
  const deeper = <T>(read: () => T, plain: () => T): T => {
    if (depth > 16) return plain()
    depth++
    try {
      return read()
    } finally {
      depth--
    }
  }
  const htmlText = htmlTextReader(dialect, () => reading)
  const reading: Reading = {
    htmlText,
    dialect: dialect.name,
    footnotes,
    signs: { captions: new WeakSet(), centred: new WeakSet(), icons: new WeakSet(), credits: new WeakMap() },
    blocks: (inner, line) =>
      deeper(
        () => tokensToBlocks(current.blockTokens(inner), line, reading),
        () =>
          inner.trim() === ''
            ? []
            : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: inner.trim() }], place: { line, lastLine: line } }],
      ),
    tokens: (tokens, line) => tokensToBlocks(tokens, line, reading),
    text: (paragraph, place) => textBlocks(paragraph, place, reading),
    html: (nodes) => htmlBlocks(nodes, reading),
    verbatim: (inner, line) => {
      const before = current
      current = untemplated
      try {
        return reading.blocks(inner, line)
      } finally {
        current = before
      }
    },
    inlines: (inner, line) =>
      deeper(
        () => readInlines(inner, line, reading),
        () => [{ kind: 'text', text: inner }],
      ),
    inlineTokens: (inner, line) =>
      current.inlineTokens(inner, () => reading.remark('limit-reached', { line, lastLine: line }, ['emphasis'])),
    remark: (code, place, args, leftOut) => void remarks.push({ code, place, args, ...(leftOut !== undefined && { leftOut }) }),
    source: (src) => pictureSource(imports.get(src.replace(/^\{|\}$/g, '')) ?? src),
    href: linkTarget,
    plain: (inner, line) =>
      plainText(readInlines(inner, line, reading))
        .replace(/\s+/g, ' ')
        .trim(),
    quote: (token, place, line) => quoteOf(token, place, line, reading),
    knowsNote: (id) => notes.has(id),
    nextNote: () => `^${++ownNotes}`,
    nextGroup: () => ++groups,
    field: (name) => fields.get(name.toLowerCase()),
    constant: (name) => constants.get(name),
    tabs: { names: new Map(), waiting: [] },
    directiveBlocks: (found, place) => blocksOfDirective(found, place, dialect, reading),
    directiveInlines: (found, place) => {
      const meaning = meaningOf(found, dialect)
      const said = meaning?.inline?.(found, kitOf(place, reading))
      if (said !== undefined) return { inlines: said }
      if (meaning?.block) return { blocks: blocksOfDirective(found, place, dialect, reading) }
      if (found.inner !== undefined) return { inlines: reading.inlines(found.inner, place.line + (found.innerLine ?? 0)) }
      unknown(found, place, reading)
      return { inlines: readableArguments(found).map((text): Inline => ({ kind: 'text', text })) }
    },
  }
  return reading
}

function blocksOfDirective(found: Found, place: Place, dialect: Dialect, reading: Reading): readonly Block[] {
  const meaning = meaningOf(found, dialect)
  const kit = kitOf(place, reading)
  const blocks = meaning?.block?.(found, kit)
  if (blocks !== undefined) return blocks
  const inlines = meaning?.inline?.(found, kit)
  if (inlines !== undefined) return inlines.length > 0 ? [{ kind: 'paragraph', inlines, place }] : []
  unknown(found, place, reading)
  if (found.inner !== undefined) return reading.blocks(found.inner, place.line + (found.innerLine ?? 0))
  const text = readableArguments(found).join(' ')
  return text === '' ? [] : [{ kind: 'raw', text, source: found.raw, place }]
}

const unknown = (found: Found, place: Place, reading: Reading): void =>
  reading.remark('directive-unknown', place, [
    /^(?:include|include_cached|partial|render)$/.test(found.name) ? `${found.name} ${found.positional[0] ?? ''}`.trim() : found.name,
  ])

const kitOf = (place: Place, reading: Reading): MeaningKit => ({
  place,
  blocks: (text, lineOffset = 0) => reading.blocks(text, place.line + lineOffset),
  verbatim: (text, lineOffset = 0) => reading.verbatim(text, place.line + lineOffset),
  inlines: (text) => reading.inlines(text, place.line),
  remark: (code, args, leftOut) => reading.remark(code, place, args, leftOut),
  source: (src) => reading.source(src),
  href: (href) => reading.href(href),
  nextGroup: () => reading.nextGroup(),
  field: (name) => reading.field(name),
  constant: (name) => reading.constant(name),
  tabs: reading.tabs,
})

/** `import hero from './hero.png'`: the names under which a post speaks of its pictures. */
function importsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^import\s+(\w+)\s+from\s+["']([^"'\n]+)["']/gm)].flatMap((found) =>
      found[1] && found[2] ? [[found[1], found[2]] as const] : [],
    ),
  )
}

/** `export const version = '3.4'`: the names under which a post speaks of a word or a number. */
function constantsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [
      ...text.matchAll(
        /^(?:export[ \t]+)?const[ \t]+(\w+)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|`([^`$\n]*)`|(-?[\d._]+))[ \t]*;?[ \t]*$/gm,
      ),
    ].map(([, name = '', ...values]) => [name, values.find((value) => value !== undefined) ?? ''] as const),
  )
}
