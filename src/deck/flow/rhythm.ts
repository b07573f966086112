import { plainText } from '../../post/inline.ts'
import { countWords } from '../../text/terms.ts'
import type { Pick, Stretch } from '../stretch.ts'

/** So many slides stand between two statements, at least; and so many like it before a slide that may turn into one. */
const apart = 4
const alike = 2
const longest = 20

/**
 * Keeps ten sections from looking like ten copies of one slide: where points follow points, one strong sentence steps out of its slide and
 * stands alone. Rare, so that it stays loud; never where a heading would lose its slide.
 */
export function giveRhythm(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  let since = 1
  let run = 0
  for (const stretch of stretches) {
    const parts = since >= apart && run >= alike && stretch.layout === 'points' ? stepOut(stretch) : undefined
    out.push(...(parts ?? [stretch]))
    since = parts !== undefined || stretch.layout === 'statement' ? 0 : since + 1
    run = parts === undefined && stretch.layout === 'points' ? run + 1 : 0
  }
  return out
}

/** The strong sentence at the beginning or the end of a slide of four points or more, with its paragraph. */
function stepOut(stretch: Stretch): readonly Stretch[] | undefined {
  const { picks } = stretch
  if (picks.length < 4) return undefined
  const ends = [picks.at(-1), picks[0]].filter((pick): pick is Pick => pick !== undefined && canStandAlone(pick, picks))
  const strongest = ends.reduce<Pick | undefined>((one, other) => (one === undefined || other.score > one.score ? other : one), undefined)
  if (strongest === undefined || strongest !== picks.at(-1)) return undefined
  const at = stretch.before.indexOf(strongest.paragraph)
  if (at < 0) return undefined
  const rest: Stretch = { ...stretch, picks: picks.filter((pick) => pick !== strongest), before: stretch.before.slice(0, at), after: [] }
  const own = [...stretch.before.slice(at), ...stretch.after]
  return [rest, { ...stretch, layout: 'statement', picks: [strongest], before: own, after: [], said: [], from: strongest.paragraph.place }]
}

function canStandAlone(pick: Pick, picks: readonly Pick[]): boolean {
  const words = countWords(plainText(pick.paragraph.inlines).slice(pick.start, pick.end))
  return pick.strong && words <= longest && words >= 4 && picks.every((other) => other === pick || other.paragraph !== pick.paragraph)
}
