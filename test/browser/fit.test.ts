import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { fitSlide } from '../../src/deck/fit/index.ts'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import type { Deck, Slide, Unfitted } from '../../src/deck/types.ts'
import { defaultTalk } from '../../src/options.ts'
import { renderPage } from '../../src/page/index.ts'
import { loadTheme, themeNames } from '../../src/shell/themes/index.ts'
import { from, point, say, slideOf } from '../deck/fit-kit.ts'
import { openChromium } from './chromium.ts'
import { overflowing } from './overflowing.ts'
import { openThemed } from './themed-page.ts'

const words = (count: number, start = 0) =>
  Array.from(
    { length: count },
    (_, index) => ['tide', 'harbour', 'lantern', 'keeps', 'quiet', 'under', 'the', 'slow', 'boats'][(index + start) % 9],
  ).join(' ')
const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const titles = [
  say('Tides'),
  say(words(14)),
  say(words(38)),
  say('Donaudampfschifffahrtsgesellschaftskapitänsmützen'),
  say('潮は一日に二度満ちて、船はそれとともに浮かび上がる'),
]

/** From nothing to far too much of each layout that has text, under titles of all lengths. */
const slides: readonly Unfitted[] = titles.flatMap((title, n) => [
  ...[3, 12, 45, 160].map((count) =>
    slideOf(
      'points',
      { points: range(count > 40 ? 4 : 7).map((index) => point(words(count, index))), ordered: n % 2 === 0, start: 1 },
      title,
    ),
  ),
  slideOf(
    'points',
    { points: range(4).map((index) => point(words(9, index), { term: say(words(2, index)) })), ordered: false, start: 1 },
    title,
  ),
  slideOf('points', { points: range(3).map((index) => point(words(8, index))), ordered: false, start: 1 }, title),
  slideOf(
    'points',
    {
      points: range(4).map((index) => point(words(6), { points: range(index).map((inner) => point(words(7, inner))) })),
      ordered: false,
      start: 1,
    },
    title,
  ),
  slideOf('callout', { points: range(3).map((index) => point(words(20, index))), tone: 'warning', label: 'Warning' }, title),
  slideOf(
    'prose',
    { blocks: range(5).map((index) => ({ kind: 'paragraph' as const, inlines: say(`${words(40, index)}.`), place: from })) },
    title,
  ),
  ...[8, 16, 70].map((count) =>
    slideOf(
      'code',
      {
        text: range(count)
          .map((index) =>
            index % 7 === 6
              ? ''
              : `${'  '.repeat(index % 4)}const ${words(2 + ((index * 5) % 19), index).replaceAll(' ', '_')} = ${words(index % 6)}`,
          )
          .join('\n'),
        firstLine: 1,
        steps: [],
      },
      title,
    ),
  ),
  ...[
    [4, 3, 2],
    [30, 4, 6],
    [3, 11, 3],
    [2, 3, 70],
  ].map(([rows = 0, columns = 0, length = 0]) =>
    slideOf(
      'table',
      {
        head: range(columns).map((column) => say(words(2, column))),
        rows: range(rows).map((row) => range(columns).map((column) => say(words(length, row + column)))),
        align: [],
        columnsPx: [],
      },
      title,
    ),
  ),
  ...[10, 60, 200].map((count) =>
    slideOf('quote', { paragraphs: [say(`${words(count)}.`), say(`${words(count, 3)}.`)], source: say('An old pilot') }, say('A label')),
  ),
  slideOf('agenda', { entries: range(4 + n).map((index) => ({ title: say(words(3 + index * 2, index)), id: '' })) }, title),
  slideOf('statement', {}, title),
  slideOf('section', { n: n * 5 + 1 }, title),
  slideOf('title', { subtitle: say(words(n * 6 + 4)), byline: ['A pilot', 'A keeper'], date: '2 May 2024', site: 'The quay' }, title),
  slideOf(
    'title',
    { byline: range(3 + n * 6).map((index) => `Anne-Marie ${words(2, index)}`), kicker: 'Draft', site: words(3, n), date: '2 May 2024' },
    title,
  ),
  slideOf(
    'image',
    {
      picture: { src: 'a.png', widthPx: 0, heightPx: 0, alt: words(30), animated: false, vector: false, missing: 'not-found' },
      caption: say(words(20)),
      ai: false,
    },
    title,
  ),
])

let browser: Browser | undefined
beforeAll(async () => {
  browser = await openChromium()
}, 60_000)
afterAll(() => browser?.close())

test.each(themeNames())(
  'whatever it holds, no slide overflows in the browser (%s)',
  async (name) => {
    const loaded = await loadTheme(name, '.')
    const kit = { theme: loaded.theme, ruler: makeRuler(loaded.theme), images: new Map() }
    const fitted = slides.flatMap((slide) => fitSlide(slide, kit).slides)
    const drawn = fitted.map(({ passages: _, keep: __, ...slide }, index): Slide => ({
      ...slide,
      id: `s${index}`,
      key: `s${index}`,
      notes: { say: [], more: [] },
      seconds: 1,
    }))
    const deck: Deck = {
      meta: { authors: [], tags: [], draft: false, deck: {}, fileTitle: '', place: from },
      title: say('A talk'),
      lang: 'en',
      dir: 'ltr',
      slides: drawn,
    }
    const page = renderPage(deck, { theme: loaded.theme, rendered: { code: new Map(), math: new Map() }, options: defaultTalk })
    const { page: opened, show } = await openThemed(browser ?? (await openChromium()), loaded)
    await show(page.sections.map((section) => section.html).join('\n'))
    expect(await overflowing(opened, loaded.theme)).toEqual([])
  },
  120_000,
)
