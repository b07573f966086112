import { expect, it } from 'vitest'
import { gatherRunIns } from '../../src/deck/flow/run-ins.ts'
import type { Block } from '../../src/post/types.ts'
import { list, p, strong, text } from './make.ts'

const card = (label: string, ...blocks: readonly Block[]): Block => {
  const [item, ...others] = list(blocks).items
  if (item === undefined || others.length > 0) throw new Error('A card has one item.')
  return { ...list(blocks), items: [{ ...item, term: [text(label)] }] }
}

it('makes one list of cards that stand one below the other', () => {
  const [cards, rest] = gatherRunIns([card('Short', p('Burns for a night.')), card('Long', p('Burns for a week.')), p('Both are ours.')])
  expect(cards).toMatchObject({ kind: 'run-ins', list: { items: [{ term: [text('Short')] }, { term: [text('Long')] }] } })
  expect(rest).toMatchObject({ kind: 'paragraph' })
})

it('leaves a single card, and one that holds more than words, as it is', () => {
  const code: Block = { kind: 'code', text: 'light()', firstLine: 1, numbered: false, steps: [], place: { line: 9, lastLine: 9 } }
  const blocks = [card('Short', p('Burns for a night.')), card('Code', code)]
  expect(gatherRunIns(blocks)).toEqual(blocks)
})

it('makes one list of paragraphs that open with a term', () => {
  const [terms] = gatherRunIns([p(strong('Short:'), ' burns for a night.'), p(strong('Long:'), ' burns for a week.')])
  expect(terms).toMatchObject({ kind: 'run-ins' })
})
