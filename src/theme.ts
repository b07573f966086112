/** A theme as the ruler and the page read it. `theme.json` holds all of it but `advances`, which `metrics.json` holds. */
export type Theme = {
  readonly name: string
  /** One sentence for `rostrum themes`. */
  readonly description: string
  readonly canvas: { readonly widthPx: number; readonly heightPx: number }
  readonly fonts: readonly FontFile[]
  /** CSS families by voice, first the bundled one. `code` is monospaced. */
  readonly families: Readonly<Record<Voice, readonly string[]>>
  readonly type: Readonly<Record<Role, TextStyle>>
  readonly forms: Readonly<Record<FormName, Form>>
  /** What a slide can stand on, by name; `floods` says which form stands on which, `paper` is every other's. */
  readonly grounds: Readonly<Record<string, Ground>> & { readonly paper: Ground }
  readonly floods: Readonly<Partial<Record<FormName, string>>>
  /** Colour of each tone of a callout (`note tip info warning danger details`), legible on the callout's ground; the ground's accent where absent. */
  readonly tones?: Readonly<Record<string, string>>
  /** Colours that the theme's own CSS asks for beside its grounds, as custom properties. */
  readonly colours: Readonly<Record<string, string>>
  /** Colours of code tokens, by kind: `text keyword string comment number function type variable punctuation inserted deleted`. */
  readonly codeColours: Readonly<Record<string, string>>
  /** The same theme in other light: what of its colours changes there. Its own colours are the scheme that `dark` says. */
  readonly schemes?: Readonly<Partial<Record<'light' | 'dark', Scheme>>>
  /** Whether the theme is for a dark hall: `color-scheme`, mermaid, missing-picture art. */
  readonly dark: boolean
  readonly metrics: Readonly<Record<string, FaceMetrics>>
}

/** Colours of a theme in other light; what is not here stays. */
type Scheme = Partial<Pick<Theme, 'grounds' | 'floods' | 'colours' | 'codeColours' | 'tones'>>

/** A colour that fills a slide and the colours of what stands on it. Text, quiet and accent are legible on it (4.5 : 1). */
export type Ground = {
  readonly background: string
  readonly text: string
  readonly quiet: string
  readonly accent: string
  /** Hairlines; never text. */
  readonly rule: string
  /** Band behind lit lines of code; text, quiet and accent are legible on it as well. */
  readonly band: string
  /** A brand's accent colour becomes its background. */
  readonly brand?: boolean
}

export type Voice = 'display' | 'text' | 'label' | 'code'

/** A font file: `@scope/package/files/x.woff2` (an npm package) or a path in the theme's folder. */
export type FontFile = {
  readonly family: string
  readonly src: string
  readonly style: 'normal' | 'italic'
  /** `400` or `200 800`. */
  readonly weight: string
  readonly unicodeRange?: string
}

/** The steps of the type scale. A form's box names the role it prefers and those it may step down to. */
export type Role =
  | 'displayLarge'
  | 'display'
  | 'large'
  | 'banner'
  | 'title'
  | 'side'
  | 'standfirst'
  | 'lead'
  | 'body'
  | 'small'
  | 'label'
  | 'code'
  | 'codeSmall'
  | 'caption'
  | 'quote'
  | 'quoteSmall'
  | 'quoteTiny'
  | 'term'
  | 'termSmall'
  | 'agenda'
  | 'statement'
  | 'heading'
  | 'codeTiny'
  | 'tab'
  | 'link'
  | 'formula'
  | 'numeral'
  | 'numeralSmall'
  | 'leadHuge'
  | 'leadLarge'
  | 'termLarge'
  | 'termHuge'
  | 'codeHuge'
  | 'codeLarge'
  | 'singleLarge'
  | 'single'
  | 'singleSmall'

/** How a role is set. Sizes in CSS pixels of the canvas. Code, keys and scripts inside a line: `inlineScale` in `inline-scale.ts`. */
export type TextStyle = {
  readonly voice: Voice
  readonly sizePx: number
  readonly linePx: number
  readonly weight: number
  readonly italic?: boolean
  /** Letter spacing in em. */
  readonly tracking?: number
  /** Optical size axis; set per role, never `auto`, because advances change with it. */
  readonly opticalSize?: number
  /** Weight of `strong` inside this role. */
  readonly strongWeight?: number
  /** By how many em a line moves towards its start, so that stems and not side bearings stand on the axis. Boxes do not count it. */
  readonly hang?: number
}

/** Each way in which a layout can be arranged: `layout` or `layout-arrangement`. */
export type FormName =
  | 'title'
  | 'title-cover'
  | 'agenda'
  | 'agenda-short'
  | 'section'
  | 'points-one'
  | 'points-side'
  | 'points-wide'
  | 'points-columns'
  | 'points-terms'
  | 'statement'
  | 'prose'
  | 'prose-wide'
  | 'image-plate'
  | 'image-side'
  | 'image-wide'
  | 'image-bleed'
  | 'image-missing'
  | 'gallery'
  | 'gallery-side'
  | 'code'
  | 'code-stack'
  | 'table'
  | 'quote'
  | 'callout'
  | 'math'
  | 'diagram'
  | 'embed'
  | 'embed-video'
  | 'closing'

/**
 * Where a form puts its boxes, absolute on the canvas. Box names by layout:
 *
 *     every slide  folio (furniture: number and talk)         title (but title and caption share a tab in image-bleed)
 *     title        masthead, kicker (where apart from it), subtitle, picture (the cover)
 *     agenda       entries
 *     section      numeral                                    points    points
 *     statement    label; the sentence is the title           prose     body
 *     image        picture, caption, credit (AI label)        gallery   pictures (captions are its `second`)
 *     code         lead, file, code; lead2, code2 and so on    table     table (head is its `second`), caption
 *     quote        quote, source; its title is a label        callout   label, points, mark (of its tone)
 *     math         formula                                    diagram   diagram
 *     embed        label, link, picture                       closing   link, qr
 *
 * `Setting.roles` has an entry for each box with text, under its name; `points.nested` and `points.second` for a box's other voices.
 */
export type Form = { readonly boxes: Readonly<Record<string, Box>> }

/** A box of a form. Text hangs from its capitals: `yPx` is the cap line of the first line, heights end on a baseline. */
export type Box = {
  readonly xPx: number
  /** For a box with `below`: where it starts when nothing stands above it. */
  readonly yPx: number
  readonly widthPx: number
  /** The most that fits; for a box with `below` it ends at `yPx + heightPx` all the same. */
  readonly heightPx: number
  /** Preferred role first, then those that it may step down to. Empty for pictures. */
  readonly roles: readonly Role[]
  /**
   * Name of a box that this one starts under, and the gap between them, baseline to cap line. Where that box is empty this one takes
   * its place: under what that one would be under (with the gap given here), else at its own `yPx`.
   */
  readonly below?: { readonly box: string; readonly gapPx: number }
  /** Stands on the bottom edge of the box instead of hanging from its top, together with what is below it. */
  readonly standing?: boolean
  /** Space between items (points, terms, rows, paragraphs), baseline to cap line. */
  readonly gapPx?: number
  /** The same where the text stepped down from its first role. */
  readonly tightGapPx?: number
  /** Nested points: how far in, in which role, and the space between them and above the first. */
  readonly nested?: { readonly indentPx: number; readonly roles: readonly Role[]; readonly gapPx: number }
  /** Second voice inside the box and the gap above it: a term's sentence, a picture's caption; for a table its head, gap below it. */
  readonly second?: { readonly roles: readonly Role[]; readonly gapPx: number }
  /** Columns side by side, `gapPx` between them; text keeps `insetPx` clear at the end of each. */
  readonly columns?: { readonly count: number; readonly gapPx: number; readonly insetPx: number }
  /** Most items that this arrangement may hold. */
  readonly most?: number
  readonly align?: 'end' | 'center'
  /** Runs from top to bottom, as a press credit does. */
  readonly vertical?: boolean
}

/**
 * Advance widths of one face at one setting, in units of 1/unitsPerEm; whole numbers only. The key in `Theme.metrics` is
 * `family|style|weight|opticalSize`, as `faceKey` writes it; optical size is empty for a font without that axis.
 */
export type FaceMetrics = {
  readonly unitsPerEm: number
  readonly capHeight: number
  readonly ascent: number
  readonly descent: number
  /** Advance to the characters that have it: `{ "512": "adeg" }`. */
  readonly advances: Readonly<Record<string, string>>
  /** Characters that kern alike, on the first place of a pair and on the second, and what comes between two such classes: a row of `,,-12` a first one. Accents are left off. */
  readonly kerning: { readonly first: readonly string[]; readonly second: readonly string[]; readonly between: readonly string[] }
  /** Advances of the joined forms of a cursive script, where they differ from the isolated form. */
  readonly joined?: Readonly<Record<'initial' | 'medial' | 'final', Readonly<Record<string, string>>>>
}
