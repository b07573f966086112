import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { crewFor, makeInCrew } from '../../src/shell/crew.ts'
import { Interrupted } from '../../src/shell/interrupted.ts'
import type { PostFile } from '../../src/shell/posts.ts'
import type { TalkKit } from '../../src/shell/talk.ts'

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
const made = (members: number) => makeInCrew(files, kitWith(new AbortController().signal), { members })

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

  it('ends when it is told to stop', async () => {
    const stop = new AbortController()
    const work = makeInCrew(files, kitWith(stop.signal), { members: 2 })
    stop.abort()
    await expect(work).rejects.toThrow(Interrupted)
  })

  it('is not called for a few posts, nor for one from standard input', () => {
    expect(crewFor(files)).toBe(0)
    const many = Array.from({ length: 100 }, () => files).flat()
    expect(crewFor([...many, { path: '-', shown: '-', asked: true }])).toBe(0)
  })
})
