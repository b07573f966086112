import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clustersOf } from '../../../src/deck/ruler/word.ts'

const letters = fc.constantFrom(...'aß字カが각🔩😂👍🏽👨‍👩‍👧🇫🇷❤️é゙〪١กำ‍'.normalize('NFD'), ...'🔩👍🏽👩‍🚀🇨🇭がé'.split(/(?:)/u))

it('sees the characters that a reader sees, with and without the tables of the system', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 6 }), (parts) => {
      const text = parts.join('')
      expect(clustersOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
    }),
    { numRuns: 2000 },
  )
})
