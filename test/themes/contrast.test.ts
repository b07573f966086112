import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/colour.ts'
import { bundled } from './bundled.ts'

describe.each(bundled)('the theme $name', ({ theme }) => {
  it.each(Object.entries(theme.grounds))('can be read on its ground %s', (_, ground) => {
    const pairs = (['text', 'quiet', 'accent'] as const).flatMap((voice) =>
      [ground.background, ground.band].map((under) => ({ voice, under, ratio: contrast(ground[voice], under) })),
    )
    expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })

  it('colours code so that it can be read, lit or not', () => {
    const { background, band } = theme.grounds[theme.floods.code ?? 'paper'] ?? theme.grounds.paper
    const faint = Object.entries(theme.codeColours).flatMap(([kind, colour]) =>
      [background, band].map((under) => ({ kind, under, ratio: contrast(colour, under) })),
    )
    expect(faint.filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })

  it('stands only on grounds that it has', () => {
    expect(Object.values(theme.floods).filter((ground) => !Object.hasOwn(theme.grounds, ground))).toEqual([])
  })
})
