/** Names of the events between the live server and the pages that it serves. */
export const liveEvents = { hello: 'rostrum:hello', state: 'rostrum:state' } as const

/** A page tells which deck it shows, and which version of it. */
export type LiveHello = { readonly deck: string; readonly version: number }

/** The server tells what became of a deck. A page that missed a version loads itself anew. */
export type LiveState = { readonly deck: string; readonly version: number } & (
  | { readonly kind: 'same' }
  | ({ readonly kind: 'changed' } & LiveChange)
  | { readonly kind: 'broken'; readonly fault: LiveFault }
)

/** What has to be exchanged to make the version before into this one. */
export type LiveChange = {
  /** All slides in order, by content. */
  readonly keys: readonly string[]
  /** HTML of the slides that are new or differ, by key. */
  readonly slides: Readonly<Record<string, string>>
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The style sheet is another. */
  readonly isRestyled: boolean
  /** Files of the deck's folder whose bytes are others. */
  readonly pictures: readonly string[]
}

/** A Fault as the overlay shows it. */
export type LiveFault = {
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  /** The author's lines around it. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[]
}
