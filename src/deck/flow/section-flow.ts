import type { Section } from '../../outline/types.ts'
import type { Place } from '../../place.ts'
import { plainText } from '../../post/inline.ts'
import type { Block, Inline } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
import { withoutNoteRefs } from '../spans.ts'
import type { Kit, Stretch } from '../stretch.ts'
import type { Frame } from '../types.ts'
import { bindUnits } from './bind.ts'
import type { Part } from './bind.ts'
import { chooseParts, wholeOf, type Chosen } from './choose-parts.ts'
import { exhibitTitle } from './exhibit-title.ts'
import { liftPictures } from './lift-pictures.ts'
import { shareCode } from './share-code.ts'
import { unitsOf } from './units.ts'

/** Where a section stands, for its slides. */
export type Standing = {
  readonly title: readonly Inline[]
  readonly depth: number
  readonly place: Place
  readonly path: readonly string[]
  readonly section?: NonNullable<Frame['section']>
  /** It has subsections, so it may open with its heading alone. */
  readonly opens: boolean
  /** It needs no slide of its own where nothing in it makes one. */
  readonly optional?: boolean
}

/** The blocks of one section (not of its subsections) as stretches, in order; at least one of them bears its heading. */
export function flowSection(blocks: readonly Block[], standing: Standing, kit: Kit): readonly Stretch[] {
  const keep = blocks.some((block) => block.kind === 'directive' && block.name === 'keep')
  const parts = bindUnits(unitsOf(liftPictures(blocks, kit.images), kit.options.prose), kit.options.prose === 'full')
  const chosen = chooseParts(parts, standing, kit)
  const shared = kit.options.prose === 'notes' ? chosen : shareCode(chosen)
  const stretches = shared.map((one, at) => stretchOf(one, { standing, keep, opens: at === 0 }, kit))
  const settled = stretches.length > 0 ? stretches : standing.optional === true && parts.length === 0 ? [] : [headingAlone(parts, standing)]
  return withHeading(settled, standing)
}

type Standpoint = { readonly standing: Standing; readonly keep: boolean; readonly opens: boolean }

function stretchOf({ part, picks }: Chosen, { standing, keep, opens }: Standpoint, { options, lang }: Kit): Stretch {
  const common = {
    heading: withoutNoteRefs(standing.title),
    depth: standing.depth,
    keep,
    said: part.said,
    ...(standing.section === undefined ? {} : { section: standing.section }),
  }
  const place = spanOf([...part.before, ...part.prose, ...(part.exhibit?.blocks ?? []), ...part.after], standing.place)
  if (part.exhibit !== undefined) {
    const { layout, blocks } = part.exhibit
    const title = withoutNoteRefs(exhibitTitle(part, lang, opens) ?? standing.title)
    return {
      ...common,
      ...(part.exhibit.calm === true ? { calm: true } : {}),
      layout,
      title,
      blocks,
      picks: [],
      before: part.before,
      after: part.after,
      from: place,
    }
  }
  const full = options.prose === 'full'
  const before = full ? part.before : [...part.before, ...part.prose]
  return {
    ...common,
    layout: full ? 'prose' : 'points',
    title: common.heading,
    blocks: full ? part.prose : [],
    picks,
    before,
    after: part.after,
    from: place,
  }
}

function headingAlone(parts: readonly Part[], standing: Standing): Stretch {
  const blocks = parts.flatMap(wholeOf)
  return {
    layout: 'section',
    title: withoutNoteRefs(standing.title),
    heading: withoutNoteRefs(standing.title),
    blocks: [],
    picks: [],
    before: blocks,
    after: [],
    said: parts.flatMap((part) => part.said),
    keep: false,
    from: spanOf(blocks, standing.place),
    depth: standing.depth,
    ...(standing.section === undefined ? {} : { section: standing.section }),
  }
}

/** The heading is a title of at least one slide: the first, where no other bears it. */
function withHeading(stretches: readonly Stretch[], standing: Standing): readonly Stretch[] {
  const heading = bareText(plainText(standing.title))
  const [first, ...others] = stretches
  if (first === undefined || stretches.some((one) => bareText(plainText(one.title)) === heading))
    return stretches.map((one, at) => (at === 0 ? startingAt(one, standing) : one))
  return [startingAt({ ...first, title: first.heading }, standing), ...others]
}

// The heading's own line belongs to the first slide under it.
const startingAt = (stretch: Stretch, { place }: Standing): Stretch => ({
  ...stretch,
  from: { line: Math.min(place.line, stretch.from.line), lastLine: stretch.from.lastLine },
})

function spanOf(blocks: readonly Block[], otherwise: Place): Place {
  const lines = blocks.map((block) => block.place)
  if (lines.length === 0) return otherwise
  return { line: Math.min(...lines.map((place) => place.line)), lastLine: Math.max(...lines.map((place) => place.lastLine)) }
}

/** Standing of a section of the outline. */
export const standingOf = (section: Section, path: readonly string[], top: Standing['section']): Standing => ({
  title: section.title,
  depth: section.depth,
  place: section.place,
  path,
  opens: section.sections.length > 0,
  ...(top === undefined ? {} : { section: top }),
})
