import type { Place } from '../../place.ts'
import type { Inline } from '../../post/types.ts'
import { plainText } from '../../post/inline.ts'
import { choose } from './choose.ts'
import { emphasisOf } from './emphasis.ts'
import type { TalkStats } from './talk-stats.ts'

export { makeTalkStats, type TalkStats } from './talk-stats.ts'

/** The prose under one heading. */
export type Passage = {
  readonly title: string
  /** The titles of the sections around it, outermost first. */
  readonly path: readonly string[]
  readonly paragraphs: readonly { readonly inlines: readonly Inline[]; readonly place: Place }[]
  readonly lang: string
}

/** A point: a span of the plain text of a paragraph, never reworded. */
export type ChosenPoint = {
  /** Number of the paragraph in the passage, from 0. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  /** Worth of the point; higher is better, and comparable within a talk. */
  readonly score: number
  /** Short and plain enough to stand alone on a slide. */
  readonly strong: boolean
}

/**
 * Chooses what of a passage the audience reads: at most one point a paragraph (two where it has over 100 words or is the only one that
 * gives any), at most `most`, in source order. The first letter of a span may be small and its last mark may be missing, because openers and trailing clauses are cut off.
 */
export function choosePoints(passage: Passage, o: { readonly most: number; readonly talk: TalkStats }): ChosenPoint[] {
  const paragraphs = passage.paragraphs.map(({ inlines }) => ({ text: plainText(inlines), emphasis: emphasisOf(inlines) }))
  return choose({ title: passage.title, path: passage.path, lang: passage.lang, paragraphs }, o)
}
