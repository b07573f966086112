import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionKeys } from '../../src/shell/options/option-table.ts'
import { mergeTheme, themeComplaint } from '../../src/shell/themes/theme-shape.ts'
import { bundled } from './bundled.ts'

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/themes.md'), 'utf8')
const examples = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']): Record<string, unknown> => JSON.parse(text))

describe('the page about themes', () => {
  it('explains every key of a theme, every form and every ground', () => {
    const named = (key: string): boolean => docs.includes(`\`${key}\``)
    for (const { theme, name } of bundled) {
      const { metrics: _, ...keys } = theme
      expect([...Object.keys(keys), ...Object.keys(theme.forms), name].filter((key) => !named(key))).toEqual([])
    }
  })

  it('shows a config whose keys are options, and a theme that is one', () => {
    const [config = {}, own = {}] = examples
    expect(Object.keys(config).filter((key) => !optionKeys.some((known) => known === key))).toEqual([])
    const base = bundled.find(({ name }) => name === own['extends'])?.theme
    expect(base && themeComplaint(mergeTheme(base, own), base)).toBe(undefined)
    expect(base).toBeDefined()
  })
})
