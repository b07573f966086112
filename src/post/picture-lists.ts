import { plainText } from './inline.ts'
import { wordCount } from '../text/words.ts'
import type { Block, Image, Paragraph } from './types.ts'

/** So many pictures with a line each make a list, and a line has at most so many words. */
const fewest = 3
const mostWords = 25

/**
 * Blocks in which pictures that take turns with short texts (a row of icons, each with what it stands for) have those texts as captions,
 * so that a picture is not shown without its words.
 */
export function pictureLists(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let at = 0; at < blocks.length;) {
    const pairs = isLine(blocks[at - 1]) ? [] : pairsFrom(blocks, at)
    if (pairs.length >= fewest) {
      out.push(...pairs)
      at += 2 * pairs.length
    } else out.push(...blocks.slice(at, ++at))
  }
  return out
}

function pairsFrom(blocks: readonly Block[], from: number): readonly Image[] {
  const pairs: Image[] = []
  for (let at = from; ; at += 2) {
    const [image, line] = [blocks[at], blocks[at + 1]]
    if (image?.kind !== 'image' || image.caption !== undefined || image.aiCredit !== undefined || !isLine(line)) return pairs
    pairs.push({ ...image, caption: line.inlines, place: { line: image.place.line, lastLine: line.place.lastLine } })
  }
}

function isLine(block: Block | undefined): block is Paragraph {
  if (block?.kind !== 'paragraph' || block.inlines.some((inline) => inline.kind === 'image')) return false
  const text = plainText(block.inlines)
  return wordCount(text) <= mostWords && !/[:：]\s*$/u.test(text)
}
