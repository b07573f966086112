import { expect, it } from 'vitest'
import { cutsOf } from '../../../src/deck/points/cut.ts'
import { readParagraph } from '../../../src/deck/points/reading.ts'
import { tongueOf } from '../../../src/deck/points/tongues/index.ts'

const readings = (sentence: string): readonly string[] =>
  cutsOf(readParagraph(sentence, 'en'), { start: 0, end: sentence.length }, tongueOf('en')).map(({ start, end }) =>
    sentence.slice(start, end),
  )

it('may end a sentence at a dash that opens its last clause', () => {
  expect(readings('The cache was cold on every start — nobody had looked at it for months.')).toContain('The cache was cold on every start')
})

it('ends no sentence at a dash of a pair, which holds an aside', () => {
  const whole = 'The default way that a new user takes — a plain install with no flag — writes every file that there is.'
  expect(readings(whole)).toEqual([whole])
  const supposed = 'If the answer names something that is not in your draft — a page, a pattern — that is a hint that the draft is silent.'
  for (const one of readings(supposed)) expect(one).toContain('that is a hint')
})
