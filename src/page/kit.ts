import type { Furniture } from '../deck/words/index.ts'
import type { Deck, Slide, SlideOf, LayoutName } from '../deck/types.ts'
import type { TalkOptions } from '../options.ts'
import type { Theme } from '../theme.ts'
import type { ComponentChildren } from 'preact'
import type { Rendered } from './types.ts'

/** What every drawer is handed beside its slide. */
export type Kit = {
  readonly deck: Deck
  readonly theme: Theme
  readonly rendered: Rendered
  readonly options: Pick<TalkOptions, 'footer' | 'logo'>
  readonly furniture: Furniture
  /** Steps that the slide has used so far. */
  readonly steps: Steps
  /** What is drawn is the speaker's: a line break is a character there, too. */
  readonly spoken?: true
}

/** Deals out `data-fragment-index`, from 0. */
export type Steps = { next(): number }

/** What stands in each box of a form; a box that is not here is empty. */
export type Filling = Readonly<Record<string, ComponentChildren>>

/** Draws a layout: box by box, in reading order. */
export type Drawer<L extends LayoutName> = (slide: SlideOf<L>, kit: Kit) => Filling

export const countSteps = (): Steps => {
  let used = 0
  return { next: () => used++ }
}

/** Class of a text in a box: the role that fit has chosen for it, else the one that the form prefers. */
export function roleClass(slide: Slide, theme: Theme, box: string): string {
  const [name = box, voice] = box.split('.')
  const own = theme.forms[slide.set.form].boxes[name]
  const roles = voice === 'nested' ? own?.nested?.roles : voice === 'second' ? own?.second?.roles : own?.roles
  return `r-${slide.set.roles[box] ?? roles?.[0] ?? 'body'}`
}
