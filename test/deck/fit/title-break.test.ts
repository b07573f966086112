import { expect, test } from 'vitest'
import { fitSlide } from '../../../src/deck/fit/index.ts'
import { plainText } from '../../../src/post/inline.ts'
import { kitFor, say, slideOf } from '../fit-kit.ts'

const kit = kitFor('broadsheet')
const linesOf = (title: string): readonly string[] => {
  const [slide] = fitSlide(slideOf('section', { n: 1 }, say(title)), kit).slides
  const at = slide?.set.titleBreak
  const text = plainText(slide?.title ?? [])
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at)]
}

test('a title of two lines ends its first at a colon, a question or a dash, and keeps every letter', () => {
  expect(linesOf('The Keeper and the Pilot: Two Ways of Looking at Water')).toEqual([
    'The Keeper and the Pilot: ',
    'Two Ways of Looking at Water',
  ])
  expect(linesOf('Who Trims the Lamp at Night? Nobody Who Sleeps Does')).toEqual([
    'Who Trims the Lamp at Night? ',
    'Nobody Who Sleeps Does',
  ])
  expect(linesOf('A Year on the Outer Rock – What the Tide Took Away')).toEqual(['A Year on the Outer Rock – ', 'What the Tide Took Away'])
})
test('a title is not divided where one half would be a stump, where it costs a line, or where it stands on one', () => {
  expect(linesOf('Fog: Why Every Pilot of the Northern Harbours Learns to Listen')).toHaveLength(1)
  expect(linesOf('The Keeper and the Pilot: a Light')).toHaveLength(1)
  expect(linesOf('Tides: a Tale')).toHaveLength(1)
})
test('of several pauses the one is taken that leaves lines of about one length', () => {
  expect(linesOf('Fog: Who Trims the Lamp at Night? Nobody Who Sleeps on the Rock')[0]).toBe('Fog: Who Trims the Lamp at Night? ')
})

test('a comma is a pause where there is no better one', () => {
  expect(linesOf('When the Fog Comes In, Ring the Bell')[0]).toBe('When the Fog Comes In, ')
  expect(linesOf('Rope, Oil and Other Debts: What the Tide Took Away')[0]).toBe('Rope, Oil and Other Debts: ')
})
