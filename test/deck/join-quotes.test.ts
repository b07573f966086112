import { expect, it } from 'vitest'
import { joinQuotes } from '../../src/deck/flow/join-quotes.ts'
import type { Quote } from '../../src/post/types.ts'
import { p, text } from './make.ts'

const quote = (words: string, line: number, source?: string): Quote => ({
  kind: 'quote',
  blocks: [p(words)],
  place: { line, lastLine: line },
  ...(source === undefined ? {} : { source: [text(source)] }),
})

it('makes one quotation of what was quoted in pieces', () => {
  const [one, ...others] = joinQuotes([quote('The lamp is on.', 3), quote('The door is shut.', 5, 'A keeper')])
  expect(others).toEqual([])
  expect(one).toMatchObject({ kind: 'quote', place: { line: 3, lastLine: 5 }, source: [text('A keeper')] })
  expect(one?.kind === 'quote' ? one.blocks : []).toHaveLength(2)
})

it('keeps apart what two people said, and what stands far from each other', () => {
  expect(joinQuotes([quote('The lamp is on.', 3, 'A keeper'), quote('The door is shut.', 5)])).toHaveLength(2)
  expect(joinQuotes([quote('The lamp is on.', 3), p('Then:'), quote('The door is shut.', 5)])).toHaveLength(3)
  expect(joinQuotes([quote('The lamp is on.', 3), quote('The door is shut.', 9)])).toHaveLength(2)
})
