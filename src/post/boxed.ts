import { toneOf } from './tones.ts'
import type { Reader } from './reader.ts'
import type { Block } from './types.ts'

const boxClass =
  /\.(?:prompt-|notice--|alert-|box-)(tip|info|note|warning|danger|success|primary|important|caution|error)\b|\.(notice)(?=[\s}])/

/**
 * The callout that a line of attributes makes of the quote or paragraph above it, as the themes of Jekyll spell one.
 *
 *     > Mind the step.
 *     {: .prompt-warning }
 *     ^^^^^^^^^^^^^^^^^^^^
 */
export function boxed(blocks: readonly Block[], attributes: string): readonly Block[] {
  const tone = boxClass.exec(attributes)
  const last = blocks.at(-1)
  if (!tone || (last?.kind !== 'quote' && last?.kind !== 'paragraph')) return blocks
  const inner = last.kind === 'quote' ? last.blocks : [last]
  return [...blocks.slice(0, -1), { kind: 'callout', tone: toneOf(tone[1] ?? 'note'), blocks: inner, place: last.place }]
}

const captionClass = /\.[\w-]*caption\b/

/** What a line of attributes makes of the blocks beside it: a box, or the caption of the picture above them. */
export function styled(blocks: readonly Block[], attributes: string, reader: Reader): readonly Block[] {
  if (attributes === '') return blocks
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph' && captionClass.test(attributes)) reader.signs.captions.add(last)
  return boxed(blocks, attributes)
}
