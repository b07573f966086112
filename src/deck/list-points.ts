import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline, Item, List } from '../post/types.ts'
import { bareText } from '../text/bare.ts'
import { wordCount } from '../text/words.ts'
import { pointTexts } from './reads.ts'
import { evenOpening, withoutLink } from './even-marks.ts'
import { evenCut } from './fit/parts.ts'
import { findLeadIn } from './lead-in.ts'
import { shortened } from './short.ts'
import { withoutNoteRefs } from './spans.ts'
import type { Point } from './types.ts'

type Options = {
  readonly lang: string
  readonly step: boolean
  readonly brief: boolean
  /** What the slide's title says is no term below it. */
  readonly title?: readonly Inline[]
}

/** The longest that a point of a condensed list stays whole. */
const longPoint = 12

/** The items of a list as points, whole, each with its shorter words. */
export function listPoints(list: List, o: Options): readonly Point[] {
  const bold = list.items.filter((item) => item.term !== undefined || findLeadIn(mainOf(item)) !== undefined).length
  const habit = bold * 2 > list.items.length
  return list.items
    .map((item) => itemPoint(item, { list, habit }, o))
    .filter((point) => pointTexts(point).some((text) => text.trim() !== ''))
}

function itemPoint(item: Item, { list, habit }: { readonly list: List; readonly habit: boolean }, o: Options): Point {
  const whole = withoutNoteRefs(mainOf(item))
  const main = evenOpening(withoutLink(whole), list, o.lang)
  const lead =
    item.term === undefined
      ? (findLeadIn(main) ?? (habit ? findLeadIn(main, true) : undefined))
      : { term: withoutNoteRefs(item.term), text: main, mark: '' }
  const text = lead?.text ?? main
  const short = shortened(text, o.lang)
  const nested = item.blocks.flatMap((block) => (block.kind === 'list' ? listPoints(block, { ...o, step: false }) : []))
  return {
    text,
    ...(lead === undefined || isTitle(lead.term, o) ? {} : { term: lead.term, ...(lead.mark === '' ? {} : { termMark: lead.mark }) }),
    step: o.step,
    points: nested,
    from: item.place,
    ...(item.done === undefined ? {} : { done: item.done }),
    ...(short === undefined ? {} : { short }),
    ...(bareText(plainText(main)) === bareText(plainText(whole)) ? {} : { full: whole }),
  }
}

const isTitle = (term: readonly Inline[], { title }: Options): boolean =>
  title !== undefined && bareText(plainText(term)) === bareText(plainText(title))

/**
 * Points with few enough words for their slides: long texts give way to their shorter words, then nested points go. What was cut
 * keeps its whole text in `full`.
 */
export function condense(points: readonly Point[], brief: boolean, room: number): readonly Point[] {
  if (!brief && words(points) <= room) return points
  const briefer = points.map((point) => (point.short !== undefined && ownWords(point) > longPoint ? cut(point) : point))
  if (words(briefer) <= room) return briefer
  return briefer.map((point) => (point.points.length > 0 && words(point.points) > longPoint ? flat(point) : point))
}

/** Points of which none is too long to share a slide with others: what a talk that shows all of its prose still has to cut. */
export const withoutGiants = (points: readonly Point[], most: number): readonly Point[] =>
  points.map((point) => {
    if (words([point]) <= most) return point
    return point.short !== undefined && ownWords(point) > most ? cut(flat(point)) : flat(point)
  })

/** The point without what hangs under it, and without the mark that leads into that: `There are three conditions:`. */
function flat(point: Point): Point {
  const text = plainText(point.text)
  const body = text.replace(/[\s,;:：，；]+$/u, '')
  const bare = { ...point, points: [] }
  return body === text || body === '' ? bare : { ...bare, text: sliceInlines(point.text, 0, body.length), full: point.full ?? point.text }
}

function cut(point: Point): Point {
  const { short, ...rest } = point
  return { ...rest, text: short ?? point.text, full: point.full ?? point.text }
}

/** Groups of neighbours for one slide each, as even as can be: at most `most` points and, where points allow it, `mostWords` words. */
export function dealPoints(points: readonly Point[], most: number, mostWords: number): readonly (readonly Point[])[] {
  const weight = (point: Point): number => words([point]) + 4
  for (let count = Math.max(1, Math.ceil(points.length / most)); count < points.length; count++) {
    const groups = evenCut(points, count, weight)
    if (groups.every((group) => group.length <= most && words(group) <= mostWords)) return groups
  }
  return points.map((point) => [point])
}

export const words = (points: readonly Point[]): number => points.reduce((sum, point) => sum + ownWords(point) + words(point.points), 0)

const ownWords = (point: Point): number =>
  wordCount([point.term, point.text].map((one) => (one === undefined ? '' : plainText(one))).join(' '))

/** The first paragraph of an item; all of it that a slide shows beside nested lists. */
function mainOf(item: Item): readonly Inline[] {
  const first = item.blocks.find((block) => block.kind === 'paragraph')
  return first?.kind === 'paragraph' ? first.inlines : []
}
