import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listen, openChromium } from './chromium.ts'
import { ensurePlayer } from './fixture-deck.ts'
import { present } from './present-in.ts'

let browser: Browser

beforeAll(async () => {
  await ensurePlayer()
  browser = await openChromium()
})
afterAll(() => browser.close())

const post = (title: string, date = '2025-03-04'): string =>
  `---\ntitle: ${title}\ndate: ${date}\n---\nWords of ${title}.\n\n## Two things\n\n- One\n- Two\n`

/** Titles and places of the cards, in their order, once they are as expected; fails with what they are. */
async function expectCards(page: Page, ...expected: readonly string[]): Promise<void> {
  await page
    .waitForFunction(
      (titles) => [...document.querySelectorAll('h2')].map((h2) => h2.textContent).join('|') === titles,
      { timeout: 8000 },
      expected.join('|'),
    )
    .catch(() => undefined)
  expect(await page.$$eval('h2', (titles) => titles.map((title) => title.textContent))).toEqual(expected)
}

it('a folder has a page of all its posts, which follows what comes, goes, breaks and is mended', async () => {
  const { address, write, remove } = await present(
    {
      'blog/kettle.md': post('A kettle'),
      'blog/bridge.md': post('A bridge', '2025-05-01'),
      'blog/torn.md': '---\ntitle: [torn\n---\ntext',
      'blog/secret.md': '---\ndraft: true\ntitle: Secret\n---\ntext',
      'blog/_index.md': '# The list',
    },
    'blog',
  )
  const page = await browser.newPage()
  const complaints = listen(page)
  await page.goto(address)
  await expectCards(page, 'blog/torn.md:2:8', 'A bridge', 'A kettle')
  expect(await page.$eval('header p', (said) => said.textContent)).toBe('2 decks, 1 broken')
  expect(await page.$eval('.broken p', (said) => said.textContent)).toContain('The front matter cannot be read')
  expect(await page.$eval('main > ul > li:last-child .facts', (facts) => facts.textContent)).toMatch(
    /^4 March 2025 · \d+ slides · \d+ min$/,
  )

  write('blog/deep/er/tower.md', post('A tower', '2025-06-01'))
  await expectCards(page, 'blog/torn.md:2:8', 'A tower', 'A bridge', 'A kettle')
  remove('blog/kettle.md')
  await expectCards(page, 'blog/torn.md:2:8', 'A tower', 'A bridge')
  write('blog/bridge.md', post('"A bridge, broken', '2025-05-01'))
  await expectCards(page, 'blog/bridge.md:2:8', 'blog/torn.md:2:8', 'A tower')
  write('blog/torn.md', post('No longer torn', '2025-01-01'))
  await expectCards(page, 'blog/bridge.md:2:8', 'A tower', 'No longer torn')

  // The broken one has a page of its own, which says why and becomes the deck when it is mended.
  await page.click('.broken')
  await page.waitForSelector('.rostrum-fault')
  write('blog/bridge.md', post('A bridge', '2025-05-01'))
  await page.waitForSelector('html[data-rostrum=ready]')
  expect(await page.title()).toBe('A bridge')
  expect(complaints).toEqual([])
  await page.close()
}, 60_000)

it('a config, theme or sidecar that breaks is said over the last good deck, and what is mended shows', async () => {
  const theme = (colour: string): string =>
    `{ "extends": "broadsheet", "name": "mine", "grounds": { "paper": { "background": "${colour}" } } }`
  const { address, write, remove } = await present(
    { 'post.md': post('A kettle'), 'mine/theme.json': theme('#ffeedd'), 'rostrum.config.json': '{ "theme": "./mine" }' },
    'post.md',
  )
  const page = await browser.newPage()
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['live'] === 'connected')
  const place = () => page.waitForSelector('.rostrum-fault .place').then((found) => found?.evaluate((said) => said.textContent))
  const ground = (colour: string) =>
    page.waitForFunction(
      (wanted) =>
        !document.querySelector('.rostrum-fault') && document.querySelector('.present')?.getAttribute('data-background-color') === wanted,
      {},
      colour,
    )
  await ground('#ffeedd')

  write('mine/theme.json', theme('#ddffee'))
  await ground('#ddffee')
  write('mine/theme.json', '{\n  "extends": }')
  expect(await place()).toMatch(/^mine\/theme\.json:2/)
  expect(await page.$$eval('.slides > section', (slides) => slides.length)).toBeGreaterThan(1)
  write('mine/theme.json', theme('#eeddff'))
  await ground('#eeddff')

  write('post.deck.yaml', 'minutes: ten\n')
  expect(await place()).toBe('post.deck.yaml:1')
  write('post.deck.yaml', 'fragments: none\n')
  await page.waitForFunction(() => !document.querySelector('.rostrum-fault') && !document.querySelector('.fragment'))
  remove('post.deck.yaml')
  await page.waitForSelector('.fragment')

  write('rostrum.config.json', '{\n  "them": "stage"\n}')
  expect(await place()).toBe('rostrum.config.json:2')
  write('rostrum.config.json', '{ "theme": "broadsheet" }')
  await ground('#f5f0e6')
  remove('rostrum.config.json')
  write('rostrum.config.json', '{ "fragments": "none" }')
  await page.waitForFunction(() => !document.querySelector('.fragment'))
  await page.close()
}, 60_000)

it('a picture that is put in its place, or changed, is shown', async () => {
  const svg = (colour: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path fill="${colour}" d="M0 0h40v30H0z"/></svg>`
  const { address, write } = await present({ 'post.md': `${post('A kettle')}\n## How it looks\n\n![The kettle](kettle.svg)\n` }, 'post.md')
  const page = await browser.newPage()
  await page.goto(address)
  await page.waitForFunction(() => document.documentElement.dataset['live'] === 'connected')
  const source = async (before?: string): Promise<string> => {
    await page.waitForFunction(
      (old) => ![old ?? null, null].includes(document.querySelector('[data-layout=image] img')?.getAttribute('src') ?? null),
      {},
      before,
    )
    return page.$eval('[data-layout=image] img', (picture) => picture.getAttribute('src') ?? '')
  }
  expect(await page.$('[data-layout=image] img')).toBeNull()
  write('kettle.svg', svg('red'))
  const first = await source()
  write('kettle.svg', svg('blue'))
  const second = await source(first)
  expect(await page.evaluate(async (address) => (await fetch(address)).text(), second)).toContain('blue')
  await page.close()
}, 60_000)
