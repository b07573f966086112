import type { Block, Quote } from '../../post/types.ts'

/** A blank line between two quotations: their places are so many lines apart. */
const apart = 2

/** The same blocks, with what an author quoted in pieces (`> one`, a blank line, `> two`) as one quotation. A source ends it. */
export function joinQuotes(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.kind === 'quote' && last?.kind === 'quote' && goesOn(last, block)) out[out.length - 1] = joined(last, block)
    else out.push(block)
  }
  return out
}

const goesOn = (last: Quote, next: Quote): boolean => last.source === undefined && next.place.line - last.place.lastLine <= apart

const joined = (last: Quote, next: Quote): Quote => ({
  ...next,
  blocks: [...last.blocks, ...next.blocks],
  place: { line: last.place.line, lastLine: next.place.lastLine },
})
