import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPost } from '../../src/post/index.ts'
import { dialects } from '../../src/post/dialects/index.ts'
import type { DialectName } from '../../src/post/types.ts'
import { printBlocks } from '../post/print-blocks.ts'

const here = import.meta.dirname
const names = Object.keys(dialects) as DialectName[]

describe.each(names)('%s', (name) => {
  const ideas = readdirSync(join(here, name)).filter((file) => /\.(md|mdx|qmd|Rmd)$/.test(file))

  it('has posts to read', () => expect(ideas.length).toBeGreaterThan(0))

  it.each(ideas)('reads %s, and knows whose it is', async (idea) => {
    const text = readFileSync(join(here, name, idea), 'utf8')
    const { made, remarks } = readPost(text, { path: idea })
    const notes = Object.entries(made.footnotes).flatMap(([id, blocks]) => [`note ${id}: ${printBlocks(blocks).trim()}`])
    const said = remarks.map((remark) => `remark L${remark.place.line} ${remark.code} ${remark.args.join(' ')}`)
    await expect([printBlocks(made.blocks), ...notes, ...said].join('\n')).toMatchFileSnapshot(
      join(here, name, idea.replace(/\.\w+$/, '.blocks.txt')),
    )
    expect(made.dialect).toBe(name)
  })
})
