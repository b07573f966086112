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
