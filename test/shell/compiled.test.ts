import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-compiled-'))
const kept = join(folder, 'kept', 'run.code')
const entry = join(folder, 'main.cjs')

/** A run of its own: code is kept when a process ends. */
const run = (): string => execFileSync('node', [join(folder, 'run.mjs')], { encoding: 'utf8' })

const writeBundles = (word: string, age: number): void => {
  writeFileSync(entry, `const { word } = require('./chunks/word.cjs')\nexports.say = () => word + ' ' + require('node:path').sep`)
  writeFileSync(join(folder, 'chunks', 'word.cjs'), `exports.word = '${word}'`)
  utimesSync(entry, age, age)
}

describe('code that was compiled before', () => {
  beforeAll(async () => {
    await build({
      logLevel: 'silent',
      configFile: false,
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { input: { compiled: 'src/shell/compiled.ts' }, output: { entryFileNames: '[name].mjs' } },
      },
    })
    for (const name of ['chunks', 'kept']) mkdirSync(join(folder, name))
    writeBundles('one', 1000)
    writeFileSync(
      join(folder, 'run.mjs'),
      `import { loadCompiled } from './compiled.mjs'\nconsole.log(loadCompiled(${JSON.stringify(entry)}, ${JSON.stringify(kept)}).say())`,
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is kept when the process ends, and says the same the next time', () => {
    expect(run()).toBe('one /\n')
    const first = readFileSync(kept)
    expect(run()).toBe('one /\n')
    expect(readFileSync(kept)).toEqual(first)
  })

  it('is forgotten when the bundles are built anew, of the same length too', () => {
    writeBundles('two', 2000)
    expect(run()).toBe('two /\n')
    expect(run()).toBe('two /\n')
  })

  it('is forgotten when one bundle alone is built anew, as in the middle of a build', () => {
    writeFileSync(join(folder, 'chunks', 'word.cjs'), `exports.word = 'six'`)
    expect(run()).toBe('six /\n')
    writeFileSync(join(folder, 'chunks', 'word.cjs'), `exports.word = 'two'`)
    expect(run()).toBe('two /\n')
  })

  it('grows by what a later run compiles of a bundle, where that run loads another', () => {
    const sizes = (): Record<string, number> => JSON.parse(readFileSync(kept, 'utf8').split('\n')[0] ?? '').sizes
    const ofEntry = () => Object.entries(sizes()).find(([name]) => name.endsWith(entry))?.[1] ?? 0
    const long = Array.from({ length: 40 }, (_, at) => `said += 'word ${at}'.length`).join('\n')
    writeFileSync(
      entry,
      `exports.say = () => process.env.MORE ? more() : 'less'\nfunction more() { let said = require('./chunks/word.cjs').word\n${long}\nreturn said.slice(0, 3) }`,
    )
    expect(run()).toBe('less\n')
    const before = ofEntry()
    process.env['MORE'] = '1'
    expect(run()).toBe('two\n')
    delete process.env['MORE']
    expect(ofEntry()).toBeGreaterThan(before * 1.5)
    writeBundles('two', 2000)
    expect(run()).toBe('two /\n')
  })

  it('is passed over where its file is broken, and made again', () => {
    const whole = readFileSync(kept)
    writeFileSync(kept, whole.subarray(0, whole.length - 40))
    expect(run()).toBe('two /\n')
    expect(readFileSync(kept).length).toBeGreaterThan(whole.length - 40)
    writeFileSync(kept, 'nonsense')
    expect(run()).toBe('two /\n')
  })

  it('is done without where nothing can be written', () => {
    rmSync(join(folder, 'kept'), { recursive: true })
    expect(run()).toBe('two /\n')
    expect(existsSync(kept)).toBe(false)
  })
})
