import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** Stations in the order of the street, and what else each may know; `leaf` files at the top of src are everybody's. */
const stations: Record<string, readonly string[]> = {
  text: [],
  formula: [],
  post: ['text'],
  outline: ['text', 'post'],
  deck: ['text', 'formula', 'post', 'outline'],
  page: ['text', 'formula', 'post', 'outline', 'deck'],
  file: ['text', 'formula', 'post', 'outline', 'deck', 'page'],
  shell: ['text', 'formula', 'post', 'outline', 'deck', 'page', 'file'],
  player: [],
}

/** The one file (or folder) that names a package. */
const doors: Record<string, string> = {
  '@cantoo/pdf-lib': 'file/pdf',
  commander: 'shell/options/arguments',
  gemoji: 'post/',
  'gray-matter': 'post/front-matter',
  htmlparser2: 'post/html',
  jszip: 'file/pptx',
  katex: 'formula/',
  marked: 'post/markdown',
  picocolors: 'shell/words/colours',
  preact: 'page/',
  'preact-render-to-string': 'page/',
  pptxgenjs: 'file/pptx',
  '@puppeteer/browsers': 'shell/browser',
  entities: 'post/entities',
  fontverter: 'shell/fonts/',
  harfbuzzjs: 'shell/fonts/',
  'puppeteer-core': 'shell/browser',
  'reveal.js': 'player/',
  'sanitize-html': 'shell/pictures/',
  sharp: 'shell/pictures/',
  shiki: 'page/code',
  'smol-toml': 'post/front-matter',
  uqr: 'page/',
  vite: 'shell/system/vite',
  yaml: 'post/front-matter/yaml',
  'yocto-spinner': 'shell/words/progress',
}

type Import = { readonly file: string; readonly to: string; readonly runs: boolean }

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && statSync(join(src, name)).isFile())

const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((found) => ({
    file,
    to: found[1] ?? found[2] ?? found[3] ?? '',
    runs: found[3] === undefined && !/^(?:import|export) type\b/.test(found[0]),
  })),
)

const local = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ file, to, runs }) => ({ file, runs, to: relative(src, resolve(src, dirname(file), to)).replaceAll('\\', '/') }))
  .filter(({ to }) => !to.startsWith('..'))

const stationOf = (file: string) => (file.includes('/') ? file.split('/', 1)[0]! : '')

describe('the street', () => {
  it('finds imports to check', () => {
    expect(local.length).toBeGreaterThan(50)
  })

  it('is one-way: a station imports itself, the stations before it, and leaves', () => {
    const wrong = local.filter(({ file, to }) => {
      const from = stationOf(file)
      const target = stationOf(to)
      if (from === '' || target === '' || from === target) return false
      return !stations[from]?.includes(target)
    })
    expect(wrong).toEqual([])
  })

  it('touches the world only in the shell', () => {
    const wrong = imports.filter(({ file, to }) => to.startsWith('node:') && !file.startsWith('shell/') && file !== 'cli.ts')
    expect(wrong).toEqual([])
  })

  it('gives each package one door', () => {
    const packageOf = (to: string) => (to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/', 1)[0]!)
    const wrong = imports
      .filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'))
      .filter(({ file, to }) => !file.startsWith(doors[packageOf(to)] ?? 'no door'))
    expect(wrong).toEqual([])
  })

  it('has no circles among what is loaded together', () => {
    const next = new Map<string, string[]>()
    for (const { file, to } of local.filter(({ runs }) => runs)) next.set(file, [...(next.get(file) ?? []), to])
    const circles: string[][] = []
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file)
      if (at >= 0) circles.push([...path.slice(at), file])
      if (at >= 0 || done.has(file)) return
      for (const to of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })
})
