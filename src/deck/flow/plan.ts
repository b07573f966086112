import type { Section } from '../../outline/types.ts'
import { plainText } from '../../post/inline.ts'
import type { Block, Inline } from '../../post/types.ts'
import type { Made } from '../../remark.ts'
import { countWords } from '../../text/terms.ts'
import { isSmallTalk } from '../points/small-talk.ts'
import { blocksText } from '../reads.ts'
import { splitTitle } from '../shapes/title.ts'
import type { Kit, Stretch } from '../stretch.ts'
import type { Frame } from '../types.ts'
import { aiCover } from './ai-cover.ts'
import { giveRhythm } from './rhythm.ts'
import { flowSection, standingOf } from './section-flow.ts'
import { isSkipped } from './skipped.ts'
import { findTldr } from './tldr.ts'

/** An opening of so few words is said over the title slide. */
const fewWords = 60
const agendaFrom = 4
const agendaTo = 9

/** The whole talk as stretches: title, what leads in, agenda, sections, closing. */
export function planTalk(kit: Kit): Made<readonly Stretch[]> {
  const { outline } = kit
  const opening = planOpening(kit)
  const shown = outline.sections.filter((section) => !isSkipped(section))
  const sections = shown.flatMap((section, at) => flowTree(section, [plainText(outline.title)], { n: at + 1, title: section.title }, kit))
  const agenda =
    shown.length >= agendaFrom && shown.length <= agendaTo && shown.every((section) => section.made !== 'topic')
      ? [plain('agenda', [text(kit.words.agenda)], kit)]
      : []
  const { title } = splitTitle(outline.title, outline.subtitle)
  const made = giveRhythm([
    ...opening,
    ...agenda.map((one) => ({ ...one, titleIsFurniture: true })),
    ...sections,
    plain('closing', title, kit),
  ])
  return { made, remarks: outline.sections.flatMap(skipped) }
}

function planOpening(kit: Kit): readonly Stretch[] {
  const { outline } = kit
  const { title } = splitTitle(outline.title, outline.subtitle)
  const tldr = findTldr([...outline.summary, ...outline.lead], kit)
  const summary = outline.summary.filter((block) => block !== tldr?.paragraph)
  const lead = outline.lead.filter((block) => block !== tldr?.paragraph)
  const short =
    lead.every((block) => isSaid(block)) &&
    countWords(blocksText(lead.filter((block) => tells(block, kit.lang))).join('\n')) <= fewWords &&
    outline.sections.length > 0 &&
    kit.options.prose !== 'full'
  const notes = lead.flatMap((block): readonly Block[] => (block.kind === 'directive' && block.name === 'notes' ? block.blocks : []))
  const opening: Stretch = {
    ...plain('title', outline.title, kit),
    before: short ? [...summary, ...lead.filter((block) => block.kind !== 'directive')] : summary,
    said: short ? notes : [],
  }
  const standing = { title, depth: 0, place: outline.meta.place, path: [], opens: true, optional: true }
  const cover = aiCover(kit)
  const opens: readonly Block[] = [...(cover === undefined ? [] : [cover]), ...(short ? [] : lead)]
  const flowed = opens.length === 0 ? [] : flowSection(opens, standing, kit)
  const led = flowed.map((one): Stretch => ({ ...one, from: leadFrom(one) }))
  if (tldr === undefined) return [opening, ...led]
  const said: Stretch = {
    ...plain('statement', [], kit),
    heading: [text(tldr.label)],
    picks: [tldr.pick],
    before: [tldr.paragraph],
    from: tldr.paragraph.place,
  }
  return [opening, said, ...led]
}

// The lead has no heading whose line could be its first.
function leadFrom(stretch: Stretch): Stretch['from'] {
  const lines = [...stretch.before, ...stretch.blocks, ...stretch.after].map((block) => block.place.line)
  return lines.length === 0 ? stretch.from : { line: Math.min(...lines), lastLine: stretch.from.lastLine }
}

const isSaid = (block: Block): boolean =>
  block.kind === 'paragraph' || block.kind === 'cut' || block.kind === 'raw' || block.kind === 'directive' || isFolded(block)

/** Says something that the audience should hear. */
const tells = (block: Block, lang: string): boolean =>
  block.kind === 'paragraph' ? !isSmallTalk(plainText(block.inlines), lang) : !isFolded(block)

const isFolded = (block: Block): boolean =>
  block.kind === 'callout' && block.tone === 'details' && block.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list')

function flowTree(section: Section, path: readonly string[], top: NonNullable<Frame['section']>, kit: Kit): readonly Stretch[] {
  if (isSkipped(section)) return []
  const below = [...path, plainText(section.title)]
  return [
    ...flowSection(section.blocks, standingOf(section, path, top), kit),
    ...section.sections.flatMap((one) => flowTree(one, below, top, kit)),
  ]
}

/** What the author leaves out of the talk on purpose is told, word for word. */
function skipped(section: Section): Made<never>['remarks'] {
  if (!isSkipped(section)) return section.sections.flatMap(skipped)
  const title = plainText(section.title)
  return [{ code: 'text-left-out', place: section.place, args: [title], leftOut: sectionText(section).join('\n') }]
}

const sectionText = (section: Section): readonly string[] => [
  plainText(section.title),
  ...blocksText(section.blocks),
  ...section.sections.flatMap(sectionText),
]

function plain(layout: Stretch['layout'], title: readonly Inline[], { outline }: Kit): Stretch {
  return {
    layout,
    title,
    heading: title,
    blocks: [],
    picks: [],
    before: [],
    after: [],
    said: [],
    keep: false,
    from: outline.meta.place,
    depth: 0,
  }
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
