import { readFileSync } from 'node:fs'
import { composeDeck } from '../../src/deck/index.ts'
import type { Sidecar } from '../../src/deck/index.ts'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import type { Deck, Images } from '../../src/deck/types.ts'
import { defaultTalk } from '../../src/options.ts'
import type { TalkOptions } from '../../src/options.ts'
import { makeOutline } from '../../src/outline/index.ts'
import type { Block, Code, Heading, Image, Inline, List, Meta, Paragraph, Post, Quote } from '../../src/post/types.ts'
import type { Made } from '../../src/remark.ts'
import type { Theme } from '../../src/theme.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../themes/broadsheet/${name}.json`, import.meta.url), 'utf8'))
const theme = { ...(read('theme') as object), metrics: read('metrics') } as Theme
const ruler = makeRuler(theme)

let line = 1
const place = () => ({ line: ++line, lastLine: line })

/** Builders of blocks, each on a line of its own, for tests that want no Markdown. */
export const text = (words: string): Inline => ({ kind: 'text', text: words })
export const strong = (words: string): Inline => ({ kind: 'strong', inlines: [text(words)] })
export const p = (...inlines: readonly (string | Inline)[]): Paragraph => ({
  kind: 'paragraph',
  inlines: inlines.map((one) => (typeof one === 'string' ? text(one) : one)),
  place: place(),
})
export const h = (depth: Heading['depth'], title: string): Heading => ({ kind: 'heading', depth, title: [text(title)], place: place() })
export const list = (...items: readonly (string | readonly Block[])[]): List => ({
  kind: 'list',
  ordered: false,
  start: 1,
  place: place(),
  items: items.map((item) => ({ blocks: typeof item === 'string' ? [p(item)] : item, place: place() })),
})
export const code = (source: string): Code => ({
  kind: 'code',
  text: source,
  lang: 'js',
  firstLine: 1,
  numbered: false,
  steps: [],
  place: place(),
})
export const quote = (...words: readonly string[]): Quote => ({ kind: 'quote', blocks: words.map((one) => p(one)), place: place() })
export const image = (src: string, alt = '', more: Partial<Image> = {}): Image => {
  const at = place()
  return { kind: 'image', image: { src, alt, place: at }, place: at, ...more }
}

export function postOf(blocks: readonly Block[], meta: Partial<Meta> = {}): Post {
  return {
    meta: {
      title: [text('A talk')],
      authors: [],
      tags: [],
      draft: false,
      deck: {},
      fileTitle: 'a talk',
      place: { line: 1, lastLine: 1 },
      lang: 'en',
      ...meta,
    },
    dialect: 'plain',
    blocks,
    footnotes: {},
  }
}

export function compose(
  post: Post,
  o: { readonly options?: Partial<TalkOptions>; readonly images?: Images; readonly sidecar?: Sidecar } = {},
): Made<Deck> {
  const outline = makeOutline(post)
  const deck = composeDeck(outline.made, {
    theme,
    ruler,
    images: o.images ?? new Map(),
    options: { ...defaultTalk, ...o.options },
    ...(o.sidecar === undefined ? {} : { sidecar: o.sidecar }),
  })
  return { made: deck.made, remarks: [...outline.remarks, ...deck.remarks] }
}
