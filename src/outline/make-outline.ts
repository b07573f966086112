import { plainText } from '../post/inline.ts'
import type { Block, Post } from '../post/types.ts'
import type { Made } from '../remark.ts'
import { foldBackMatter } from './back-matter.ts'
import { promoteBoldLines } from './bold-lines.ts'
import { foldContents } from './contents.ts'
import { foldNoteHeadings } from './note-headings.ts'
import { takeSummary } from './summary.ts'
import { takeTitle } from './title.ts'
import { cutIntoTopics } from './topics.ts'
import { growTree } from './tree.ts'
import type { Outline, Section } from './types.ts'

/**
 * A post as a tree of sections. Depths are relative: what the author's heading levels are called does not matter, only which stands
 * under which. Long stretches without a heading are cut into topics, which take their titles from their own words.
 */
export function makeOutline(post: Post): Made<Outline> {
  const { title, subtitle, blocks, remarks } = takeTitle(post)
  const { summary, rest } = takeSummary(post.meta, blocks)
  const told = foldBackMatter(foldContents(foldNoteHeadings(rest, post.footnotes)))
  const tree = growTree(promoteBoldLines(told))
  const lead = cutIntoTopics(tree.lead, { lang: post.meta.lang, whole: tree.sections.length === 0 })
  const made: Outline = {
    meta: post.meta,
    footnotes: post.footnotes,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    summary,
    lead: lead.blocks,
    sections: [...lead.sections, ...tree.sections.map((section) => withTopics(section, post.meta.lang))],
  }
  return { made, remarks: [...remarks, ...emptySections(made.sections)] }
}

function withTopics(section: Section, lang: string | undefined): Section {
  const cut = cutIntoTopics(section.blocks, { lang, whole: false, depth: section.depth + 1 })
  return { ...section, blocks: cut.blocks, sections: [...cut.sections, ...section.sections.map((one) => withTopics(one, lang))] }
}

function emptySections(sections: readonly Section[]): Made<Outline>['remarks'] {
  return sections.flatMap((section) => [
    ...(section.sections.length === 0 && !section.blocks.some(says)
      ? [{ code: 'section-empty' as const, place: section.place, args: [plainText(section.title)] }]
      : []),
    ...emptySections(section.sections),
  ])
}

const says = (block: Block): boolean => block.kind !== 'cut'
