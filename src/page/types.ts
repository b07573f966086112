import type { Picture } from '../picture.ts'
import type { FontFile } from '../theme.ts'

/** A talk as HTML and CSS, ready to be written into files. */
export type Page = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly description?: string
  readonly sections: readonly Section[]
  /** Geometry, type and grounds, without the theme's own CSS and without font faces. */
  readonly css: string
  /** Font files that hold a character which the deck shows in their face. */
  readonly fonts: readonly FontFile[]
  /** Pictures and films that a slide shows. */
  readonly pictures: readonly Picture[]
  readonly has: { readonly math: boolean; readonly diagram: boolean; readonly code: boolean }
}

/** One slide: `id` is its link, `key` its name for patching. */
type Section = { readonly id: string; readonly key: string; readonly html: string }

/** What is made before the page, because it takes a while and packages of its own. Keys are those of `codeKey` and `mathKey`. */
export type Rendered = {
  readonly code: ReadonlyMap<string, readonly (readonly Token[])[]>
  readonly math: ReadonlyMap<string, string>
}

/** A stretch of a line of code in one colour of `Theme.codeColours`. */
export type Token = { readonly text: string; readonly kind: string }

export const codeKey = (text: string, lang: string | undefined): string => `${lang ?? ''}\n${text}`
export const mathKey = (tex: string, display: boolean): string => `${display ? 'display' : 'inline'}\n${tex}`
