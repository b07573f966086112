import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { crewFor, hireCrew } from '../../src/shell/talks/crew.ts'
import { Interrupted } from '../../src/shell/system/interrupted.ts'
import type { PostFile } from '../../src/shell/talks/posts.ts'
import type { TalkKit } from '../../src/shell/talks/talk.ts'

const cwd = mkdtempSync(join(tmpdir(), 'rostrum-crew-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const write = (name: string, text: string): PostFile => {
  writeFileSync(join(cwd, name), text)
  return { path: join(cwd, name), shown: name, asked: true }
}
const files = [
  write('kettle.md', '# A kettle\n\nWater boils.\n\n## Why\n\n- It is **hot**.\n- It has a lid.\n'),
  write('broken.md', '---\n title: "A kettle\n\tdeck: [\n---\n\nWater.\n'),
  write('code.md', '# Code\n\n## A line\n\n```js\nlet lid = 1\n```\n\nAnd $x^2$.\n'),
  write('empty.md', ''),
]

const kitWith = (signal: AbortSignal): TalkKit => {
  const layer = { options: {}, folder: cwd, path: '' }
  return { terminal: { cwd, signal, readStdin: async () => new Uint8Array() }, flags: layer, config: layer, themes: new Map() }
}
const made = async (members: number) => {
  const crew = await hireCrew(kitWith(new AbortController().signal), { members, drawn: true })
  return crew.make(files).finally(crew.dismiss)
}

const never = (): never => {
  throw new Error('There is no such file.')
}

describe('a crew', () => {
  it('makes the same of the same posts in their order, however many they are', async () => {
    const [one, three] = await Promise.all([made(1), made(3)])
    expect(one).toEqual(three)
    expect(one.map((result) => (result instanceof Fault ? result.code : result.title))).toEqual([
      'A kettle',
      expect.any(String),
      'Code',
      'post-missing',
    ])
    const [kettle] = one
    expect(kettle).toMatchObject({ drawn: { title: 'A kettle' }, theme: { theme: { name: 'broadsheet' } } })
  })

  it('writes each deck where its talk was made', async () => {
    const crew = await hireCrew(kitWith(new AbortController().signal), { members: 2, drawn: false })
    try {
      const talks = await crew.make(files)
      const decks = files.flatMap((file, at) => (talks[at] instanceof Fault ? [] : [{ file, slug: `deck-${at}` }]))
      const said: string[] = []
      const written = await crew.write(decks, (file) => said.push(file.shown))
      expect(written).toEqual(decks.map(({ slug }) => ({ changed: true, files: [`decks/${slug}/index.html`] })))
      expect(said.toSorted()).toEqual(decks.map(({ file }) => file.shown).toSorted())
      expect(readFileSync(join(cwd, 'decks/deck-0/index.html'), 'utf8')).toContain('Water boils.')
    } finally {
      await crew.dismiss()
    }
  })

  it('ends when it is told to stop, and leaves no folder half written', async () => {
    const stop = new AbortController()
    const crew = await hireCrew(kitWith(stop.signal), { members: 2, drawn: false })
    await crew.make(files)
    const out = join(cwd, 'decks')
    rmSync(out, { recursive: true, force: true })
    const write = crew.write([0, 2].map((at) => ({ file: files[at] ?? never(), slug: `half-${at}` })))
    stop.abort()
    await write.catch(() => {})
    await crew.dismiss()
    expect(existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.')) : []).toEqual([])

    const again = await hireCrew(kitWith(stop.signal), { members: 2, drawn: true })
    await expect(again.make(files).finally(again.dismiss)).rejects.toThrow(Interrupted)
  })

  it('is not called for a few posts, nor for one from standard input', () => {
    expect(crewFor(files)).toBe(0)
    const many = Array.from({ length: 100 }, () => files).flat()
    expect(crewFor([...many, { path: '-', shown: '-', asked: true }])).toBe(0)
  })
})
