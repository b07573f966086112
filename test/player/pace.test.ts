import { describe, expect, it } from 'vitest'
import { clockText, paceOf, paceText } from '../../src/player/speaker/pace.ts'

const plan = [60, 120, 60]

describe('the pace', () => {
  it('is on time while the time spoken falls into what is planned for the slide', () => {
    expect(paceOf(60, plan, 1)).toEqual({ state: 'on-time', seconds: 0 })
    expect(paceOf(185, plan, 1)).toEqual({ state: 'on-time', seconds: 0 })
  })

  it('says by how much the talk is behind the end or ahead of the start of the slide’s time', () => {
    expect(paceText(paceOf(240, plan, 1))).toBe('1:00 behind')
    expect(paceText(paceOf(100, plan, 2))).toBe('1:20 ahead')
  })
})

describe('the clock', () => {
  it('shows hours only where there are some', () => {
    expect([0, 65.9, 3729].map(clockText)).toEqual(['0:00', '1:05', '1:02:09'])
  })
})
