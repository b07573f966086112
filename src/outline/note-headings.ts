import type { Block, Heading, Post } from '../post/types.ts'

/**
 * A heading with nothing under it but definitions of footnotes (`## Footnotes`) opens no slide, since footnotes are told where they are
 * referred to: it is a line of the section before it, which goes to the notes.
 */
export function foldNoteHeadings(blocks: readonly Block[], footnotes: Post['footnotes']): readonly Block[] {
  const lines = Object.values(footnotes).flatMap((body) => body[0]?.place.line ?? [])
  return blocks.map((block, at) => (block.kind === 'heading' && headsNotes(block, blocks[at + 1], lines) ? asLine(block) : block))
}

function headsNotes({ place }: Heading, next: Block | undefined, lines: readonly number[]): boolean {
  if (next !== undefined && next.kind !== 'heading') return false
  return lines.some((line) => line > place.lastLine && (next === undefined || line < next.place.line))
}

const asLine = ({ title, place }: Heading): Block => ({ kind: 'paragraph', inlines: title, place })
