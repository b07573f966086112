/** A picture (or a video) as the shell found it, keyed by the `src` of the references that name it. */
export type Picture = {
  readonly src: string
  /** Where it stands in the deck's folder, `img/name.jpeg`; absent when it could not be found. */
  readonly file?: string
  readonly widthPx: number
  readonly heightPx: number
  readonly alt: string
  readonly animated: boolean
  readonly vector: boolean
  /** Sign in the file itself that a model made it: IPTC digital source type, C2PA assertion, generator's text chunk. */
  readonly aiSign?: string
  /** Why there is no `file`. */
  readonly missing?: 'not-found' | 'remote' | 'unreadable' | 'outside'
}
