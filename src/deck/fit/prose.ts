import { plainText } from '../../post/inline.ts'
import type { Block, Inline, List } from '../../post/types.ts'
import { countWords } from '../../text/terms.ts'
import type { Box, FormName } from '../../theme.ts'
import { blockTexts } from '../block-texts.ts'
import type { Fitted, Setting, Unfitted } from '../types.ts'
import { deal } from './deal.ts'
import type { FitKit, Fitter } from './kit.ts'
import { gapOf, linesOf, plainInlines, stackPx, titleMeasure, wholeWords } from './measure.ts'
import { numbered } from './parts.ts'
import { roleAt, settleFirst, smallest } from './settle.ts'
import { cutText } from './slice.ts'

/** More than this is not read from a slide. */
const mostWords = 90
const forms: readonly FormName[] = ['prose', 'prose-wide']

/** The author's paragraphs, divided between paragraphs first, then between sentences. */
export const fitProse: Fitter<'prose'> = (slide, kit) => {
  const parts = deal(slide.blocks, {
    settle: (blocks) => (blocks.length > 1 && wordsOf(blocks) > mostWords && !slide.keep ? undefined : settleBlocks(slide, blocks, kit)),
    weightOf: (block) => wordsOf([block]) + 4,
    refine: (block) => cutBlock(block, kit.lang ?? 'en'),
    squeeze: () => smallest(kit.theme, 'prose-wide', ['title', 'body']),
  })
  return numbered(parts.map((part): Fitted<'prose'> => ({ ...slide, blocks: part.items, set: part.setting })))
}

const settleBlocks = (slide: Unfitted<'prose'>, blocks: readonly Block[], kit: FitKit): Setting | undefined =>
  settleFirst(kit.theme, forms, (form) => ({
    title: form === 'prose' ? wholeWords(kit.ruler, slide.title) : titleMeasure(kit.ruler, slide.title),
    body: (box, step) => blocksPx(kit, blocks, box, step),
  }))

const wordsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + countWords(blockTexts(block).join(' ')), 0)

function blocksPx(kit: FitKit, blocks: readonly Block[], box: Box, step: number): number {
  return stackPx(
    blocks.map((block) => blockPx(kit, block, box, step)),
    gapOf(box, step),
  )
}

function blockPx(kit: FitKit, block: Block, box: Box, step: number): number {
  const role = roleAt(box.roles, step)
  if (!role) return 0
  const text = (inlines: readonly Inline[]) => kit.ruler.heightPx(linesOf(kit.ruler, inlines, role, box.widthPx), role)
  const inner = { ...box, widthPx: box.widthPx - (box.nested?.indentPx ?? 32) }
  if (block.kind === 'paragraph') return text(block.inlines)
  if (block.kind === 'heading') return text([{ kind: 'strong', inlines: block.title }])
  if (block.kind === 'list')
    return stackPx(
      block.items.map((item) => itemPx(kit, item, inner, step)),
      box.nested?.gapPx ?? gapOf(box, step),
    )
  if (block.kind === 'quote') return blocksPx(kit, block.blocks, inner, step)
  return stackPx(
    blockTexts(block).map((one) => text(plainInlines(one))),
    gapOf(box, step),
  )
}

function itemPx(kit: FitKit, item: List['items'][number], box: Box, step: number): number {
  const term: readonly Block[] = item.term
    ? [{ kind: 'paragraph', inlines: [{ kind: 'strong', inlines: item.term }], place: item.place }]
    : []
  return blocksPx(kit, [...term, ...item.blocks], box, step)
}

/** Pieces of a block that is too long for a slide. */
function cutBlock(block: Block, lang: string): readonly Block[] {
  if (block.kind === 'paragraph') return cutText(block.inlines, lang).map((inlines) => ({ ...block, inlines }))
  if (block.kind === 'quote' && block.blocks.length > 0)
    return block.blocks.length > 1
      ? halves(block.blocks).map((blocks) => ({ ...block, blocks }))
      : cutBlockInside(block.blocks, lang).map((one) => ({ ...block, blocks: [one] }))
  if (block.kind !== 'list') return [block]
  if (block.items.length > 1)
    return halves(block.items).map((items, index) => ({
      ...block,
      items,
      start: index === 0 ? block.start : block.start + Math.ceil(block.items.length / 2),
    }))
  return block.items.flatMap((item) => [...(item.term ? [paragraph(item.term, block)] : []), ...item.blocks])
}

const cutBlockInside = (blocks: readonly Block[], lang: string): readonly Block[] => blocks.flatMap((block) => cutBlock(block, lang))

const paragraph = (inlines: readonly Inline[], { place }: Block): Block => ({ kind: 'paragraph', inlines, place })

const halves = <T>(items: readonly T[]): readonly (readonly T[])[] => [
  items.slice(0, Math.ceil(items.length / 2)),
  items.slice(Math.ceil(items.length / 2)),
]

/** For a text that no box of its layout can hold. */
export const asProse = (title: readonly Inline[], text: readonly Inline[], slide: Unfitted): Unfitted<'prose'> => ({
  ...frame(slide),
  title,
  layout: 'prose',
  blocks: plainText(text).trim() === '' ? [] : [{ kind: 'paragraph', inlines: text, place: slide.from }],
})

const frame = ({ from, section, passages, keep }: Unfitted) => ({
  from,
  passages,
  ...(section ? { section } : {}),
  ...(keep ? { keep } : {}),
})
