/**
 * What a build and a PDF cost, as ratios in one run: `npm run bench [-- POST] [--only build,pdf,exports,many,marp] [--times N]`. The
 * floors are Node with marked alone, and a bare puppeteer script that prints the finished deck in the same browser. Each is measured in
 * turn, and the medians are compared.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../src/shell/browser/find-browser.ts'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { only: { type: 'string' }, times: { type: 'string', default: '5' } },
})
const project = resolve(import.meta.dirname, '..')
const wanted = values.only?.split(',')
const times = Number(values.times)
const cli = join(project, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))

/** A copy of the post's whole site, so that nothing is written beside the post. */
const post = copyOf(resolve(positionals[0] ?? join(project, 'content/posts/leaders-and-managers.md')))

type Task = { readonly name: string; readonly argv: readonly string[]; readonly before?: () => void }
type Row = { readonly what: string; readonly ms: number; readonly floor?: string; readonly ratio?: number; readonly aim?: number }
const rows: Row[] = []

function runOnce({ argv, before }: Task): number {
  before?.()
  const start = performance.now()
  const ran = spawnSync(process.execPath, [...argv], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (ran.status !== 0) throw new Error(`${argv.join(' ')}\n${ran.stderr}`)
  return performance.now() - start
}

/** Medians in milliseconds, the tasks measured in turn; the first round only warms up. */
function measure(tasks: readonly Task[], rounds = times): readonly number[] {
  const found = tasks.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const ms = runOnce(task)
      if (round > 0) found[index]?.push(ms)
    }
  }
  return found.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN)
}

const isWanted = (name: string): boolean => wanted === undefined || wanted.includes(name)
const fresh = (name: string) => () => rmSync(join(folder, name), { recursive: true, force: true })

function compare(tasks: readonly [Task, Task], aim: number, rounds = times): void {
  const [ours = Number.NaN, floor = Number.NaN] = measure(tasks, rounds)
  rows.push({ what: tasks[0].name, ms: ours, floor: `${tasks[1].name}, ${Math.round(floor)} ms`, ratio: ours / floor, aim })
}

try {
  if (isWanted('build')) {
    writeFileSync(
      join(folder, 'floor.mjs'),
      `import { readFileSync } from 'node:fs'\nimport { marked } from ${JSON.stringify(join(project, 'node_modules/marked/lib/marked.esm.js'))}\nprocess.stdout.write(marked(readFileSync(process.argv[2], 'utf8')))\n`,
    )
    compare(
      [
        { name: 'build of the post, cold', argv: [cli, 'build', post, '-o', 'cold', '-q'], before: fresh('cold') },
        { name: 'Node and marked alone', argv: ['floor.mjs', post] },
      ],
      2.5,
      times * 2,
    )
  }
  if (isWanted('pdf')) await benchPdf()
  if (isWanted('exports')) benchExports(20)
  if (isWanted('many')) for (const count of [10, 50, 200]) benchMany(count)
  if (isWanted('marp')) benchMarp()
  print()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function benchPdf(): Promise<void> {
  const browser = await findBrowser(undefined)
  if (browser === undefined) return console.error('There is no browser; `node dist/cli.js doctor --install` gets one.')
  runOnce({ name: 'deck', argv: [cli, 'build', post, '-o', 'finished', '-q'] })
  const name = readdirSync(join(folder, 'finished'), { withFileTypes: true }).find((entry) => entry.isDirectory())?.name ?? ''
  const deck = join('finished', name, 'index.html')
  writeFileSync(
    join(folder, 'print.mjs'),
    `import puppeteer from ${JSON.stringify(join(project, 'node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js'))}
const browser = await puppeteer.launch({ executablePath: ${JSON.stringify(browser.path)}, headless: ${JSON.stringify(browser.kind === 'shell' ? 'shell' : true)}, args: ['--no-sandbox'] })
const page = await browser.newPage()
await page.evaluateOnNewDocument(() => addEventListener('DOMContentLoaded', () => document.querySelector('.reveal').addEventListener('pdf-ready', () => (window.ready = true))))
await page.goto(${JSON.stringify(`file://${join(folder, deck)}?view=print`)})
await page.waitForFunction(() => window.ready)
await page.pdf({ path: 'bare.pdf', printBackground: true, preferCSSPageSize: true, margin: { top: 0, right: 0, bottom: 0, left: 0 } })
await browser.close()
`,
  )
  compare(
    [
      { name: 'export of the post to PDF', argv: [cli, 'export', post, '-o', 'paper', '-q'], before: fresh('paper') },
      { name: 'puppeteer that prints the finished deck', argv: ['print.mjs'] },
    ],
    1.25,
  )
}

function benchExports(count: number): void {
  const posts = copies(count)
  const one = measure([{ name: 'one', argv: [cli, 'export', posts[0] ?? '', '-o', 'one', '-q'], before: fresh('one') }], 3)[0] ?? Number.NaN
  const all = measure([{ name: 'all', argv: [cli, 'export', ...posts, '-o', 'all', '-q'], before: fresh('all') }], 1)[0] ?? Number.NaN
  rows.push({
    what: `export of ${count} posts in one command`,
    ms: all,
    floor: `${count} single exports, ${Math.round(one * count)} ms`,
    ratio: all / (one * count),
    aim: 0.5,
  })
}

function benchMany(count: number): void {
  const posts = copies(count)
  const [many = Number.NaN, one = Number.NaN] = measure(
    [
      { name: 'many', argv: [cli, 'build', ...posts, '-o', 'many', '-q'], before: fresh('many') },
      { name: 'one', argv: [cli, 'build', posts[0] ?? '', '-o', 'first', '-q'], before: fresh('first') },
    ],
    count > 50 ? 1 : 3,
  )
  rows.push({
    what: `build of ${count} posts, ms a post beyond the first`,
    ms: (many - one) / (count - 1),
    ...(count === 200 && { aim: 25 }),
  })
}

/** Marp is nobody's dependency here: it is measured where `npx --offline @marp-team/marp-cli` finds one. */
function benchMarp(): void {
  const found = spawnSync('npx', ['--offline', '@marp-team/marp-cli', '--version'], { encoding: 'utf8' })
  if (found.status !== 0) return console.error('marp-cli is not in the cache of npx, so it is passed over.')
  const [ours = Number.NaN] = measure([{ name: 'ours', argv: [cli, 'export', post, '-o', 'paper', '-q'], before: fresh('paper') }], 3)
  const start = performance.now()
  const ran = spawnSync(
    'npx',
    ['--offline', '@marp-team/marp-cli', '--no-stdin', '--allow-local-files', '--pdf', post, '-o', join(folder, 'marp.pdf')],
    { cwd: folder, encoding: 'utf8' },
  )
  if (ran.status !== 0) return console.error(ran.stderr)
  const marp = performance.now() - start
  rows.push({ what: 'export of the post to PDF', ms: ours, floor: `marp-cli, ${Math.round(marp)} ms`, ratio: ours / marp, aim: 0.5 })
}

/** So many copies of the post under names of their own, beside each other in its site. */
function copies(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const file = join(dirname(post), `copy-${index + 1}.md`)
    if (!existsSync(file)) writeFileSync(file, readFileSync(post, 'utf8').replace(/^slug:.*$/m, ''))
    return file
  })
}

function copyOf(original: string): string {
  const site = dirname(dirname(dirname(original)))
  const target = join(folder, 'site')
  for (const name of ['content', 'static', 'hugo.toml'])
    if (existsSync(join(site, name))) cpSync(join(site, name), join(target, name), { recursive: true })
  const copy = join(target, 'content', basename(dirname(original)), basename(original))
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(original, copy)
  }
  return copy
}

function print(): void {
  for (const { what, ms, floor, ratio, aim } of rows) {
    const figure = ratio ?? ms
    const verdict = aim === undefined ? '' : `${figure <= aim ? 'holds' : 'DOES NOT HOLD'}: ${ratio === undefined ? '' : 'at most '}${aim}`
    console.log(
      `${what.padEnd(48)}${`${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`.padStart(11)}${ratio === undefined ? '        ' : `  x ${ratio.toFixed(2)}`.padEnd(10)}${verdict.padEnd(24)}${floor === undefined ? '' : `(${floor})`}`,
    )
  }
}
