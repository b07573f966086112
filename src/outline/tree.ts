import { plainText } from '../post/inline.ts'
import type { Block, Heading } from '../post/types.ts'
import type { Section } from './types.ts'

/** A heading as it stands in the flow, and whether it was made from a bold line. */
export type Opening = Heading & { readonly made?: 'bold' }

type Growing = {
  title: Section['title']
  level: number
  depth: number
  place: Section['place']
  id?: string
  made?: 'bold'
  blocks: Block[]
  sections: Growing[]
}

/** Puts each block under the heading it follows, and each heading under the nearest one before it that is of a higher level. */
export function growTree(blocks: readonly (Block | Opening)[]): { lead: readonly Block[]; sections: readonly Section[] } {
  const lead: Block[] = []
  const top: Growing[] = []
  const open: Growing[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading' || plainText(block.title).trim() === '') {
      const loose = block.kind === 'heading' ? paragraphOf(block) : [block]
      ;(open.at(-1)?.blocks ?? lead).push(...loose)
      continue
    }
    while ((open.at(-1)?.level ?? 0) >= block.depth) open.pop()
    const made = 'made' in block && block.made === 'bold' ? { made: block.made } : {}
    const section: Growing = {
      title: block.title,
      level: block.depth,
      depth: open.length + 1,
      place: block.place,
      ...(block.id === undefined ? {} : { id: block.id }),
      ...made,
      blocks: [],
      sections: [],
    }
    ;(open.at(-1)?.sections ?? top).push(section)
    open.push(section)
  }
  return { lead, sections: top.map(grown) }
}

// A heading without words may still hold a picture.
function paragraphOf(heading: Heading): Block[] {
  return heading.title.map((inline) => inline.kind).includes('image')
    ? [{ kind: 'paragraph', inlines: heading.title, place: heading.place }]
    : []
}

function grown({ level: _, sections, ...section }: Growing): Section {
  return { ...section, sections: sections.map(grown) }
}
