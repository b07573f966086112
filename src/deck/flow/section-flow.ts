import type { Section } from '../../outline/types.ts'
import type { Place } from '../../place.ts'
import { plainText } from '../../post/inline.ts'
import type { Block, Inline, Paragraph } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
import { splitSentences } from '../../text/sentences.ts'
import { countWords } from '../../text/terms.ts'
import { wordCount } from '../../text/words.ts'
import { isSmallTalk } from '../points/small-talk.ts'
import { blocksText } from '../reads.ts'
import { withoutNoteRefs } from '../spans.ts'
import type { Kit, Pick, Stretch } from '../stretch.ts'
import type { Frame } from '../types.ts'
import { bindUnits, isPicture } from './bind.ts'
import type { Part } from './bind.ts'
import { exhibitTitle } from './exhibit-title.ts'
import { liftPictures } from './lift-pictures.ts'
import { pickPoints } from './pick.ts'
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

type Chosen = { readonly part: Part; readonly picks: readonly Pick[] }

/** The blocks of one section (not of its subsections) as stretches, in order; at least one of them bears its heading. */
export function flowSection(blocks: readonly Block[], standing: Standing, kit: Kit): readonly Stretch[] {
  const keep = blocks.some((block) => block.kind === 'directive' && block.name === 'keep')
  const parts = bindUnits(unitsOf(liftPictures(blocks, kit.images), kit.options.prose), kit.options.prose === 'full')
  const chosen = choose(parts, standing, kit)
  const shared = kit.options.prose === 'notes' ? chosen : shareCode(chosen)
  const stretches = shared.map((one, at) => stretchOf(one, { standing, keep, opens: at === 0 }, kit))
  const settled = stretches.length > 0 ? stretches : standing.optional === true && parts.length === 0 ? [] : [headingAlone(parts, standing)]
  return withHeading(settled, standing)
}

function choose(parts: readonly Part[], standing: Standing, kit: Kit): readonly Chosen[] {
  const { prose } = kit.options
  const runs = parts.map((part) => part.prose)
  const optional = standing.optional === true
  const picks = prose === 'points' ? pickPoints({ title: standing.title, path: standing.path, runs, optional }, kit) : runs.map(() => [])
  const chosen = parts.map((part, at): Chosen => ({ part, picks: picks[at] ?? [] }))
  if (prose === 'full') return merged(chosen, ({ part }) => part.kind === 'exhibit' || part.prose.length > 0)
  const shown = merged(
    chosen,
    (one, at) => one.part.kind === 'exhibit' || paragraphsIn(one) > 1 || (one.picks.length > 0 && isWorthASlide(chosen, at)),
  )
  if (shown.length > 0 || prose === 'notes') return shown
  return optional && saysNothing(runs.flat(), kit) ? [] : fallback(chosen, kit)
}

const saysNothing = (paragraphs: readonly Paragraph[], { lang }: Kit): boolean =>
  paragraphs.every(({ inlines }) => isSmallTalk(plainText(inlines), lang))

const paragraphsIn = ({ picks }: Chosen): number => new Set(picks.map((pick) => pick.paragraph)).size

/** One point alone, or two of one paragraph: said over the code that follows it; beside other exhibits only where it is strong, or all that is said beside pictures. */
function isWorthASlide(chosen: readonly Chosen[], at: number): boolean {
  const exhibits = chosen.flatMap(({ part }) => part.exhibit ?? [])
  if (exhibits.length === 0) return true
  if (leadsToCode(chosen, at)) return false
  const alone = chosen.every(({ picks }, n) => n === at || picks.length === 0)
  const speaksAtLength = countWords(blocksText(chosen[at]?.part.prose ?? []).join('\n')) >= manyWords
  if (speaksAtLength && exhibits.every(({ layout }) => layout !== 'code')) return true
  return chosen[at]?.picks[0]?.strong === true || (alone && exhibits.every(({ layout }) => isPicture(layout)))
}

/** So much prose beside a table, a quote or a diagram has a point of its own. */
const manyWords = 40

const leadsToCode = (chosen: readonly Chosen[], at: number): boolean => chosen[at + 1]?.part.exhibit?.layout === 'code'

/** Parts that make no slide of their own go to the notes of the code that they lead to, else of the slide before, else of the one after. */
function merged(chosen: readonly Chosen[], makesSlide: (one: Chosen, at: number) => boolean): readonly Chosen[] {
  const out: Chosen[] = []
  let waiting: Part[] = []
  for (const [at, one] of chosen.entries()) {
    const last = out.at(-1)
    if (makesSlide(one, at)) {
      out.push({
        ...one,
        part: {
          ...one.part,
          before: [...waiting.flatMap(wholeOf), ...one.part.before],
          said: [...waiting.flatMap((part) => part.said), ...one.part.said],
        },
      })
      waiting = []
    } else if (last === undefined || leadsToCode(chosen, at)) waiting.push(one.part)
    else
      out[out.length - 1] = {
        ...last,
        part: { ...last.part, after: [...last.part.after, ...wholeOf(one.part)], said: [...last.part.said, ...one.part.said] },
      }
  }
  return out
}

const wholeOf = (part: Part): readonly Block[] => [...part.before, ...part.prose, ...part.after]

/** A section too plain for points shows its first sentence, unless it is longer than that. */
const longestFirst = 45

function fallback(chosen: readonly Chosen[], { lang }: Kit): readonly Chosen[] {
  const [first, ...others] = chosen.filter(({ part }) => part.prose.length > 0)
  const paragraph = first?.part.prose.find((one) => countWords(plainText(one.inlines)) > 1)
  if (first === undefined || paragraph === undefined) return []
  const text = plainText(paragraph.inlines)
  const sentence = splitSentences(text, lang)[0]
  if (sentence === undefined || wordCount(text.slice(sentence.start, sentence.end)) > longestFirst) return []
  const all = { ...first.part, after: [...first.part.after, ...others.flatMap(({ part }) => wholeOf(part))] }
  return [{ part: all, picks: [{ paragraph, ...sentence, score: 0, strong: false }] }]
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
