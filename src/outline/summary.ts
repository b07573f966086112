import { plainText } from '../post/inline.ts'
import type { Block, Meta, Paragraph } from '../post/types.ts'
import { wordCount } from '../text/words.ts'

/** A longer opening is part of the talk, whatever stands behind it. */
const mostWords = 150

/**
 * What stands before the author's cut, when it is short and has no heading: the note of the title slide. Pictures and the like among
 * it stay in the body. Without such a cut the description stands in.
 */
export function takeSummary(meta: Meta, blocks: readonly Block[]): { summary: readonly Block[]; rest: readonly Block[] } {
  const cut = blocks.findIndex((block) => block.kind === 'cut' && block.why === 'more')
  const before = blocks.slice(0, Math.max(cut, 0))
  const words = before.filter(isSaid).reduce((sum, block) => sum + wordCount(plainText(block.inlines)), 0)
  if (words > 0 && words <= mostWords && !before.some((block) => block.kind === 'heading' || block.kind === 'list')) {
    return { summary: before.filter(isSaid), rest: [...before.filter((block) => !isSaid(block)), ...blocks.slice(cut + 1)] }
  }
  return { summary: described(meta), rest: blocks.filter((block) => block.kind !== 'cut' || block.why !== 'more') }
}

const isSaid = (block: Block): block is Paragraph => block.kind === 'paragraph'

function described(meta: Meta): readonly Paragraph[] {
  if (meta.description === undefined || plainText(meta.description).trim() === '') return []
  return [{ kind: 'paragraph', inlines: meta.description, place: meta.place }]
}
