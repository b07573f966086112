/**
 * Compares the ruler with the browser over the paragraphs of a folder of real posts: `npm run test:ruler -- stage plain`. Prints, theme by
 * theme and language by language, by how many lines they differ; `--show` prints the paragraphs that do. ROSTRUM_CORPUS as in `corpus.ts`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeRuler } from '../src/deck/ruler/index.ts'
import { loadFormulas } from '../src/formula/index.ts'
import { readPost } from '../src/post/index.ts'
import { plainText } from '../src/post/inline.ts'
import type { Block, Inline } from '../src/post/types.ts'
import { findPosts } from '../src/shell/talks/posts.ts'
import { loadTheme, themeNames } from '../src/shell/themes/index.ts'
import type { Role } from '../src/theme.ts'
import { openChromium } from '../test/browser/chromium.ts'
import { realLines, type Ask } from '../test/browser/real-lines.ts'

const home = resolve(process.env['ROSTRUM_CORPUS'] ?? '../shared/corpus')
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const shows = process.argv.includes('--show')

/** How paragraphs and headings are asked for: in which role, how wide. */
const settings: readonly (readonly [Role, number])[] = [
  ['lead', 760],
  ['small', 560],
  ['quoteSmall', 956],
]
const headings: readonly (readonly [Role, number])[] = [
  ['title', 1152],
  ['side', 368],
]

/** Paragraphs of one post, so that no long post speaks for all. */
const most = 16

if (!existsSync(home)) {
  console.log('There is no corpus, so there is nothing to compare. ROSTRUM_CORPUS names a folder.')
  process.exit(0)
}
const asks = findPosts([home], process.cwd(), true).flatMap(({ path, shown }): Ask[] => {
  const { made } = readPost(readFileSync(path, 'utf8'), { path: shown })
  const lang = made.meta.lang ?? 'en'
  const texts = textsOf(made.blocks)
  const some = texts.filter((_, index) => index % Math.ceil(texts.length / most) === 0)
  return some.flatMap(({ inlines, isHeading }) =>
    (isHeading ? headings : settings).map(([role, widthPx]) => ({ inlines, role, widthPx, lang })),
  )
})

const browser = await openChromium()
const { measure, html } = await loadFormulas()
try {
  for (const name of asked.length > 0 ? asked : themeNames()) {
    const loaded = await loadTheme(name, process.cwd())
    const ruler = makeRuler(loaded.theme, { formula: measure })
    const rows: string[] = []
    for (const lang of [...new Set(asks.map((ask) => ask.lang))].toSorted()) {
      const own = asks.filter((ask) => ask.lang === lang)
      const real = await realLines(browser, loaded, own, { lang, formula: html })
      const distribution = new Map<number, number>()
      own.forEach((ask, index) => {
        const counted = ruler.inLanguage(lang).lines(ask.inlines, ask.role, ask.widthPx)
        const drawn = real[index]?.lines ?? 0
        const error = Math.abs(counted - drawn) < 0.12 ? 0 : Math.round(counted - drawn) || Math.sign(counted - drawn)
        distribution.set(error, (distribution.get(error) ?? 0) + 1)
        if (shows && error !== 0)
          console.log(`  ${lang} ${ask.role} ${counted.toFixed(2)}, drawn ${drawn.toFixed(2)}: ${plainText(ask.inlines).slice(0, 400)}`)
      })
      const all = own.length
      const equal = ((distribution.get(0) ?? 0) / all) * 100
      const others = [...distribution].filter(([error]) => error !== 0).toSorted(([a], [b]) => a - b)
      rows.push(
        `${lang} ${equal.toFixed(1)} % of ${all}${others.map(([error, count]) => `  ${error > 0 ? '+' : ''}${error}: ${count}`).join('')}`,
      )
    }
    console.log(`${name}\n  ${rows.join('\n  ')}`)
  }
} finally {
  await browser.close()
}

function textsOf(blocks: readonly Block[]): readonly { readonly inlines: readonly Inline[]; readonly isHeading: boolean }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return plainText(block.inlines).length > 30 ? [{ inlines: block.inlines, isHeading: false }] : []
    if (block.kind === 'heading') return [{ inlines: block.title, isHeading: true }]
    if (block.kind === 'list') return block.items.flatMap((item) => textsOf(item.blocks))
    return block.kind === 'quote' ? textsOf(block.blocks) : []
  })
}
