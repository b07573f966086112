import type { Place } from '../place.ts'
import type { ReadText } from './html/index.ts'
import type { Leaf } from './html/inlines.ts'
import type { Found, TabNames } from './dialects/types.ts'
import type { Token, Tokens } from './markdown.ts'
import type { Reader } from './reader.ts'
import type { Block } from './types.ts'

/** A reader of Markdown: what tokens need beside what HTML needs. */
export type Reading = Reader & {
  /** Markdown whose template tags are shown as they are written. */
  verbatim(text: string, line: number): readonly Block[]
  inlineTokens(text: string, line: number): Token[]
  /** Tokens of Markdown as blocks; the first begins on `line`. */
  tokens(tokens: readonly Token[], line: number): Block[]
  /** A paragraph's text as blocks. */
  text(text: string, place: Place): Block[]
  /** A link's address without template wrappers. */
  href(href: string): string
  /** Markdown as the text that a reader sees, for alt texts. */
  plain(text: string, line: number): string
  /** A quote, or the callout that it is spelt for (`> [!NOTE]`). */
  quote(token: Tokens.Blockquote, place: Place, line: number): readonly Block[]
  readonly footnotes: Map<string, readonly Block[]>
  /** Whether a footnote of that name has a body somewhere in the post. */
  knowsNote(id: string): boolean
  /** What the front matter holds under that name. */
  field(name: string): unknown
  /** What the post itself declares under that name. */
  constant(name: string): string | undefined
  readonly tabs: TabNames
  /** A name for a footnote that its author gave none. */
  nextNote(): string
  /** Directives, and where the dialect has it Markdown, in the text of a block of HTML. */
  readonly htmlText: ReadText<Leaf>
  directiveBlocks(found: Found, place: Place): readonly Block[]
  directiveInlines(found: Found, place: Place): Leaf
}
