import type { Place } from '../../place.ts'
import type { RemarkCode } from '../../remark.ts'
import type { Block, DialectName, Inline } from '../types.ts'

/** A directive as a grammar found it in the text, before anybody knows what it means: `{{< img src="a.png" >}}`. */
export type Found = {
  /** Everything it covers, its closing tag too. */
  readonly raw: string
  readonly name: string
  readonly positional: readonly string[]
  readonly named: Readonly<Record<string, string>>
  /** What stands between a paired directive's tags, and on which line (0 = the line of the opening tag) it begins. */
  readonly inner?: string
  readonly innerLine?: number
}

/** How directives are spelt. `read` looks at the start of `text` only; `start` says where the next one may begin, -1 if nowhere. */
export type Grammar = {
  readonly name: string
  readonly level: 'block' | 'inline'
  /** Columns count: `read` is given the indent of the first line, too. */
  readonly columns?: true
  start(text: string): number
  read(text: string, seen?: Seen): Found | undefined
}

/**
 * What is known about the rest of one run of text while it is read from its start to its end: by pattern, the length of the
 * rest in which the pattern was looked for in vain. Without it, a flood of opening tags would be searched again and again.
 */
export type Seen = Map<string, number>

/** What a meaning may ask for: the reader itself, for inner text, and a place to say what it noticed. */
export type MeaningKit = {
  readonly place: Place
  blocks(text: string, lineOffset?: number): readonly Block[]
  /** Markdown whose template tags are shown as they are written. */
  verbatim(text: string, lineOffset?: number): readonly Block[]
  inlines(text: string): readonly Inline[]
  remark(code: RemarkCode, args: readonly string[], leftOut?: string): void
  /** A picture's, a link's address without template wrappers. */
  source(src: string): string
  href(href: string): string
  /** A number that the pictures of one group share. */
  nextGroup(): number
  /** What the front matter holds under that name. */
  field(name: string): unknown
  /** What the post itself declares under that name: `export const version = '3.4'`. */
  constant(name: string): string | undefined
  readonly tabs: TabNames
}

/** What a group of tabs calls each of them, told by the group and asked by its tabs: by their values, or one after the other. */
export type TabNames = { readonly names: Map<string, string>; readonly waiting: string[] }

/** What a directive's name means. `undefined` hands it on: its inner text stays, and it is a remark. */
export type Meaning = {
  block?(found: Found, kit: MeaningKit): readonly Block[] | undefined
  inline?(found: Found, kit: MeaningKit): readonly Inline[] | undefined
  /** One line for the table in the docs. */
  readonly says: string
}

/** A dialect: which spellings it knows and what the names mean. */
export type Dialect = {
  readonly name: DialectName
  readonly grammars: readonly Grammar[]
  readonly meanings: Readonly<Record<string, Meaning>>
}
