import { expect, it } from 'vitest'
import { evenMarks } from '../../src/deck/even-marks.ts'
import { listPoints } from '../../src/deck/list-points.ts'
import type { Point } from '../../src/deck/types.ts'
import { plainText } from '../../src/post/inline.ts'
import { list, text } from './make.ts'

const point = (words: string): Point => ({ text: [text(words)], step: true, points: [], from: { line: 1, lastLine: 1 } })
const evened = (...words: readonly string[]): readonly string[] => evenMarks(words.map(point)).map((one) => plainText(one.text))
const listed = (...items: readonly string[]): readonly string[] =>
  listPoints(list(...items), { lang: 'en', step: true, brief: false }).map((one) => plainText(one.text))

it('takes the full stop off single sentences where another point has none', () => {
  expect(evened('The lamp is on.', 'The door is shut')).toEqual(['The lamp is on', 'The door is shut'])
  expect(evened('灯が点いています。', 'ドア')).toEqual(['灯が点いています', 'ドア'])
})

it('leaves marks that agree, that end a second sentence, or that are no full stop', () => {
  for (const words of [
    ['The lamp is on.', 'The door is shut.'],
    ['The lamp is on. So is the heating.', 'The door'],
    ['Lamps, doors, etc.', 'Wait …', 'Is it on?', 'On'],
    ['“It is on.”', 'The door is shut.'],
  ])
    expect(evened(...words)).toEqual(words)
})

it('takes off a colon that leads to nothing on the slide', () => {
  expect(evened('The lamp needs three things:', 'The door is shut.')).toEqual(['The lamp needs three things', 'The door is shut'])
  const nested = { ...point('The lamp needs:'), points: [point('oil')] }
  expect(evenMarks([nested])).toEqual([nested])
})

it('takes off what leads over to the next item', () => {
  expect(listed('Turn the lamp on, and', 'open the door;', 'Wait')).toEqual(['Turn the lamp on', 'open the door', 'Wait'])
})

it('opens an item with a capital where its list does, but keeps names that are written small', () => {
  expect(listed('Look at the lamp', 'the door is shut', 'iron doors')).toEqual(['Look at the lamp', 'The door is shut', 'iron doors'])
})

it('never cuts an item down to a condition', () => {
  const [first] = listPoints(
    list(
      'If you want to see the lamp of the second floor (it is the one on the left), go up early in the morning, because it is switched off when the first train has left',
    ),
    { lang: 'en', step: true, brief: true },
  )
  expect(plainText(first?.short ?? [])).toMatch(/go up early in the morning$/u)
})
