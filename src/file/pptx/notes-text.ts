import { blockTexts } from '../../deck/block-texts.ts'
import type { Notes } from '../../deck/types.ts'
import { plainText } from '../../post/inline.ts'
import type { Block } from '../../post/types.ts'

/** What the speaker reads, a paragraph a line: what is said, then, under a line, the rest. */
export function notesText({ say, more }: Notes): string {
  const [aloud, rest] = [say.flatMap((block) => lines(block)), more.flatMap((block) => lines(block))]
  return [...aloud, ...(aloud.length > 0 && rest.length > 0 ? ['———'] : []), ...rest].join('\n')
}

function lines(block: Block): readonly string[] {
  if (block.kind === 'list') {
    return block.items.flatMap((item, index) => {
      const mark = block.ordered ? `${block.start + index}. ` : '• '
      const term = item.term ? [plainText(item.term)] : []
      return [...term, ...item.blocks.flatMap((one) => lines(one))].map((line, at) => (at === 0 ? mark + line : `   ${line}`))
    })
  }
  if (block.kind === 'quote') return [...block.blocks.flatMap((one) => lines(one)), ...(block.source ? [plainText(block.source)] : [])]
  if (block.kind === 'callout') return [...(block.title ? [plainText(block.title)] : []), ...block.blocks.flatMap((one) => lines(one))]
  return blockTexts(block)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '')
}
