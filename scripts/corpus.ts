/**
 * Builds every post of a folder of real posts and checks the promises on it: each builds, nothing is lost, no slide is empty or too
 * full, every slide fits in a real browser. `ROSTRUM_CORPUS` names the folder, `../shared/corpus` is where it is looked for; without
 * one it says so and passes. Arguments are parts of paths: only those posts.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { blockTexts } from '../src/deck/block-texts.ts'
import { reads } from '../src/deck/reads.ts'
import { plainText } from '../src/post/inline.ts'
import { openBrowser } from '../src/shell/browser.ts'
import { deckFiles } from '../src/shell/deck-files.ts'
import { measureDeck } from '../src/shell/measure-deck.ts'
import { findPosts } from '../src/shell/posts.ts'
import { drawTalk, makeTalk, type Talk, type TalkKit } from '../src/shell/talk.ts'
import { writeFolder } from '../src/shell/write.ts'
import { wordCount } from '../src/text/words.ts'

const theme = process.env['ROSTRUM_THEME'] ?? 'broadsheet'
const prose = process.env['ROSTRUM_PROSE'] === 'full' ? 'full' : 'points'
const home = resolve(process.env['ROSTRUM_CORPUS'] ?? '../shared/corpus')
const only = process.argv.slice(2)

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
const kit: TalkKit = {
  terminal,
  flags: { options: { theme, prose, remote: false, drafts: true }, folder: process.cwd(), path: '' },
  config: { options: {}, folder: process.cwd(), path: '' },
  themes: new Map(),
}

/** Share of the posts that may have a finding. */
const mostFailing = 0.03
const failures: string[] = []
const words: number[] = []
const say = (post: string, what: string): void => void failures.push(`${relative(home, post)}  ${what}`)

const started = performance.now()
const talks: Talk[] = []
for (const post of posts) {
  try {
    talks.push(await makeTalk(post, kit))
  } catch (error) {
    say(post.path, error instanceof Error ? error.message : String(error))
  }
}
const composedMs = performance.now() - started
for (const talk of talks) check(talk)

const folder = mkdtempSync(join(tmpdir(), 'rostrum-corpus-'))
const browser = openBrowser({ parallel: 2, timeout: 240 })
let slides = 0
try {
  const queue = talks.entries()
  await Promise.all(
    [0, 1].map(async () => {
      for (const [index, talk] of queue) {
        const place = join(folder, String(index))
        writeFolder(place, deckFiles(talk, await drawTalk(talk)), place)
        for (const { id, overPx, line, what } of await measureDeck(join(place, 'index.html'), browser))
          say(talk.file.path, `line ${line}: the slide ${id} overflows by ${overPx} px at "${what}"`)
        slides += talk.deck.slides.length
        rmSync(place, { recursive: true, force: true })
      }
    }),
  )
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

words.sort((a, b) => a - b)
const at = (share: number): number => words[Math.min(words.length - 1, Math.floor(words.length * share))] ?? 0
console.log(failures.join('\n'))
console.log(
  `${posts.length} posts, ${slides} slides, theme ${theme}, prose ${prose}; read and composed in ${(composedMs / 1000).toFixed(1)} s`,
)
console.log(`words on points and statement slides: median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)}`)
const failed = new Set(failures.map((failure) => failure.split('  ', 1)[0])).size
console.log(`${posts.length - failed} passed, ${failed} failed`)
// A post that cannot be read and a slide that does not fit fail the run; of other findings a few are borne, and all are printed.
const hard = posts.length - talks.length + failures.filter((failure) => failure.includes(' overflows by ')).length
if (hard > 0 || failed > posts.length * mostFailing) process.exitCode = 1

function check(talk: Talk): void {
  const { deck, post, file } = talk
  const shown = deck.slides.map((slide) => reads(slide).join('\n'))
  const noted = deck.slides.map((slide) => [...slide.notes.say, ...slide.notes.more].flatMap(blockTexts).join('\n'))
  deck.slides.forEach((slide, index) => {
    if (wordCount(shown[index] ?? '') === 0 && !['image', 'gallery', 'math', 'diagram', 'code', 'embed', 'table'].includes(slide.layout))
      say(file.path, `the slide ${slide.id} is empty`)
    if (slide.layout === 'points' && slide.points.length > 6) say(file.path, `the slide ${slide.id} has ${slide.points.length} points`)
    if (slide.layout === 'points' || slide.layout === 'statement') words.push(wordCount(shown[index] ?? ''))
    if (/\{\{[<%]|\{%\s*\w+[^%]*%\}|\{:\s*[.#]\w/.test(slide.layout === 'code' ? '' : withoutCode(talk, index)))
      say(file.path, `the slide ${slide.id} shows markup`)
  })
  const kept = count([...shown, ...noted].join('\n'))
  const want = count([...post.blocks, ...Object.values(post.footnotes).flat()].flatMap(blockTexts).join('\n'))
  let lost = 0
  let all = 0
  for (const [word, times] of want) {
    all += times
    lost += Math.max(0, times - (kept.get(word) ?? 0))
  }
  if (lost > Math.max(2, all * 0.01)) say(file.path, `${lost} of ${all} words are neither on a slide nor in the notes`)
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
