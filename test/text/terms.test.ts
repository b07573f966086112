import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords } from '../../src/text/terms.ts'

it('counts ASCII words as words of any script are counted', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'Z', '7', "'", '.', '-', '_', ' ', ',', '\n', '(') })
  fc.assert(
    // A curly quote at the end sends the same text the slow way.
    fc.property(letters, (text) => countWords(`${text} ”`) === countWords(text)),
    { numRuns: 2000 },
  )
})

it('counts two letters as one word where no spaces stand between words', () => {
  expect(countWords('言葉を数える')).toBe(3)
  expect(countWords("it's 3.5 well-known words")).toBe(4)
})
