import type { TalkOptions } from '../options.ts'
import type { LayoutName } from './types.ts'

/** What an author asks of a talk beside the post, `<post>.deck.yaml`: options, and what to do with single slides, by their ids. */
export type Sidecar = {
  readonly options: Partial<TalkOptions>
  readonly slides: Readonly<Record<string, Adjustment>>
}

/** What to do with one slide. */
export type Adjustment = {
  /** Leave it out; its words go to the notes of the slide before. */
  readonly drop?: boolean
  readonly title?: string
  readonly layout?: LayoutName
  /** Show these points, whatever would have been chosen. */
  readonly pin?: readonly string[]
  /** Put its points on the slide before. */
  readonly merge?: boolean
  /** Say this too. */
  readonly notes?: string
}
