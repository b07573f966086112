import type { Outline, Section } from '../../outline/types.ts'
import { plainText } from '../../post/inline.ts'
import type { Block } from '../../post/types.ts'
import { isSmallTalk } from '../points/small-talk.ts'

/** The outline without a last section that only says goodbye to the post's readers: it stands in the notes of what is before it. */
export function foldFarewell(outline: Outline, lang: string): Outline {
  const last = outline.sections.at(-1)
  const before = outline.sections.at(-2)
  if (last === undefined || before === undefined || !isFarewell(last, lang)) return outline
  const folded: Block = { kind: 'callout', tone: 'details', title: last.title, blocks: last.blocks, place: last.place }
  return { ...outline, sections: [...outline.sections.slice(0, -2), closedWith(before, folded)] }
}

function isFarewell({ sections, blocks }: Section, lang: string): boolean {
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.inlines)] : []))
  return (
    sections.length === 0 &&
    said.length > 0 &&
    blocks.every((block) => block.kind === 'paragraph' || block.kind === 'raw' || block.kind === 'cut' || isFolded(block)) &&
    said.every((text) => isSmallTalk(text, lang))
  )
}

function closedWith(section: Section, block: Block): Section {
  const last = section.sections.at(-1)
  return last === undefined
    ? { ...section, blocks: [...section.blocks, block] }
    : { ...section, sections: [...section.sections.slice(0, -1), closedWith(last, block)] }
}

const isFolded = (block: Block): boolean => block.kind === 'callout' && block.tone === 'details'
