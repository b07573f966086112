import { plainText } from '../post/inline.ts'
import type { Block } from '../post/types.ts'
import type { Made, Remark } from '../remark.ts'
import { setAlike } from './fit/alike.ts'
import { fitSlide } from './fit/index.ts'
import type { FitKit } from './fit/index.ts'
import { setTwins } from './fit/twins.ts'
import { keyOf, namesFor, unique } from './names.ts'
import { refersTo, refersToInlines, takeFootnotes } from './notes/footnotes.ts'
import { makeNotes } from './notes/make-notes.ts'
import { reads } from './reads.ts'
import { shapeStretch } from './shapes/index.ts'
import { itemsShown } from './shapes/points.ts'
import { headed } from './stretch.ts'
import type { Kit, Stretch } from './stretch.ts'
import { secondsOf } from './timing.ts'
import type { Fitted, LayoutName, Notes, Slide, Unfitted } from './types.ts'

type Group = { readonly stretch: Stretch; readonly slides: readonly Unfitted[] }

/** Slides of a plan: shaped, fitted, with notes, names and seconds. */
export function assemble(stretches: readonly Stretch[], kit: Kit, fit: FitKit): Made<readonly Slide[]> {
  const groups = shapeAll(stretches, kit)
  const names = namesFor(groups.flatMap(({ slides }) => slides.slice(0, 1)))
  const taken = { ids: new Set(names), keys: new Set<string>(), footnotes: new Set<string>() }
  const remarks: Remark[] = groups.flatMap(({ stretch }) => shortened(stretch))
  const slides = groups.flatMap((group, at): readonly Slide[] => {
    const made = group.slides.map((slide) => fitSlide(slide, fit))
    remarks.push(...made.flatMap((one) => one.remarks))
    const fitted = setAlike(
      made.flatMap((one) => one.slides),
      fit.theme,
    )
    const parted =
      group.slides.length > 1 ? fitted.map((slide, n): Fitted => ({ ...slide, part: { n: n + 1, of: fitted.length } })) : fitted
    const notes = withFootnotes(makeNotes(parted, group.stretch.said, kit.density), parted, kit, taken.footnotes)
    return parted.map((slide, n) =>
      finished(slide, notes[n] ?? { say: [], more: [] }, {
        id: n === 0 ? (names[at] ?? slide.layout) : unique(`${names[at]}-${n + 1}`, taken.ids),
        key: unique(keyOf(slide), taken.keys),
      }),
    )
  })
  return { made: withAgendaLinks(withLastFootnotes(setTwins(slides, fit.theme), kit, taken.footnotes)), remarks }
}

/** A list too long to be shown whole, which its author should know. */
function shortened({ layout, heading, blocks }: Stretch): readonly Remark[] {
  const list = layout === 'points' ? blocks.find((block) => block.kind === 'list') : undefined
  if (list?.kind !== 'list') return []
  const [items, shown] = [list.items.length, itemsShown(list.items.length)]
  return shown === items ? [] : [{ code: 'list-shortened', place: list.place, args: [plainText(heading), String(items), String(shown)] }]
}

/** A stretch whose shape finds nothing to show, or only what a slide of that title shows already, goes to the notes of the slides before it. */
export function shapeAll(stretches: readonly Stretch[], kit: Kit): readonly Group[] {
  const groups: Group[] = []
  const seen = new Set<string>()
  for (const stretch of stretches) {
    const slides = shapeStretch(stretch, kit)
    const last = groups.at(-1)
    const face = mayRepeat.has(stretch.layout) ? '' : slides.map((slide) => [slide.layout, ...reads(slide)].join('\u0000')).join('\u0001')
    const isNew = face === '' || !seen.has(face)
    seen.add(face)
    if (slides.length > 0 && (isNew || last === undefined)) groups.push({ stretch, slides })
    else if (last !== undefined) {
      const isUnder = plainText(stretch.title) === plainText(last.stretch.title)
      const grown = takeIn(last.stretch, isUnder ? stretch : headed(stretch))
      groups[groups.length - 1] = { stretch: grown, slides: shapeStretch(grown, kit) }
    }
  }
  return groups
}

const mayRepeat: ReadonlySet<LayoutName> = new Set(['image', 'gallery', 'section', 'embed'])

/** A stretch that carries another one in its notes. */
export const takeIn = (stretch: Stretch, other: Stretch): Stretch => ({
  ...stretch,
  after: [...stretch.after, ...other.before, ...other.blocks, ...other.after],
  said: [...stretch.said, ...other.said],
})

function finished(slide: Fitted, notes: Notes, names: { readonly id: string; readonly key: string }): Slide {
  const { passages: _, keep: __, unshown: ___, ...rest } = slide
  return { ...rest, ...names, notes, seconds: secondsOf(slide, notes.say) }
}

function withFootnotes(notes: readonly Notes[], slides: readonly Fitted[], { outline }: Kit, told: Set<string>): readonly Notes[] {
  if (Object.keys(outline.footnotes).length === 0) return notes
  return notes.map((own, at) => {
    const ids = [
      ...refersTo([...own.say, ...own.more]),
      ...(at === 0 ? refersTo(slides[0]?.passages ?? []) : []),
      ...refersToInlines(slides[at]?.title ?? []),
    ]
    return { say: own.say, more: [...own.more, ...takeFootnotes(ids, outline.footnotes, told)] }
  })
}

// Footnotes that only a shown thing refers to, or nothing at all, are not lost: they close the last slide but the closing one.
function withLastFootnotes(slides: readonly Slide[], { outline }: Kit, told: Set<string>): readonly Slide[] {
  const rest: readonly Block[] = takeFootnotes(Object.keys(outline.footnotes), outline.footnotes, told)
  const last = slides.findLastIndex((slide) => slide.layout !== 'closing')
  return rest.length === 0
    ? slides
    : slides.map((slide, at) => (at === last ? { ...slide, notes: { say: slide.notes.say, more: [...slide.notes.more, ...rest] } } : slide))
}

function withAgendaLinks(slides: readonly Slide[]): readonly Slide[] {
  return slides.map((slide): Slide => {
    if (slide.layout !== 'agenda') return slide
    return {
      ...slide,
      entries: slide.entries.map((entry, at) => ({ ...entry, id: slides.find((one) => one.section?.n === at + 1)?.id ?? slide.id })),
    }
  })
}
