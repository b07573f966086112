import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asSentence } from '../../src/deck/sentence.ts'
import { markSpans } from '../../src/deck/spans.ts'
import { talkDate } from '../../src/deck/words/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Inline } from '../../src/post/types.ts'
import { strong, text } from './make.ts'

const run: readonly Inline[] = [text('One '), strong('two three'), { kind: 'noteref', id: '1' }, text(' four')]

describe('marks', () => {
  it('lose nothing, wherever they begin and end', () => {
    fc.assert(
      fc.property(fc.nat(18), fc.nat(18), (one, other) => {
        const marked = markSpans(run, [{ start: Math.min(one, other), end: Math.max(one, other) }])
        expect(plainText(marked)).toBe(plainText(run))
        expect(JSON.stringify(marked).match(/noteref/g)).toHaveLength(1)
      }),
    )
  })
})

describe('a sentence of its own', () => {
  it('has a large first letter and a full stop, and no more than that is changed', () => {
    expect(plainText(asSentence([text('but '), strong('this'), text(' holds,')], 'en'))).toBe('But this holds.')
    expect(plainText(asSentence([text('iPhone users wait')], 'en'))).toBe('iPhone users wait.')
    expect(plainText(asSentence([text('ısı')], 'tr'))).toBe('Isı.')
    expect(plainText(asSentence([text('是这样')], 'zh'))).toBe('是这样。')
    expect(plainText(asSentence([text('Is it?')], 'en'))).toBe('Is it?')
  })
})

describe('a date', () => {
  it('is written as people of the language write it', () => {
    expect(['en', 'de', 'fr', 'ja', 'not a tag'].map((lang) => talkDate('2024-05-02', lang))).toEqual([
      '2 May 2024',
      '2. Mai 2024',
      '2 mai 2024',
      '2024年5月2日',
      '2 May 2024',
    ])
    expect(talkDate('soon', 'en')).toBe('soon')
  })
})
