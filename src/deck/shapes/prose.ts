import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** The author's prose as it is; `fit` deals it out at paragraphs and sentences. */
export const prose: Shape<'prose'> = {
  layout: 'prose',
  shape: (stretch) => (stretch.blocks.length === 0 ? [] : [{ ...frameOf(stretch), layout: 'prose', blocks: stretch.blocks }]),
}
