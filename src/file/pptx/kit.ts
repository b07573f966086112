import type { GalleryPlan } from '../../deck/gallery-plan.ts'
import type { Furniture } from '../../deck/words/index.ts'
import type { Deck, LayoutName, Slide, SlideOf } from '../../deck/types.ts'
import type { Ruler } from '../../deck/ruler-type.ts'
import type { Picture } from '../../picture.ts'
import type { Cell, Inline } from '../../post/types.ts'
import type { Form, Ground, Role, Theme } from '../../theme.ts'
import type { Spell } from './runs.ts'

/** Bytes of a picture of the deck and their media type. */
export type PictureBytes = { readonly bytes: Uint8Array; readonly type: string }

/** A picture (PNG) of what takes a browser to draw, and where it stands on its slide. */
export type Drawing = {
  readonly bytes: Uint8Array
  readonly xPx: number
  readonly yPx: number
  readonly widthPx: number
  readonly heightPx: number
}

/** What every drawer is handed beside its slide. */
export type Kit = {
  readonly deck: Deck
  readonly theme: Theme
  readonly ruler: Ruler
  readonly furniture: Furniture
  readonly pictures: ReadonlyMap<string, PictureBytes>
  /** By the ids of their slides. */
  readonly drawings: ReadonlyMap<string, Drawing>
  readonly spell: Spell
  readonly form: Form
  readonly ground: Ground
}

export type Bullet = { readonly kind: 'sign'; readonly code: string } | { readonly kind: 'number'; readonly start: number }

/** A paragraph of a text box, its role and the space above it, from baseline to cap line. */
export type Para = {
  readonly inlines: readonly Inline[]
  readonly role: Role
  readonly colour: string
  readonly gapPx?: number
  readonly level?: number
  readonly bullet?: Bullet
  /** Number of the slide that the paragraph leads to. */
  readonly toSlide?: number
}

export type Align = 'start' | 'center' | 'end'

/** What stands in a box. Text is one text box, and a second one with what stands at the end of the same line; columns are one each. */
export type Content =
  | { readonly kind: 'text'; readonly paras: readonly Para[]; readonly ltr?: boolean; readonly end?: Para }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Para[])[] }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly alt: string; readonly across: Align; readonly down: Align }
  | {
      readonly kind: 'gallery'
      readonly plan: GalleryPlan
      readonly figures: readonly { readonly picture: Picture; readonly alt: string; readonly captions: readonly Para[] }[]
    }
  | { readonly kind: 'table'; readonly table: TableContent }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly alt: string }

export type TableContent = {
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[]
  readonly columnsPx: readonly number[]
  readonly headRole: Role
  readonly role: Role
}

/** Contents by box of the slide's form, in reading order; a box that is not here is empty. */
export type Filling = Readonly<Record<string, Content | undefined>>

export type Drawer<L extends LayoutName> = (slide: SlideOf<L>, kit: Kit) => Filling

/** The role that fit has chosen for a box, else the one that the form prefers. */
export function roleOf(slide: Slide, form: Form, name: string): Role {
  const [boxName = name, voice] = name.split('.')
  const box = form.boxes[boxName]
  const roles = voice === 'nested' ? box?.nested?.roles : voice === 'second' ? box?.second?.roles : box?.roles
  return slide.set.roles[name] ?? roles?.[0] ?? 'body'
}

/** Space between the items of a box: tighter where its text stepped down. */
export function gapOf(slide: Slide, form: Form, name: string): number {
  const box = form.boxes[name]
  if (!box) return 0
  const isTight = slide.set.roles[name] !== undefined && slide.set.roles[name] !== box.roles[0]
  return isTight ? (box.tightGapPx ?? box.gapPx ?? 0) : (box.gapPx ?? 0)
}

export const plain = (text: string): readonly Inline[] => [{ kind: 'text', text }]

/** Picture formats that every program for slides shows. */
export const isShown = (picture: Picture, pictures: Kit['pictures']): boolean =>
  picture.file !== undefined && shown.has(pictures.get(picture.file)?.type ?? '')

const shown = new Set(['image/png', 'image/jpeg', 'image/gif'])
