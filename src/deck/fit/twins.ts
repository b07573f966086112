import { plainText } from '../../post/inline.ts'
import type { Theme } from '../../theme.ts'
import type { Setting, Slide } from '../types.ts'

/**
 * Neighbours whose titles are a pair (Advantages, Disadvantages; For readers, For writers) and which stand in one form are set in the smaller
 * size of the two, titles and, where they are one step apart, points. What is set smaller has room where it had room.
 */
export function setTwins(slides: readonly Slide[], theme: Theme): readonly Slide[] {
  const set = [...slides]
  for (const at of slides.keys()) {
    const [last, next] = [set[at - 1], set[at]]
    if (last === undefined || next === undefined || last.set.form !== next.set.form || !isPair(last, next)) continue
    const shared = sharedRoles(last.set, next.set, theme)
    set[at - 1] = { ...last, set: withRoles(last.set, shared) }
    set[at] = { ...next, set: withRoles(next.set, shared) }
  }
  return set
}

function sharedRoles(one: Setting, other: Setting, { forms }: Theme): Setting['roles'] {
  const step = ({ roles }: Setting, box: string): number =>
    (forms[one.form].boxes[box]?.roles ?? []).findIndex((role) => role === roles[box])
  const smaller = (box: string): Setting => (step(one, box) > step(other, box) ? one : other)
  const boxes = ['title', ...(Math.abs(step(one, 'points') - step(other, 'points')) === 1 ? ['points'] : [])]
  return Object.fromEntries(
    boxes.flatMap((box) => Object.entries(smaller(box).roles).filter(([name]) => name === box || name.startsWith(`${box}.`))),
  )
}

/** Where a title is divided depends on its size. */
function withRoles({ titleBreak, ...set }: Setting, shared: Setting['roles']): Setting {
  const isSame = shared['title'] === set.roles['title']
  return { ...set, ...(isSame && titleBreak !== undefined && { titleBreak }), roles: { ...set.roles, ...shared } }
}

/** One word each, or a few of which the first or the last is the same. */
function isPair(slide: Slide, next: Slide): boolean {
  if (slide.layout !== 'points' || next.layout !== 'points') return false
  const words = plainText(slide.title).toLowerCase().split(/\s+/)
  const others = plainText(next.title).toLowerCase().split(/\s+/)
  if (Math.max(words.length, others.length) > mostWords) return false
  return (words.length === 1 && others.length === 1) || words[0] === others[0] || words.at(-1) === others.at(-1)
}

/** Words of a title that is read as one of a pair. */
const mostWords = 4
