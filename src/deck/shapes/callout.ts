import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Block, Callout, List, Paragraph } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
import { countWords } from '../../text/terms.ts'
import { condense, listPoints } from '../list-points.ts'
import { choosePoints } from '../points/index.ts'
import { asSentence } from '../sentence.ts'
import { withoutNoteRefs } from '../spans.ts'
import { frameOf } from '../stretch.ts'
import type { Kit, Shape } from '../stretch.ts'
import type { Point } from '../types.ts'

const mostWords = 45
const comfortableWords = 40
const most = 5

/** A note, tip or warning under its own label: short ones whole, long ones by their points. */
export const callout: Shape<'callout'> = {
  layout: 'callout',
  shape: (stretch, kit) =>
    stretch.blocks.flatMap((block) => {
      if (block.kind !== 'callout') return []
      const points = shownOf(block, plainText(stretch.heading), kit)
      const said = plainText(block.title ?? []).trim()
      const label = said === '' || bareText(said) === bareText(plainText(stretch.title)) ? kit.words.tones[block.tone] : said
      return points.length === 0
        ? []
        : [
            {
              ...frameOf(stretch, [...stretch.before, block, ...stretch.after]),
              layout: 'callout' as const,
              tone: block.tone,
              label,
              points,
            },
          ]
    }),
}

function shownOf(block: Callout, title: string, kit: Kit): readonly Point[] {
  const paragraphs = paragraphsOf(block.blocks)
  const lists = block.blocks.filter((one): one is List => one.kind === 'list')
  const items = lists.flatMap((list) => listPoints(list, { lang: kit.lang, step: false, brief: kit.density.brief }))
  const whole = paragraphs.map((one): Point => ({ text: withoutNoteRefs(one.inlines), step: false, points: [], from: one.place }))
  const words = whole.reduce((sum, one) => sum + countWords(plainText(one.text)), 0)
  const said = words <= mostWords || kit.options.prose === 'full' ? whole : chosen(paragraphs, title, kit)
  return condense([...said, ...items].slice(0, most), kit.density.brief, comfortableWords)
}

function chosen(paragraphs: readonly Paragraph[], title: string, { lang, talk }: Kit): readonly Point[] {
  return choosePoints({ title, path: [], paragraphs, lang }, { most: 2, talk }).flatMap(({ paragraph, start, end }): readonly Point[] => {
    const from = paragraphs[paragraph]
    return from === undefined
      ? []
      : [{ text: asSentence(sliceInlines(from.inlines, start, end), lang), step: false, points: [], from: from.place }]
  })
}

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (block.kind === 'paragraph') return plainText(block.inlines).trim() === '' ? [] : [block]
    return block.kind === 'quote' || block.kind === 'callout' ? paragraphsOf(block.blocks) : []
  })
}
