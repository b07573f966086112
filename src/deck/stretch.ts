import type { Place } from '../place.ts'
import type { Block, Inline, Paragraph } from '../post/types.ts'
import type { Outline } from '../outline/types.ts'
import type { TalkOptions } from '../options.ts'
import type { TalkStats } from './points/index.ts'
import type { Frame, Images, LayoutName, Unfitted } from './types.ts'
import type { Furniture } from './words/index.ts'

/** A stretch of the post that becomes one slide (or one after another of the same kind), before anybody looks at room. */
export type Stretch = {
  readonly layout: LayoutName
  readonly title: readonly Inline[]
  readonly titleIsFurniture?: boolean
  /** Title of the section it stands in; the same as `title` where nothing better was found. */
  readonly heading: readonly Inline[]
  readonly section?: NonNullable<Frame['section']>
  /** What the slide shows. */
  readonly blocks: readonly Block[]
  /** Sentences chosen to be shown, for prose. */
  readonly picks: readonly Pick[]
  /** Prose that belongs to the notes, before and after what is shown. */
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  /** The author's own notes. */
  readonly said: readonly Block[]
  readonly keep: boolean
  /** Points of a list that was prose: they do not wait for a click. */
  readonly calm?: boolean
  readonly from: Place
  readonly depth: number
}

/** A sentence or clause of a paragraph, chosen to be shown. */
export type Pick = {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  readonly score: number
  readonly strong: boolean
}

/** What every shape is handed. */
export type Kit = {
  readonly outline: Outline
  readonly lang: string
  readonly words: Furniture
  readonly images: Images
  readonly options: TalkOptions
  readonly talk: TalkStats
  readonly density: Density
}

/** How much a talk shows and says; `--minutes` turns it down. */
export type Density = {
  /** Points from prose a section. */
  readonly most: number
  /** Lists show their lead-ins and first clauses even where whole items have room. */
  readonly brief: boolean
  /** Words of a passage that are spoken around what the slide shows. */
  readonly sayWords: number
  /** Everything is said, the rest of the passages too. */
  readonly sayAll: boolean
}

/** A shape makes slides of one layout from a stretch. It never throws, whatever it is handed. */
export type Shape<L extends LayoutName> = { readonly layout: L; shape(stretch: Stretch, kit: Kit): readonly Unfitted<L>[] }

/** What every slide of a stretch has. */
export function frameOf(stretch: Stretch, passages: readonly Block[] = [...stretch.before, ...stretch.after]) {
  return {
    title: stretch.title,
    ...(stretch.titleIsFurniture === true ? { titleIsFurniture: true } : {}),
    ...(stretch.section === undefined ? {} : { section: stretch.section }),
    from: stretch.from,
    passages,
    ...(stretch.keep ? { keep: true } : {}),
  }
}

/** A heading that loses its slide is told in the notes. */
export function headed(stretch: Stretch): Stretch {
  const said = stretch.layout === 'statement' ? stretch.heading : stretch.title
  return said.length === 0
    ? stretch
    : { ...stretch, before: [{ kind: 'paragraph', inlines: [{ kind: 'strong', inlines: said }], place: stretch.from }, ...stretch.before] }
}
