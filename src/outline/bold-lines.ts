import { plainText } from '../post/inline.ts'
import type { Block, Inline, Paragraph } from '../post/types.ts'
import { countWords } from '../text/terms.ts'
import type { Opening } from './tree.ts'

/** The most words that a bold line used as a heading may have, and how often an author does it before it is a habit. */
const mostWords = 12
const habit = 2

/**
 * Makes headings of the lines that an author set in bold where a heading would stand. Only where it is a habit: twice or more under
 * one heading (or in a post that has none), each with something below it.
 */
export function promoteBoldLines(blocks: readonly Block[]): readonly (Block | Opening)[] {
  const out: (Block | Opening)[] = []
  const top = blocks.reduce((least, block) => (block.kind === 'heading' ? Math.min(least, block.depth) : least), 7)
  let depth = top === 7 ? 0 : top - 1
  let from = 0
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at]
    if (block !== undefined && block.kind !== 'heading') continue
    out.push(...promoted(blocks.slice(from, at), depth))
    if (block !== undefined) out.push(block)
    depth = block?.depth ?? 0
    from = at + 1
  }
  return out
}

function promoted(blocks: readonly Block[], under: number): readonly (Block | Opening)[] {
  const lines = blocks.filter((block, at) => isBoldLine(block) && opensSomething(blocks[at + 1]) && blocks[at - 1]?.kind !== 'image')
  if (lines.length < habit || under >= 6) return blocks
  const chosen = new Set(lines)
  return blocks.map((block) => (block.kind === 'paragraph' && chosen.has(block) ? opening(block, under) : block))
}

function opening(block: Paragraph, under: number): Opening {
  const title = block.inlines.flatMap((inline): readonly Inline[] => (inline.kind === 'strong' ? inline.inlines : [inline]))
  return { kind: 'heading', depth: depths[under] ?? 6, title, place: block.place, made: 'bold' }
}

const depths = [1, 2, 3, 4, 5, 6] as const

function isBoldLine(block: Block): block is Paragraph {
  if (block.kind !== 'paragraph') return false
  const said = block.inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
  if (
    said.length !== 1 ||
    said[0]?.kind !== 'strong' ||
    said[0].inlines.some((inline) => inline.kind === 'image' || inline.kind === 'break')
  )
    return false
  const text = plainText(said).trim()
  return !/[.!。！…,;]$/u.test(text) && text.length < 120 && countWords(text) <= mostWords
}

const opensSomething = (next: Block | undefined): boolean => next !== undefined && next.kind !== 'cut' && !isBoldLine(next)
