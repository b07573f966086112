import type { Fault } from '../../fault.ts'
import type { Page } from '../../page/index.ts'
import type { PostFile } from './posts.ts'
import type { Layer } from '../options/resolve-options.ts'
import type { Talk } from './talk.ts'
import type { Written } from '../writing/write-deck.ts'

/** What a member of the crew is told before its first post. */
export type Orders = {
  readonly cwd: string
  readonly flags: Layer
  readonly config: Layer
  /** Pages are wanted along with the talks; else a member keeps the decks of its talks, to write them when it is asked. */
  readonly drawn: boolean
}

/** Make the talk of a post; or write the deck of one that the same member made, in a folder of this name. */
export type Order = { readonly make: PostFile } | { readonly write: PostFile; readonly slug: string }

/** What it brings: a talk, without the theme, which is large and the same for all, and without the post's blocks; what it wrote; or what stopped it. */
export type Brought =
  | { readonly talk: Omit<Talk, 'theme'>; readonly page?: Page }
  | { readonly written: Written }
  | { readonly fault: Pick<Fault, 'code' | 'message' | 'at'> }
