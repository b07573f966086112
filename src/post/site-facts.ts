import type { DialectName } from './types.ts'

/** What the site around a post says about it, found by the shell; every part may be unknown. */
export type SiteFacts = {
  readonly engine?: DialectName
  readonly name?: string
  /** Base URL, with its scheme. */
  readonly url?: string
  readonly lang?: string
  readonly author?: string
  /** Jekyll's `excerpt_separator`. */
  readonly excerptSeparator?: string
  /** URL of this post under the site's base, where the engine's habit tells it. */
  readonly postUrl?: string
  /** Where the post's file itself is to be read on the web, for a post that belongs to no site. */
  readonly sourceUrl?: string
}
