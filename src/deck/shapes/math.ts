import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

export const math: Shape<'math'> = {
  layout: 'math',
  shape: (stretch) =>
    stretch.blocks.flatMap((block) => (block.kind === 'math' ? [{ ...frameOf(stretch), layout: 'math' as const, tex: block.tex }] : [])),
}
