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
  readonly colours: Readonly<Record<string, string>>
  /** Colours of code tokens, by kind: `text keyword string comment number function type variable punctuation inserted deleted`. */
  readonly codeColours: Readonly<Record<string, string>>
  /** Whether the theme is for a dark hall: `color-scheme`, mermaid, missing-picture art. */
  readonly dark: boolean
  readonly metrics: Readonly<Record<string, FaceMetrics>>
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
  | 'display' | 'large' | 'banner' | 'title' | 'side' | 'standfirst' | 'lead' | 'body' | 'small' | 'label' | 'code' | 'codeSmall' | 'caption'
  | 'quote' | 'term' | 'agenda'

/** How a role is set. Sizes in CSS pixels of the canvas. */
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
}

/** Each way in which a layout can be arranged: `layout` or `layout-arrangement`. */
export type FormName =
  | 'title' | 'title-cover' | 'agenda' | 'section'
  | 'points-side' | 'points-wide' | 'points-columns' | 'points-terms'
  | 'statement' | 'prose'
  | 'image-plate' | 'image-wide' | 'image-bleed' | 'image-missing'
  | 'gallery' | 'code' | 'table' | 'quote' | 'callout' | 'math' | 'diagram' | 'embed' | 'closing'

/** Where a form puts its boxes. Boxes are absolute on the canvas; `below` hangs one under another that grows. */
export type Form = { readonly boxes: Readonly<Record<string, Box>> }

/** A box of a form. Text hangs from its capitals: `yPx` is the cap line of the first line, heights end on a baseline. */
export type Box = {
  readonly xPx: number
  readonly yPx: number
  readonly widthPx: number
  /** The most that fits; for a box with `below` it ends at `yPx + heightPx` all the same. */
  readonly heightPx: number
  /** Preferred role first, then those that it may step down to. */
  readonly roles: readonly Role[]
  /** Name of a box that this one starts under, and the gap between them. */
  readonly below?: { readonly box: string; readonly gapPx: number }
  /** Stands on the bottom edge of the box instead of hanging from its top. */
  readonly standing?: boolean
  /** Space between items (points, terms, rows). */
  readonly gapPx?: number
  /** Indent of nested points; their role. */
  readonly nested?: { readonly indentPx: number; readonly roles: readonly Role[]; readonly gapPx: number }
  /** Second voice inside the box: a term's sentence, a table's head. */
  readonly second?: { readonly roles: readonly Role[]; readonly gapPx: number }
  readonly columns?: { readonly count: number; readonly gapPx: number; readonly insetPx: number }
  /** Most items that this arrangement may hold. */
  readonly most?: number
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
  /** What comes between two characters to the pairs it comes between, strung together: `{ "-40": "AVTo" }`. Accents are left off. */
  readonly kerning: Readonly<Record<string, string>>
  /** Advances of the joined forms of a cursive script, where they differ from the isolated form. */
  readonly joined?: Readonly<Record<'initial' | 'medial' | 'final', Readonly<Record<string, string>>>>
}
