import type { Place } from '../place.ts'
import type { RemarkCode } from '../remark.ts'
import type { Node } from './html/inlines.ts'
import type { Block, DialectName, ImageReference, Inline } from './types.ts'

/** What reading a post carries along: the way back to Markdown for inner text, and what was noticed. */
export type Reader = {
  readonly dialect: DialectName
  /** Markdown, whose first line is `line` of the post, as blocks. */
  blocks(text: string, line: number): Block[]
  /** Markdown of one block's text as inlines. */
  inlines(text: string, line: number): Inline[]
  /** Nodes of HTML as blocks. */
  html(nodes: readonly Node[]): Block[]
  remark(code: RemarkCode, place: Place, args: readonly string[], leftOut?: string): void
  /** A picture's address as it is looked for. */
  source(src: string): string
  /** A number that the pictures of one group share. */
  nextGroup(): number
  readonly signs: Signs
}

/** What the markup tells and the tree has no word for, kept beside it while a post is read. */
type Signs = {
  /** Paragraphs that are set like a caption: small, or with a class that says so. */
  readonly captions: WeakSet<object>
  /** Paragraphs that are centred. */
  readonly centred: WeakSet<object>
  /** Pictures as small as a letter. */
  readonly icons: WeakSet<ImageReference>
  /** Pictures whose alt text stands in for a caption they do not have. */
  readonly credits: WeakMap<ImageReference, readonly Inline[]>
}
