import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dialectsText } from '../../scripts/dialects-text.ts'

it('the page on dialects says what the reader knows (`node scripts/run.mjs scripts/dialects-table.ts` writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/dialects.md'), 'utf8')).toBe(dialectsText())
})
