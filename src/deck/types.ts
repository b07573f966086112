import type { Place } from '../place.ts'
import type { Block, Callout, Cell, ImageReference, Inline, Meta } from '../post/types.ts'
import type { FormName, Role } from '../theme.ts'
import type { Picture } from '../picture.ts'

/** A talk: what each slide says, from which lines, and how it is set so that it fits. */
export type Deck = {
  readonly meta: Meta
  readonly title: readonly Inline[]
  /** BCP 47, never empty: the post's, else recognised from its letters, else `en`. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly slides: readonly Slide[]
  /** Pictures inside sentences, by `src`. */
  readonly images?: Images
}

/** What every slide has. */
export type Frame = {
  /** From the title, unique in the deck, for links. */
  readonly id: string
  /** From the content, unique in the deck, for patching: it stays when the title changes, and the other way round. */
  readonly key: string
  readonly title: readonly Inline[]
  /** The title is ours (a number, a translated word), not the author's. */
  readonly titleIsFurniture?: boolean
  readonly notes: Notes
  readonly from: Place
  /** Planned time of this slide. */
  readonly seconds: number
  readonly part?: { readonly n: number; readonly of: number }
  readonly set: Setting
  /** Number and name of the top-level section that the slide belongs to. */
  readonly section?: { readonly n: number; readonly title: readonly Inline[] }
}

/** What `fit` decided: the arrangement and, by box of its form, the role in which the text fits. */
export type Setting = {
  readonly form: FormName
  readonly roles: Readonly<Record<string, Role>>
  /** Last resort, for code and tables: the box is drawn at this scale, never under the floor of promise P3. */
  readonly scale?: number
  /** Characters of the title that stand before the end of a line that the pause in it asks for. */
  readonly titleBreak?: number
}

/** One entry a layout. A new layout is an entry here, a shape that makes it, a fitter, a drawer. */
export type Layouts = {
  title: {
    readonly subtitle?: readonly Inline[]
    readonly byline: readonly string[]
    readonly kicker?: string
    readonly date?: string
    readonly site?: string
    readonly cover?: Picture
  }
  agenda: { readonly entries: readonly { readonly title: readonly Inline[]; readonly id: string }[] }
  section: { readonly n: number }
  points: { readonly points: readonly Point[]; readonly ordered: boolean; readonly start: number }
  statement: { readonly label?: string }
  prose: { readonly blocks: readonly Block[] }
  image: { readonly picture: Picture; readonly caption?: readonly Inline[]; readonly aiCredit?: readonly Inline[]; readonly ai: boolean }
  gallery: {
    readonly pictures: readonly {
      readonly picture: Picture
      readonly caption?: readonly Inline[]
      readonly aiCredit?: readonly Inline[]
      readonly ai: boolean
    }[]
  }
  code: Snippet & {
    /** One or two short ones more that belong to it, below it. */
    readonly below?: readonly (Snippet & { readonly from: Place })[]
  }
  table: {
    readonly head: readonly Cell[]
    readonly rows: readonly (readonly Cell[])[]
    readonly align: readonly ('left' | 'right' | 'center' | undefined)[]
    readonly caption?: readonly Inline[]
    readonly columnsPx: readonly number[]
  }
  quote: { readonly paragraphs: readonly (readonly Inline[])[]; readonly source?: readonly Inline[] }
  callout: { readonly tone: Callout['tone']; readonly label: string; readonly points: readonly Point[] }
  math: { readonly tex: string }
  diagram: { readonly language: 'mermaid'; readonly text: string }
  embed: { readonly service: string; readonly url?: string; readonly host?: string; readonly video?: Picture; readonly poster?: Picture }
  /** `signed` is the site or the author, for a post whose address is not known. */
  closing: { readonly url?: string; readonly signed?: string }
}

export type LayoutName = keyof Layouts
export type SlideOf<K extends LayoutName = LayoutName> = { [L in K]: Frame & { readonly layout: L } & Layouts[L] }[K]
export type Slide = SlideOf

/** Code as the audience reads it. */
export type Snippet = {
  /** The sentence of the post that leads to the code, or says what it is for. */
  readonly lead?: readonly Inline[]
  readonly text: string
  readonly lang?: string
  readonly file?: string
  readonly firstLine: number
  /** Lines that light up one after another, counted from 1. */
  readonly steps: readonly (readonly number[])[]
}

/** One point of a list: what the audience reads, whether it waits for a click, what hangs under it. */
export type Point = {
  readonly text: readonly Inline[]
  /** A bold lead-in (`**Term:** text`), set as a term; `text` is what follows it. */
  readonly term?: readonly Inline[]
  /** What stands behind the term where its text goes on in the same line: `:`, `.`, ` –`. */
  readonly termMark?: string
  readonly step: boolean
  readonly points: readonly Point[]
  readonly from: Place
  readonly done?: boolean
  /** Shorter words for the same point (lead-in and first sentence or clause), for `fit` to fall back on. A span of `text`. */
  readonly short?: readonly Inline[]
  /** The author's words whole, where `text` and `term` are less than they are. The notes carry them. */
  readonly full?: readonly Inline[]
}

/**
 * A slide before it is fitted: what a shape makes of a section's blocks. `fit` turns one into one or more fitted slides, splitting
 * and condensing; notes, ids, keys and seconds come after that, because they depend on what stands on the slide in the end.
 */
export type Unfitted<K extends LayoutName = LayoutName> = {
  [L in K]: Omit<Frame, 'id' | 'key' | 'notes' | 'seconds' | 'set' | 'part'> & {
    readonly layout: L
    /** The author's blocks behind this slide, for the notes. Parts of one slide share them; the notes deal them out by `from`. */
    readonly passages: readonly Block[]
    /** The author asked that it stay one slide. */
    readonly keep?: boolean
  } & Layouts[L]
}[K]

export type Fitted<K extends LayoutName = LayoutName> = {
  [L in K]: Unfitted<L> &
    Pick<Frame, 'set' | 'part'> & {
      /** What there are too many slides for: rows of a table, lines of code. The notes carry it. */
      readonly unshown?: readonly Block[]
    }
}[K]

/** What the speaker reads. `say` is spoken within the slide's seconds, `more` is the rest. */
export type Notes = { readonly say: readonly Block[]; readonly more: readonly Block[] }

/** An inline picture in a line of text, found or not. */
export type Images = ReadonlyMap<ImageReference['src'], Picture>
