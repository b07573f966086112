import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/colour.ts'
import { schemeTheme } from '../../src/shell/themes/scheme-theme.ts'
import { bundled } from './bundled.ts'

const inSchemes = bundled.flatMap((one) => [
  one,
  ...Object.keys(one.theme.schemes ?? {}).map((scheme) => ({
    ...one,
    name: `${one.name} (${scheme})`,
    theme: schemeTheme(one, scheme === 'dark' ? 'dark' : 'light').theme,
  })),
])

describe.each(inSchemes)('the theme $name', ({ theme }) => {
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

  it('gives each tone of a callout a colour that can be read', () => {
    const { background, band } = theme.grounds[theme.floods.callout ?? 'paper'] ?? theme.grounds.paper
    const faint = Object.entries(theme.tones ?? {}).filter(([, colour]) =>
      [background, band].some((under) => contrast(colour, under) < 4.5),
    )
    expect(faint).toEqual([])
    expect(Object.keys(theme.tones ?? {}).toSorted()).toEqual(['danger', 'details', 'info', 'note', 'tip', 'warning'])
  })

  it('stands only on grounds that it has', () => {
    expect(Object.values(theme.floods).filter((ground) => !Object.hasOwn(theme.grounds, ground))).toEqual([])
  })
})
