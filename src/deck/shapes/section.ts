import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** A heading alone: a new part of the talk. */
export const section: Shape<'section'> = {
  layout: 'section',
  shape: (stretch) => [{ ...frameOf(stretch), layout: 'section', n: stretch.section?.n ?? 1 }],
}
