import type { Code } from '../../post/types.ts'
import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** Code on a slide of its own, lines lit as the author asked. Blank lines around it are no code. */
export const code: Shape<'code'> = {
  layout: 'code',
  shape: (stretch) =>
    stretch.blocks.flatMap((block) => (block.kind === 'code' ? [{ ...frameOf(stretch), layout: 'code' as const, ...shown(block) }] : [])),
}

function shown(block: Code) {
  const lines = block.text.replaceAll('\t', '  ').split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const skipped = Math.max(first, 0)
  return {
    text: lines.slice(skipped).join('\n').trimEnd(),
    ...(block.lang === undefined ? {} : { lang: block.lang }),
    ...(block.title === undefined ? {} : { file: block.title }),
    firstLine: block.firstLine + skipped,
    steps: block.steps.map((step) => step.map((line) => line - skipped).filter((line) => line > 0)),
  }
}
