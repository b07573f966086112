import type { LayoutName, SlideOf } from '../../../deck/types.ts'
import type { Drawer, Filling, Kit } from '../kit.ts'
import type { Drawers } from './contents.ts'
import { exact } from './exact.ts'
import { opening } from './opening.ts'
import { pictured } from './pictured.ts'
import { spoken } from './spoken.ts'

/** A layout without a drawer does not compile. */
const drawers: Drawers = { ...opening, ...spoken, ...pictured, ...exact }

/** What stands in each box of a slide. */
export function draw<L extends LayoutName>(slide: SlideOf<L>, kit: Kit): Filling {
  const drawer: Drawer<L> = drawers[slide.layout]
  return drawer(slide, kit)
}
