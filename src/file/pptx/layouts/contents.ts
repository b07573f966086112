import type { LayoutName, Slide } from '../../../deck/types.ts'
import { plainText } from '../../../post/inline.ts'
import type { Inline } from '../../../post/types.ts'
import { plain, roleOf, type Content, type Drawer, type Kit, type Para } from '../kit.ts'

/** One drawer a layout. */
export type Drawers = { readonly [L in LayoutName]: Drawer<L> }

export const para = (slide: Slide, { form, ground }: Kit, box: string, inlines: readonly Inline[]): Para => ({
  inlines,
  role: roleOf(slide, form, box),
  colour: ground.text,
})

export const text = (...paras: readonly Para[]): Extract<Content, { kind: 'text' }> => ({ kind: 'text', paras })

/** A box with one paragraph; empty where there is nothing to read. */
export const one = (
  slide: Slide,
  kit: Kit,
  box: string,
  inlines: readonly Inline[] | undefined,
  colour = kit.ground.text,
): Content | undefined =>
  inlines === undefined || plainText(inlines).trim() === '' ? undefined : text({ ...para(slide, kit, box, inlines), colour })

export const titleOf = (slide: Slide, kit: Kit, colour?: string): Content | undefined => one(slide, kit, 'title', slide.title, colour)

export const linked = (shown: string, url: string | undefined): readonly Inline[] =>
  url === undefined || shown === '' ? plain(shown) : [{ kind: 'link', href: url, inlines: plain(shown) }]
