import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { rostrum, workIn } from './fake-terminal.ts'

const post = ['One', 'Two', 'Three'].map((name) => `## ${name}\n\n- first of ${name}\n- second of ${name}\n`).join('\n')

it('an export of a range is of those slides alone, as PowerPoint and as notes', async () => {
  const cwd = workIn({ 'post.md': post })
  const ran = await rostrum(cwd, ['export', 'post.md', '--to', 'pptx,notes', '--range', '2,4'])
  expect(ran.code).toBe(0)
  const zip = await JSZip.loadAsync(readFileSync(join(cwd, 'decks/post.pptx')))
  expect(Object.keys(zip.files).filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(2)
  expect(readFileSync(join(cwd, 'decks/post.notes.md'), 'utf8').match(/^## .*/gm)).toEqual(['## 2. One', '## 4. Three'])
})
