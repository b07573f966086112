import type { Place } from './place.ts'

/**
 * What a pure step noticed about a post and wants its author to know. Data only: the words that a person reads are
 * chosen in the shell, from `code` and `args`.
 */
export type Remark = {
  /** A permanent name, such as `image-missing`; every one has its sentence in `shell/words/sentences.ts`. */
  readonly code: RemarkCode
  readonly place: Place
  /** What the sentence names: a file, a directive, a word. */
  readonly args: readonly string[]
  /** The author's words that stand neither on a slide nor in the notes, as the author wrote them. */
  readonly leftOut?: string
}

/** What a pure step made, and what it noticed on the way. A pure step never throws for an odd post. */
export type Made<T> = { readonly made: T; readonly remarks: readonly Remark[] }

/** Every remark there is. Codes are permanent: reports and scripts rely on them. */
export type RemarkCode =
  | 'text-repaired'
  | 'front-matter-line'
  | 'list-marker-lost'
  | 'list-shortened'
  | 'table-shortened'
  | 'code-shortened'
  | 'directive-unknown'
  | 'directive-left-out'
  | 'html-left-out'
  | 'embed-card'
  | 'media-missing'
  | 'link-unresolved'
  | 'limit-reached'
  | 'image-missing'
  | 'image-remote'
  | 'image-no-alt'
  | 'image-odd-file'
  | 'section-empty'
  | 'title-missing'
  | 'text-left-out'
  | 'talk-shortened'
  | 'talk-length'
  | 'slide-squeezed'
  | 'sidecar-unmatched'
