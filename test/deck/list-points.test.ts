import { expect, it } from 'vitest'
import { withoutGiants } from '../../src/deck/list-points.ts'
import type { Point } from '../../src/deck/types.ts'
import { plainText } from '../../src/post/inline.ts'

const point = (text: string, points: readonly Point[] = []): Point => ({
  text: [{ kind: 'text', text }],
  step: true,
  points,
  from: { line: 1, lastLine: 1 },
})

it('takes off the mark that leads into nested points where those give way, and keeps the whole text for the notes', () => {
  const [flat] = withoutGiants(
    [point('It depends on three conditions:', [point('one two three four five six seven'), point('eight nine ten eleven twelve')])],
    6,
  )
  expect(plainText(flat?.text ?? [])).toBe('It depends on three conditions')
  expect(plainText(flat?.full ?? [])).toBe('It depends on three conditions:')
  expect(flat?.points).toEqual([])
})

it('leaves a point whole that is short enough', () => {
  const whole = point('It depends on two things:', [point('wind'), point('rain')])
  expect(withoutGiants([whole], 40)).toEqual([whole])
})
