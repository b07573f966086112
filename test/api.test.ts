import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as rostrum from '../src/index.ts'
import { post, workIn } from './cli/fake-terminal.ts'

const root = join(import.meta.dirname, '..')
const examples = [...readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(/^```ts run\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)

it('exports the verbs of the street and what stands at its ends', () => {
  expect(Object.keys(rostrum).toSorted()).toMatchInlineSnapshot(`
    [
      "Fault",
      "composeDeck",
      "defaultTalk",
      "defineConfig",
      "findPictures",
      "findSite",
      "htmlFiles",
      "loadTheme",
      "makeOutline",
      "makeRuler",
      "printDeck",
      "readPost",
      "renderPage",
      "renderRich",
      "run",
    ]
  `)
})

describe('the examples of docs/api.md', () => {
  it.each(examples)('%#', async (code) => {
    const cwd = workIn({ 'post.md': post })
    writeFileSync(join(cwd, 'example.ts'), code.replaceAll("from 'rostrum'", `from ${JSON.stringify(join(root, 'src/index.ts'))}`))
    const said: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((...words) => void said.push(words.join(' ')))
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0)
    const home = process.cwd()
    process.chdir(cwd)
    onTestFinished(() => {
      process.chdir(home)
      for (const spy of [log, out]) spy.mockRestore()
    })
    await import(/* @vite-ignore */ join(cwd, 'example.ts'))
    expect(said.join('\n')).toMatch(/points|what-it-changed/)
  })
})
