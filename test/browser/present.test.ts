import { createServer } from 'node:net'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium, openDeck } from './chromium.ts'
import { ensurePlayer } from './fixture-deck.ts'
import { present } from './present-in.ts'

let browser: Browser

beforeAll(async () => {
  await ensurePlayer()
  browser = await openChromium()
})
afterAll(() => browser.close())

const postWith = (word: string, before = ''): string =>
  `# A talk about towns\n\nTowns are made of streets.\n\n${before}## Streets of the town\n\n- Old streets are narrow, ${word}\n- New streets are wide\n- Some have trees\n\n## Houses of the town\n\n- Houses stand beside streets\n- Some are tall\n`

it('an edit is visible in under 100 ms at the median and 250 at the 95th percentile, over 50 of them, on the slide and step where the deck is', async () => {
  const { write, address } = await present({ 'post.md': postWith('number 0') }, 'post.md')
  const { page, complaints } = await openDeck(browser, address)
  await page.waitForFunction(() => document.documentElement.dataset['live'] === 'connected')
  await page.evaluate(() => {
    const deck = (window as any).Reveal
    deck.slide(
      [...document.querySelectorAll('.slides section')].findIndex((slide) => slide.textContent?.includes('number 0')),
      0,
      0,
    )
    Object.assign(window, { stays: true })
  })
  const times: number[] = []
  for (let n = 1; n <= 50; n++) {
    const word = `number ${n}`
    const seen = page.evaluate(
      (text) =>
        new Promise<number>((done) => {
          const look = (): void =>
            document.querySelector('section.present')?.textContent?.includes(text)
              ? void requestAnimationFrame(() => done(Date.now()))
              : void requestAnimationFrame(look)
          look()
        }),
      `${word}.`,
    )
    const before = Date.now()
    // Now and then something is inserted before the slide, or its neighbour changes its title.
    write(
      'post.md',
      postWith(`${word}.`, n % 5 === 0 ? `## Inserted ${n}\n\n- A new slide\n- With two points\n\n` : '').replace(
        'Houses of the town',
        n % 7 === 0 ? `Houses, ${n} of them` : 'Houses of the town',
      ),
    )
    times.push((await seen) - before)
    const shown = await page.$$eval('section.present .fragment.visible', (fragments) => fragments.length)
    expect(shown, word).toBe(1)
  }
  expect(await page.evaluate(() => (window as any).stays)).toBe(true)
  expect(complaints).toEqual([])
  const sorted = times.toSorted((a, b) => a - b)
  console.info(`edit to visible: median ${sorted[25]} ms, 95th percentile ${sorted[47]} ms, longest ${sorted[49]} ms`)
  // The machine that runs the tests may be busy with others; `npm run bench` holds the promise itself.
  expect(sorted[25]).toBeLessThan(process.env['CI'] ? 300 : 150)
  expect(sorted[47]).toBeLessThan(process.env['CI'] ? 600 : 350)
  await page.close()
}, 90_000)

it('a taken port is said, and the next one is offered', async () => {
  const squatter = createServer().listen(4151, '127.0.0.1')
  await new Promise((listening) => squatter.once('listening', listening))
  try {
    const { said } = await present({ 'post.md': postWith('one') }, 'post.md', '--port', '4151')
    expect(await said(/Port 4151 is taken.*this one is on (\d+)/)).toBe('4152')
  } finally {
    squatter.close()
  }
})

it('a post that is emptied is told over the last good deck', async () => {
  const { write, address } = await present({ 'post.md': postWith('one') }, 'post.md')
  const { page } = await openDeck(browser, address)
  await page.waitForFunction(() => document.documentElement.dataset['live'] === 'connected')
  write('post.md', '')
  await page.waitForSelector('.rostrum-fault')
  expect(await page.$eval('.rostrum-fault .place', (place) => place.textContent)).toMatch(/^post\.md/)
  write('post.md', postWith('two'))
  await page.waitForFunction(() => !document.querySelector('.rostrum-fault') && document.body.textContent?.includes('narrow, two'))
  await page.close()
})
