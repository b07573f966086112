import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, readable } from '../../src/colour.ts'
import { brandTheme } from '../../src/page/brand.ts'
import { bundled } from '../themes/bundled.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('is 21 between black and white, and 1 with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    fc.assert(fc.property(colours, (colour) => Math.abs(contrast(colour, colour) - 1) < 1e-9))
  })
})

describe.each(bundled)('a brand colour in $name', ({ theme }) => {
  it('can be read on every ground, whatever it is', () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const grounds = Object.values(brandTheme(theme, { accent }).grounds)
        for (const ground of grounds)
          for (const under of [ground.background, ground.band])
            expect(Math.min(contrast(ground.accent, under), contrast(ground.text, under))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('stays as it is where it can be read', () => {
    const { accent, background } = theme.grounds.paper
    expect(readable(accent, [background])).toBe(accent)
  })
})
