import type { Place } from '../place.ts'
import type { Block, Inline, Meta, Post } from '../post/types.ts'

/** A post as a tree of sections. */
export type Outline = {
  readonly meta: Meta
  readonly footnotes: Post['footnotes']
  /** Title of the talk: front matter, else the first H1, else the file's name. Never empty. */
  readonly title: readonly Inline[]
  readonly subtitle?: readonly Inline[]
  /** What stands before the cut (`<!--more-->`), or the description: the note of the title slide. */
  readonly summary: readonly Block[]
  /** What stands before the first heading. */
  readonly lead: readonly Block[]
  readonly sections: readonly Section[]
}

export type Section = {
  readonly title: readonly Inline[]
  /** 1 for the top level, whatever heading level the author uses for it. */
  readonly depth: number
  readonly place: Place
  readonly id?: string
  /** Headings that were made from a bold line or a topic, not by a heading of the author's. */
  readonly made?: 'bold' | 'topic'
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}
