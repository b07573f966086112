import { plainText } from '../post/inline.ts'
import type { Block } from '../post/types.ts'
import { recogniseLanguage } from '../text/language.ts'
import { countWords } from '../text/terms.ts'
import { findTopicTitle } from './topic-title.ts'
import type { Section } from './types.ts'

/** Words of prose that one heading may carry before it is cut, and that a topic has at least. */
const room = 380
const leadRoom = 260
const enough = 90

type Options = {
  readonly lang: string | undefined
  /** The blocks are the whole body: there is no heading at all. */
  readonly whole: boolean
  readonly depth?: number
}

/**
 * Cuts a long stretch without a heading into topics, at paragraphs and at the author's rules. A topic takes its title from its own
 * words (a bold phrase, a short sentence, a first clause); where there is none, no cut is made. The first topic stays with the heading
 * that is there.
 */
export function cutIntoTopics(blocks: readonly Block[], o: Options): { blocks: readonly Block[]; sections: readonly Section[] } {
  const words = blocks.reduce((sum, block) => sum + blockWords(block), 0)
  if (words < (o.whole ? enough * 1.5 : o.depth === undefined ? leadRoom : room)) return { blocks, sections: [] }
  const lang =
    o.lang ??
    recogniseLanguage(
      blocks
        .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.inlines)] : []))
        .join('\n')
        .slice(0, 6000),
    )
  const stretches = deal(blocks)
  const [first = [], ...others] = stretches
  const sections: { section: Omit<Section, 'blocks'>; blocks: Block[] }[] = []
  const kept = [...first]
  for (const stretch of others) {
    const title = findTopicTitle(stretch, lang, new Set(sections.map((one) => plainText(one.section.title))))
    const place = { line: stretch[0]?.place.line ?? 1, lastLine: stretch.at(-1)?.place.lastLine ?? 1 }
    if (title === undefined) (sections.at(-1)?.blocks ?? kept).push(...stretch)
    else sections.push({ section: { title, depth: o.depth ?? 1, place, made: 'topic', sections: [] }, blocks: [...stretch] })
  }
  return { blocks: kept, sections: sections.map(({ section, blocks: own }) => ({ ...section, blocks: own })) }
}

/** Stretches of about `enough` words or more, each beginning with a paragraph; a rule of the author's always ends one that has any weight. */
function deal(blocks: readonly Block[]): Block[][] {
  const stretches: Block[][] = [[]]
  let words = 0
  for (const [at, block] of blocks.entries()) {
    const cutHere = block.kind === 'cut' && words > enough / 3
    const full = words >= enough && block.kind === 'paragraph' && !leans(blocks[at - 1]) && wordsFrom(blocks, at) >= enough / 2
    if (cutHere || full) {
      stretches.push([])
      words = 0
    }
    stretches.at(-1)?.push(block)
    words += blockWords(block)
  }
  return stretches
}

/** Words from here on, counted no further than needed. */
function wordsFrom(blocks: readonly Block[], start: number): number {
  let words = 0
  for (let at = start; at < blocks.length && words < enough; at++) words += blockWords(blocks[at])
  return words
}

const leans = (before: Block | undefined): boolean => before?.kind === 'paragraph' && /[:：]\s*$/u.test(plainText(before.inlines))

function blockWords(block: Block | undefined): number {
  if (block?.kind === 'paragraph') return countWords(plainText(block.inlines))
  return block?.kind === 'list'
    ? block.items.length * 12
    : block === undefined || block.kind === 'cut' || block.kind === 'directive'
      ? 0
      : 15
}
