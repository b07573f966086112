import { expect, it } from 'vitest'
import { shortened } from '../../src/deck/short.ts'
import { plainText } from '../../src/post/inline.ts'

const cut = (text: string): string => plainText(shortened([{ kind: 'text', text }], 'en') ?? [{ kind: 'text', text }])

it('cuts a long item before a bracket that ends its clause', () => {
  expect(cut('A bell at the gate (it was cast in the year of the flood, and nobody has heard it ring since then).')).toBe(
    'A bell at the gate',
  )
})

it('leaves an item whole whose clause goes on behind the bracket', () => {
  const item = 'Today, bread (and all food of its kind) is too easy to buy, so that nobody thinks of the baker and of his oven.'
  expect(cut(item)).not.toBe('Today, bread')
})

it('leaves a question whole, and a clause with what it hangs on', () => {
  const question = 'Is it important to have a lamp on each of the piers of the town, or can we decide to light the long one?'
  expect(cut(question)).toBe(question)
  const hanging = 'As the lamps of the harbour burn all through the night, the keepers of the town sleep by day and nobody minds.'
  expect(cut(hanging)).not.toBe('As the lamps of the harbour burn all through the night')
})
