/** How a talk is made. Every key can stand in config, front matter (`deck:`), sidecar and flags, weakest first. */
export type TalkOptions = {
  /** @default 'broadsheet' */
  readonly theme: string
  /** Light or dark, where the theme has both; as the theme is made where absent. */
  readonly scheme?: 'light' | 'dark'
  /** @default '16:9' */
  readonly size: '16:9' | '16:10' | '4:3'
  /** @default 'points' */
  readonly prose: 'points' | 'full' | 'notes'
  /** @default 'lists' */
  readonly fragments: 'lists' | 'all' | 'none'
  /** Length of the talk; as long as the post where absent. */
  readonly minutes?: number
  readonly dialect?: string
  readonly site?: string
  readonly lang?: string
  /** @default 'safe' */
  readonly html: 'safe' | 'trusted'
  /** Brand without CSS. */
  readonly accent?: string
  readonly logo?: string
  /** Font files, comma separated, or the name of a font that comes with Rostrum. */
  readonly font?: string
  readonly footer?: string
}

export const defaultTalk: TalkOptions = { theme: 'broadsheet', size: '16:9', prose: 'points', fragments: 'lists', html: 'safe' }
