import { plainText } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import { wordCount } from '../text/words.ts'

/** Words that stand on a slide of points, its title among them; in scripts where a letter counts as a word there are a few more. */
const most = 50
const mostLetters = 66
/** A long title leaves so many all the same. */
const least = 30

/** Points of a list take a few more words, if that leaves them together; a point alone beside a slide of its two fellows looks like another list. */
export const leewayOf = (points: readonly unknown[]): number => (points.length <= 3 ? 20 : 10)

/** Words that the points of one slide may have together under a title. */
export function wordRoom(title: readonly Inline[], lang: string): number {
  const whole = /^(?:ja|zh|ko)\b/u.test(lang) ? mostLetters : most
  return Math.max(least, whole - wordCount(plainText(title)))
}
