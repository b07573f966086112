/**
 * How long a post takes to become a deck once the process has loaded: `npm run bench:compose -- POST…`, else the posts of
 * `content/posts`. The first figure is the very first call, nothing warm; then the median of ten.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { composeDeck } from '../src/deck/index.ts'
import { makeRuler } from '../src/deck/ruler/index.ts'
import { defaultTalk } from '../src/options.ts'
import { makeOutline } from '../src/outline/index.ts'
import { readPost } from '../src/post/index.ts'
import { findPosts } from '../src/shell/talks/posts.ts'
import { loadTheme } from '../src/shell/themes/index.ts'

const asked = process.argv.slice(2)
const { theme } = await loadTheme('broadsheet', process.cwd())
for (const { path, shown } of findPosts(asked.length > 0 ? asked : ['content/posts'], process.cwd(), true)) {
  const text = readFileSync(path, 'utf8')
  const took = Array.from({ length: 11 }, () => {
    const started = performance.now()
    const post = readPost(text, { path: shown }).made
    const read = performance.now()
    const outline = makeOutline(post).made
    const deck = composeDeck(outline, { theme, ruler: makeRuler(theme), images: new Map(), options: defaultTalk }).made
    const ended = performance.now()
    return { read: read - started, composed: ended - read, slides: deck.slides.length }
  })
  const [first, ...later] = took
  const median = (of: (one: (typeof took)[number]) => number) => later.map(of).toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0
  console.log(
    `${basename(path)}: ${first?.slides ?? 0} slides; first read ${first?.read.toFixed(1)} ms, composed ${first?.composed.toFixed(1)} ms; ` +
      `then read ${median((one) => one.read).toFixed(1)} ms, composed ${median((one) => one.composed).toFixed(1)} ms`,
  )
}
