import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import { wordCount } from '../../text/words.ts'
import { condense, dealPoints, listPoints, withoutGiants } from '../list-points.ts'
import { asSentence } from '../sentence.ts'
import { shortened } from '../short.ts'
import { frameOf } from '../stretch.ts'
import type { Kit, Pick, Shape, Stretch } from '../stretch.ts'
import type { Point, Unfitted } from '../types.ts'
import { leewayOf, wordRoom } from '../word-room.ts'

/** What one slide may hold, and how many points a list puts on slides at all: nobody listens to a hundred. */
const most = 6
/** A list of so many words stays whole. */
const comfortableWords = 40
const mostShown = 30

/** Points from a list (each waits for a click) or from prose (they do not). */
export const points: Shape<'points'> = {
  layout: 'points',
  shape: (stretch, kit) => (stretch.picks.length > 0 ? prosePoints(stretch, kit) : listSlides(stretch, kit)),
}

function prosePoints(stretch: Stretch, { lang, options }: Kit): readonly Unfitted<'points'>[] {
  const shown = fewEnough(stretch.picks, wordRoom(stretch.title, lang)).map((pick): Point => ({
    text: asSentence(notTooLong(sliceInlines(pick.paragraph.inlines, pick.start, pick.end), lang), lang),
    step: options.fragments === 'all',
    points: [],
    from: pick.paragraph.place,
  }))
  return [{ ...frameOf(stretch), layout: 'points', points: shown, ordered: false, start: 1 }]
}

/** A sentence of more words than that is cut at a clause, if it has any. */
const longestSentence = 45

const notTooLong = (inlines: readonly Inline[], lang: string): readonly Inline[] =>
  wordCount(plainText(inlines)) > longestSentence ? (shortened(inlines, lang) ?? inlines) : inlines

/** Leaves the weakest points to the notes while there are too many words for one slide. */
function fewEnough(picks: readonly Pick[], room: number): readonly Pick[] {
  const sum = picks.reduce((words, pick) => words + wordCount(plainText(pick.paragraph.inlines).slice(pick.start, pick.end)), 0)
  if (picks.length < 2 || (sum <= room && picks.length <= most)) return picks
  const weakest = picks.reduce((one, other) => (other.score < one.score ? other : one))
  return fewEnough(
    picks.filter((pick) => pick !== weakest),
    room,
  )
}

/** How many of a list's items stand on slides. */
export const itemsShown = (items: number): number => (items > mostShown * 1.2 ? mostShown : items)

function listSlides(stretch: Stretch, { lang, options, density }: Kit): readonly Unfitted<'points'>[] {
  const list = stretch.blocks.find((block) => block.kind === 'list')
  if (list?.kind !== 'list') return []
  const whole = listPoints(list, {
    lang,
    step: stretch.calm === true ? options.fragments === 'all' : options.fragments !== 'none',
    brief: density.brief,
    title: stretch.title,
  })
  const shown = whole.slice(0, itemsShown(whole.length))
  const room = wordRoom(stretch.title, lang)
  const groups = stretch.keep
    ? [condense(shown, density.brief, Math.min(comfortableWords, room))]
    : dealt(shown, { room, whole: options.prose === 'full', brief: density.brief })
  const passages = [...stretch.before, list, ...stretch.after]
  let start = list.start
  return groups.map((group): Unfitted<'points'> => {
    const from = { line: group[0]?.from.line ?? stretch.from.line, lastLine: group.at(-1)?.from.lastLine ?? stretch.from.lastLine }
    const slide = {
      ...frameOf(stretch, passages),
      from: groups.length === 1 ? stretch.from : from,
      layout: 'points' as const,
      points: group,
      ordered: list.ordered,
      start,
    }
    start += group.length
    return slide
  })
}

/** Words on a slide of a list of which every item stands whole: fewer at a time, since nothing is condensed. */
const wholeWords = 43

// Condensed only where as many slides as the number of points asks for would not hold the words; then cut evenly.
function dealt(
  shown: readonly Point[],
  { room, whole, brief }: { readonly room: number; readonly whole: boolean; readonly brief: boolean },
): readonly (readonly Point[])[] {
  const slides = Math.max(1, Math.ceil(shown.length / most))
  const few = whole ? withoutGiants(shown, room) : condense(shown, brief, Math.min(comfortableWords, room) * slides)
  if (whole) return dealPoints(few, most, Math.min(room, wholeWords))
  return dealPoints(withoutGiants(few, room), most, room + leewayOf(few))
}
