/**
 * Builds every post of a folder of real posts and checks the promises on it: each builds, nothing is lost, no slide is empty or too
 * full, every slide fits in a real browser. `ROSTRUM_CORPUS` names the folder, `../shared/corpus` is where it is looked for; without
 * one it says so and passes. Which themes: `corpus-runs.ts`. Arguments are parts of paths: only those posts.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { blockTexts } from '../src/deck/block-texts.ts'
import { reads } from '../src/deck/reads.ts'
import { plainText } from '../src/post/inline.ts'
import { openBrowser } from '../src/shell/browser/index.ts'
import { deckFiles } from '../src/shell/writing/deck-files.ts'
import { measureDeck } from '../src/shell/browser/measure-deck.ts'
import { findPosts } from '../src/shell/talks/posts.ts'
import { drawTalk, makeTalk, type Talk, type TalkKit } from '../src/shell/talks/talk.ts'
import { writeFolder } from '../src/shell/writing/write.ts'
import { wordCount } from '../src/text/words.ts'
import { inventedIn } from './invented.ts'
import { newFindings, type Findings } from './corpus-findings.ts'
import { oneIn, runsFor, type Run } from './corpus-runs.ts'

const home = resolve(process.env['ROSTRUM_CORPUS'] || '../shared/corpus')
const only = process.argv.slice(2).filter((part) => !part.startsWith('--'))
const runs = runsFor(process.argv.includes('--matrix'), process.env)

if (!existsSync(home)) {
  console.log(`There is no corpus at ${relative(process.cwd(), home)}, so there is nothing to run. ROSTRUM_CORPUS names another folder.`)
  console.log('0 passed, 0 failed')
  process.exit(0)
}

const terminal = {
  stdout: { write: () => true },
  stderr: { write: () => true },
  readStdin: async () => new Uint8Array(),
  cwd: process.cwd(),
  env: process.env,
  isTTY: false,
  columns: 80,
  colour: false,
  signal: new AbortController().signal,
}
const seed = resolve(home, '../seed')
const folders = [home, ...(existsSync(seed) ? [seed] : [])]
const readmes = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((name) => /readme\.md$/i.test(name))
  .map((name) => join(home, name))
const posts = findPosts([...folders, ...readmes], process.cwd(), true).filter(
  ({ path }) => only.length === 0 || only.some((part) => path.includes(part)),
)
const themes: TalkKit['themes'] = new Map()

/** Share of the posts that may have a finding. */
const mostFailing = 0.03
let hard = 0
let passed = 0
let failed = 0
const browser = openBrowser({ parallel: 2, timeout: 240 })
try {
  for (const run of runs) await walk(run)
} finally {
  await browser.close()
}
console.log(`${passed} passed, ${failed} failed`)
// A post that cannot be read and a slide that does not fit fail the run; of other findings a few are borne, and all are printed.
if (hard > 0 || failed > (passed + failed) * mostFailing) process.exitCode = 1

/** Makes the talks of a run, checks what they say, and measures them in the browser. */
async function walk(run: Run): Promise<void> {
  const started = performance.now()
  const own = run.sampled && only.length === 0 ? posts.filter((_, index) => index % oneIn === 0) : posts
  const options = { theme: run.theme, prose: run.prose, size: run.size, remote: false, drafts: true }
  const kit: TalkKit = {
    terminal,
    flags: { options, folder: process.cwd(), path: '' },
    config: { options: {}, folder: process.cwd(), path: '' },
    themes,
  }
  const found = newFindings((path) => relative(home, path))
  const talks: Talk[] = []
  for (const post of own) {
    try {
      talks.push(await makeTalk(post, kit))
    } catch (error) {
      found.say(post.path, error instanceof Error ? error.message : String(error), true)
    }
  }
  const composedMs = performance.now() - started
  for (const talk of talks) check(talk, found)
  const slides = talks.reduce((sum, talk) => sum + talk.deck.slides.length, 0)
  await measure(talks, found)
  for (const line of found.lines()) console.log(`  ${line}`)
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  console.log(
    `${run.theme}, ${run.prose}, ${run.size}: ${own.length} posts, ${slides} slides, ${found.posts.size} posts with findings; ` +
      `words on points and statement slides: median ${found.wordsAt(0.5)}, 95th percentile ${found.wordsAt(0.95)}, most ${found.wordsAt(1)}; ` +
      `read and composed in ${seconds(composedMs)} s, all in ${seconds(performance.now() - started)} s`,
  )
  hard += found.hard()
  failed += found.posts.size
  passed += own.length - found.posts.size
}

/** Every picture that was found stands on a slide. */
function unseen({ deck, file }: Talk, sections: readonly { readonly html: string }[], found: Findings): void {
  const seen = sections.map(({ html }) => html.replaceAll(/<aside class="notes">[\s\S]*?<\/aside>/g, '')).join('')
  for (const picture of deck.images?.values() ?? [])
    if (picture.file !== undefined && !seen.includes(`"${picture.file}"`))
      found.say(file.path, `the picture ${picture.src} is on no slide`, false)
}

async function measure(talks: readonly Talk[], found: Findings): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-corpus-'))
  const queue = talks.entries()
  const take = async (): Promise<void> => {
    for (const [index, talk] of queue) {
      const place = join(folder, String(index))
      const page = await drawTalk(talk)
      unseen(talk, page.sections, found)
      writeFolder(place, deckFiles(talk, page), place)
      for (const misfit of await measureDeck(join(place, 'index.html'), browser)) {
        const wrong =
          misfit.kind === 'overflow' ? `overflows by ${misfit.overPx} px` : `has text of ${misfit.sizePx} px, at least ${misfit.leastPx} px`
        found.say(talk.file.path, `line ${misfit.line}: the slide ${misfit.id} ${wrong} at "${misfit.what}"`, true)
      }
      rmSync(place, { recursive: true, force: true })
    }
  }
  try {
    await Promise.all([take(), take()])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function check(talk: Talk, found: Findings): void {
  const { deck, post, file } = talk
  const shown = deck.slides.map((slide) => reads(slide).join('\n'))
  const noted = deck.slides.map((slide) => [...slide.notes.say, ...slide.notes.more].flatMap(blockTexts).join('\n'))
  deck.slides.forEach((slide, index) => {
    if (wordCount(shown[index] ?? '') === 0 && !['image', 'gallery', 'math', 'diagram', 'code', 'embed', 'table'].includes(slide.layout))
      found.say(file.path, `the slide ${slide.id} is empty`)
    if (slide.layout === 'points' && slide.points.length > 6)
      found.say(file.path, `the slide ${slide.id} has ${slide.points.length} points`)
    if (slide.layout === 'points' || slide.layout === 'statement') found.words.push(wordCount(shown[index] ?? ''))
    if (/\{\{[<%]|\{%\s*\w+[^%]*%\}|\{:\s*[.#]\w/.test(slide.layout === 'code' ? '' : withoutCode(talk, index)))
      found.say(file.path, `the slide ${slide.id} shows markup`)
  })
  for (const text of inventedIn(deck, post)) found.say(file.path, `not a stretch of the post: ${text.slice(0, 160)}`, true)
  const leftOut = talk.remarks.flatMap((remark) => remark.leftOut ?? [])
  const kept = count([...shown, ...noted, ...leftOut].join('\n'))
  const want = count([...post.blocks, ...Object.values(post.footnotes).flat()].flatMap(blockTexts).join('\n'))
  let lost = 0
  let all = 0
  for (const [word, times] of want) {
    all += times
    lost += Math.max(0, times - (kept.get(word) ?? 0))
  }
  if (lost > Math.max(2, all * 0.01)) found.say(file.path, `${lost} of ${all} words are neither on a slide nor in the notes`)
}

function withoutCode(talk: Talk, index: number): string {
  const slide = talk.deck.slides[index]
  return slide?.layout === 'points'
    ? slide.points.map((point) => plainText(point.text.filter((inline) => inline.kind !== 'code'))).join('\n')
    : ''
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
