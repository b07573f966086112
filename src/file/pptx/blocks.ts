import { blockTexts } from '../../deck/block-texts.ts'
import type { Slide } from '../../deck/types.ts'
import type { Block, Inline, Item, List } from '../../post/types.ts'
import { gapOf, plain, roleOf, type Bullet, type Kit, type Para } from './kit.ts'

type At = { readonly level: number; readonly bullet?: Bullet; readonly gapPx: number }

/** Paragraphs, lists and quotations of a prose slide; what has no paragraphs of its own stands as its text. */
export function blockParas(blocks: readonly Block[], slide: Slide, { form, ground }: Kit): readonly Para[] {
  const role = roleOf(slide, form, 'body')
  const gapPx = gapOf(slide, form, 'body')
  const itemGapPx = form.boxes['body']?.nested?.gapPx ?? gapPx
  const para = (inlines: readonly Inline[], at: At): Para => ({
    inlines,
    role,
    colour: ground.text,
    level: at.level,
    gapPx: at.gapPx,
    ...(at.bullet && { bullet: at.bullet }),
  })
  const draw = (block: Block, at: At): readonly Para[] => {
    if (block.kind === 'paragraph') return [para(block.inlines, at)]
    if (block.kind === 'heading') return [para([{ kind: 'strong', inlines: block.title }], at)]
    if (block.kind === 'list') return block.items.flatMap((item, index) => drawItem(block, item, index, at))
    if (block.kind === 'quote')
      return [
        ...block.blocks.flatMap((one) => draw(one, { ...at, level: at.level + 1 })),
        ...(block.source ? [para(block.source, { ...at, level: at.level + 1 })] : []),
      ]
    return blockTexts(block).map((text) => para(plain(text), at))
  }
  const drawItem = (list: List, item: Item, index: number, at: At): readonly Para[] => {
    const bullet: Bullet = list.ordered ? { kind: 'number', start: list.start } : { kind: 'sign', code: '2013' }
    const isNested = at.bullet !== undefined
    const level = isNested ? at.level + 1 : at.level
    const term = item.term ? [para([{ kind: 'strong', inlines: item.term }], { level, gapPx: itemGapPx, bullet })] : []
    const inner = item.blocks.flatMap((block, place) =>
      draw(block, { level, gapPx: itemGapPx, ...((place === 0 && term.length === 0) || block.kind === 'list' ? { bullet } : {}) }),
    )
    const paras = [...term, ...inner]
    return index === 0 && !isNested ? paras.map((one, place) => (place === 0 ? { ...one, gapPx: at.gapPx } : one)) : paras
  }
  return blocks.flatMap((block) => draw(block, { level: 0, gapPx })).map((one, index) => (index === 0 ? { ...one, gapPx: 0 } : one))
}
