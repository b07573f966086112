import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  eachWord,
  eachWordOfAny,
  holds,
  isAt,
  capital,
  digit,
  letter,
  mark,
  small,
  wordTexts,
  type Joints,
} from '../../src/text/characters.ts'

const joints: readonly Joints[] = ['', "'", "'’", "'’._-"]

it('knows of each character what Unicode says', () => {
  for (const [kind, pattern] of [
    [letter, /^\p{L}$/u],
    [digit, /^\p{N}$/u],
    [mark, /^\p{M}$/u],
    [capital, /^[\p{Lu}\p{Lt}]$/u],
    [small, /^\p{Ll}$/u],
  ] as const)
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCodePoint(code)
      expect(`${character} ${isAt(character, 0, kind)}`).toBe(`${character} ${pattern.test(character)}`)
    }
})

it('finds the same words in Latin text by its short cut as one character after the other', () => {
  const character = fc
    .oneof(fc.integer({ min: 0x20, max: 0x24f }), fc.integer({ min: 0x2010, max: 0x2027 }))
    .map((code) => String.fromCodePoint(code))
  const spans = (each: typeof eachWord, text: string, joint: Joints) => {
    const found: string[] = []
    each(text, joint, (start, end) => found.push(`${start} ${text.slice(start, end)}`))
    return found
  }
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), fc.constantFrom(...joints), (characters, joint) => {
      const text = characters.join('')
      expect(spans(eachWord, text, joint)).toEqual(spans(eachWordOfAny, text, joint))
    }),
    { numRuns: 500 },
  )
})

it('keeps words of all scripts whole', () => {
  expect(wordTexts('It’s a snake_case v2.0', "'’._-")).toEqual(['It’s', 'a', 'snake_case', 'v2.0'])
  expect(wordTexts('Привет, мир! नमस्ते 𝒜b')).toEqual(['Привет', 'мир', 'नमस्ते', '𝒜b'])
  expect(holds('—…', letter | digit)).toBe(false)
})
