import { plainText } from '../post/inline.ts'
import type { Place } from '../place.ts'
import type { Made, Remark } from '../remark.ts'
import { adjust } from './adjust.ts'
import { assemble, takeIn } from './assemble.ts'
import type { FitKit } from './fit/index.ts'
import { planTalk } from './flow/plan.ts'
import type { Sidecar } from './sidecar.ts'
import { headed } from './stretch.ts'
import type { Density, Kit, Stretch } from './stretch.ts'
import type { LayoutName, Slide } from './types.ts'

/** A talk as long as its post. */
export const fullDensity: Density = { most: 5, brief: false, sayWords: 170, sayAll: false }

/** From everything said aloud to the bare points. */
const densities: readonly Density[] = [
  { most: 5, brief: false, sayWords: Infinity, sayAll: true },
  fullDensity,
  { most: 5, brief: false, sayWords: 90, sayAll: false },
  { most: 4, brief: true, sayWords: 60, sayAll: false },
  { most: 3, brief: true, sayWords: 30, sayAll: false },
  { most: 2, brief: true, sayWords: 0, sayAll: false },
]

type Wish = { readonly kit: Kit; readonly fit: FitKit; readonly seconds: number; readonly sidecar?: Sidecar }
type Talk = Made<readonly Slide[]>

/**
 * A talk of a given length: passages move between what is said and what is more, lists are cut to their lead-ins, fewer points are kept; at last
 * slides of detail go to the notes of the slide before, and a remark names each. The longest talk that is short enough.
 */
export function shorten({ kit, fit, seconds, sidecar }: Wish): Talk {
  const plan = (density: Density): Made<readonly Stretch[]> => {
    const dense = { ...kit, density }
    const made = planTalk(dense)
    if (sidecar === undefined) return made
    const adjusted = adjust(made.made, sidecar, dense)
    return { made: adjusted.made, remarks: [...made.remarks, ...adjusted.remarks] }
  }
  const make = (density: Density, without: ReadonlySet<number> = new Set()): Talk => {
    const { made, remarks } = plan(density)
    const kept = leaveOut(made, without, seconds / 60)
    const slides = assemble(kept.made, { ...kit, density }, fit)
    return { made: slides.made, remarks: [...remarks, ...kept.remarks, ...slides.remarks] }
  }
  const judged = (talk: Talk): Talk => withLength(talk, seconds, kit.outline.meta.place)
  for (const density of densities) {
    const talk = make(density)
    if (lengthOf(talk) <= seconds) return density === densities[0] ? judged(talk) : talk
  }
  const barest = densities.at(-1) ?? fullDensity
  const order = expendable(plan(barest).made)
  let [low, high] = [1, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lengthOf(make(barest, new Set(order.slice(0, middle)))) <= seconds) high = middle
    else low = middle + 1
  }
  return judged(make(barest, new Set(order.slice(0, high))))
}

/** A talk that cannot be made to its length says so. */
function withLength(talk: Talk, seconds: number, place: Place): Talk {
  const takes = lengthOf(talk)
  if (Math.abs(takes - seconds) <= Math.max(30, seconds * 0.1)) return talk
  const args = [minutesOf(seconds), minutesOf(takes)]
  return { made: talk.made, remarks: [{ code: 'talk-length', place, args }, ...talk.remarks] }
}

const minutesOf = (seconds: number): string => String(Math.round(seconds / 6) / 10)

const lengthOf = ({ made }: Talk): number => made.reduce((sum, slide) => sum + slide.seconds, 0)

/** How readily a layout is left out: the higher, the sooner. What is not named stays. */
const detail: Readonly<Partial<Record<LayoutName, number>>> = {
  code: 6,
  table: 5,
  math: 5,
  embed: 5,
  gallery: 4,
  callout: 4,
  diagram: 3,
  quote: 3,
  image: 3,
  prose: 2,
  points: 1,
  statement: 1,
  section: 1,
}

/** Numbers of the stretches that may go, the most expendable first. The first of a top-level section stays, as does what a model painted. */
function expendable(stretches: readonly Stretch[]): readonly number[] {
  const seen = new Set<number>()
  const worth = stretches.map((stretch, at) => {
    const n = stretch.section?.n
    const opens = n !== undefined && !seen.has(n)
    if (n !== undefined) seen.add(n)
    const isAi = stretch.blocks.some((block) => block.kind === 'image' && block.aiCredit !== undefined)
    const stays = at === 0 || opens || isAi
    return { at, gone: stays ? 0 : (detail[stretch.layout] ?? 0) * 2 + stretch.depth * 3 }
  })
  return worth
    .filter((one) => one.gone > 0)
    .sort((one, other) => other.gone - one.gone || other.at - one.at)
    .map((one) => one.at)
}

function leaveOut(stretches: readonly Stretch[], without: ReadonlySet<number>, minutes: number): Made<readonly Stretch[]> {
  const out: Stretch[] = []
  const gone: Stretch[] = []
  for (const [at, stretch] of stretches.entries()) {
    const last = out.at(-1)
    if (without.has(at) && last !== undefined) {
      out[out.length - 1] = takeIn(last, headed(stretch))
      gone.push(stretch)
    } else out.push(stretch)
  }
  return { made: out, remarks: toldBySection(gone, minutes) }
}

/** One remark a section of the talk, however many of its slides are left out. */
function toldBySection(gone: readonly Stretch[], minutes: number): readonly Remark[] {
  const sections = new Map<number, Stretch[]>()
  for (const stretch of gone) {
    const n = stretch.section?.n ?? 0
    sections.set(n, [...(sections.get(n) ?? []), stretch])
  }
  return [...sections.values()].flatMap((all): readonly Remark[] => {
    const [first, last] = [all[0], all.at(-1)]
    if (first === undefined || last === undefined) return []
    const place = { line: first.from.line, lastLine: Math.max(first.from.lastLine, last.from.lastLine) }
    const title = plainText(first.layout === 'statement' ? first.heading : first.title)
    return [{ code: 'talk-shortened', place, args: [String(minutes), title, String(all.length - 1)] }]
  })
}
