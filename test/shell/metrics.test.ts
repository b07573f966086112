import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { makeMetrics } from '../../src/shell/fonts/make-metrics.ts'
import { fontPath, loadTheme, themeNames } from '../../src/shell/themes/index.ts'

test.each(themeNames())(
  'metrics.json of %s is what its fonts say, to the byte',
  async (name) => {
    const loaded = await loadTheme(name, '.')
    const made = await makeMetrics(loaded.theme, (src) => readFile(fontPath(src, loaded)))
    expect(Object.keys(loaded.theme.metrics)).toEqual(Object.keys(made))
    expect(JSON.stringify(loaded.theme.metrics)).toBe(JSON.stringify(made))
  },
  60_000,
)

test('a face is measured in whole numbers, ligatures and kerning with it', async () => {
  const { theme } = await loadTheme('broadsheet', '.')
  for (const face of Object.values(theme.metrics)) {
    expect(Object.keys(face.advances).every((advance) => Number.isInteger(Number(advance)))).toBe(true)
    expect(face.kerning.between).toHaveLength(face.kerning.first.length)
    expect(face.capHeight).toBeGreaterThan(face.unitsPerEm * 0.4)
  }
})
