import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

export const diagram: Shape<'diagram'> = {
  layout: 'diagram',
  shape: (stretch) =>
    stretch.blocks.flatMap((block) =>
      block.kind === 'diagram' ? [{ ...frameOf(stretch), layout: 'diagram' as const, language: block.language, text: block.text }] : [],
    ),
}
