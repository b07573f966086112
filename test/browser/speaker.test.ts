import { readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, openChromium, openDeck } from './chromium.ts'
import { slide, talk, writeDeck } from './fixture-deck.ts'

const types: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let folder: string
let server: Server
let http: string

beforeAll(async () => {
  folder = await writeDeck()
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname.slice(1) || 'index.html'
    readFile(join(folder, name)).then(
      (bytes) => response.writeHead(200, { 'Content-Type': types[name.split('.').at(-1) ?? ''] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  http = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
})

/** Presses S in the deck and waits for the window that opens. */
async function openSpeaker(deck: Page): Promise<{ speaker: Page; complaints: string[] }> {
  const opened = new Promise<Page>((done) => deck.once('popup', (page) => page && done(page)))
  await deck.keyboard.press('s')
  const speaker = await opened
  const complaints = listen(speaker)
  await speaker.waitForSelector('html[data-rostrum=ready]')
  return { speaker, complaints }
}

const speakerIsAt = (speaker: Page, count: string, next?: string) =>
  speaker.waitForFunction(
    (wantedCount, wantedNext) =>
      document.querySelector('.count')?.textContent === wantedCount &&
      (wantedNext === undefined || document.querySelector('.next-label')?.textContent === wantedNext),
    {},
    count,
    next,
  )
const deckIsAt = (deck: Page, h: number, f: number) =>
  deck.waitForFunction(
    (wantedH, wantedF) => {
      const { h, f } = (window as any).Reveal?.getIndices() ?? {}
      return h === wantedH && (f ?? -1) === wantedF
    },
    {},
    h,
    f,
  )

describe.each(['file', 'http'] as const)('the speaker view over %s', (way) => {
  const address = () => (way === 'file' ? pathToFileURL(join(folder, 'index.html')).href : http)

  it('keeps in step with the deck, steps and black screen too, and after a reload of either window', async () => {
    const { page: deck, complaints } = await openDeck(browser, address())
    const { speaker, complaints: speakers } = await openSpeaker(deck)
    await speakerIsAt(speaker, '1 / 3', 'Three reasons')
    expect(await speaker.$eval('.notes .shown', (shown) => shown.textContent)).toBe('A word of welcome.')

    await deck.bringToFront()
    await deck.keyboard.press('ArrowRight')
    await deck.keyboard.press('ArrowRight')
    await speakerIsAt(speaker, '2 / 3', 'step 2 of 3')
    expect(await speaker.$$eval('.now .fragment.visible', (shown) => shown.length)).toBe(1)
    expect(await speaker.$$eval('.next .fragment.visible', (shown) => shown.length)).toBe(2)

    await speaker.bringToFront()
    await speaker.keyboard.press('PageDown')
    await deckIsAt(deck, 1, 1)
    await speaker.keyboard.press('b')
    await deck.waitForFunction(() => (window as any).Reveal.isPaused())
    await speaker.keyboard.press('b')
    await deck.waitForFunction(() => !(window as any).Reveal.isPaused())

    await speaker.reload()
    await speakerIsAt(speaker, '2 / 3', 'step 3 of 3')
    await deck.reload()
    await deckIsAt(deck, 1, 1)
    await speaker.keyboard.press('End')
    await deckIsAt(deck, 2, -1)
    await speakerIsAt(speaker, '3 / 3', 'the end')
    // Behind the last slide there is no bright, empty one.
    expect(await speaker.$eval('.next .easel .reveal', (next) => next.checkVisibility())).toBe(false)

    expect([...complaints, ...speakers]).toEqual([])
    await speaker.close()
    await deck.close()
  })

  it('is light or dark as the system is, until D is pressed, also after a reload, and legible both ways', async () => {
    const { page } = await openDeck(browser, `${address()}?speaker`)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    const lights = () => page.evaluate(() => document.documentElement.dataset['lights'])
    const illegible = async () => {
      await page.evaluate(axeSource)
      return page.evaluate(async () => {
        const only = { runOnly: ['color-contrast'] }
        const { violations } = await (window as any).axe.run({ exclude: ['.easel'] }, only)
        return violations.flatMap((one: any) => one.nodes.map((node: any) => node.html))
      })
    }
    await page.waitForFunction(() => document.documentElement.dataset['lights'] === 'dark')
    expect(await illegible()).toEqual([])
    await page.keyboard.press('d')
    expect(await lights()).toBe('light')
    expect(await illegible()).toEqual([])
    await page.reload()
    await page.waitForSelector('html[data-rostrum=ready]')
    expect(await lights()).toBe('light')
    await page.evaluate(() => localStorage.clear())
    await page.close()
  })
})

describe('the small slides of the speaker view', () => {
  it('look as on the screen: the window’s own style stops at their frames', async () => {
    const plain = slide('k4', 'Plain', '<p class="said">Nothing but a paragraph.</p>')
    const folder = await writeDeck([plain, plain.replaceAll('k4', 'k5').replace('id="plain"', 'id="plain-2"')])
    const { page: deck } = await openDeck(browser, pathToFileURL(join(folder, 'index.html')).href)
    const styleOf = (page: Page, selector: string) =>
      page.$eval(selector, (said) => {
        const { fontSize, whiteSpace, marginTop, overflow, lineHeight } = getComputedStyle(said)
        return { fontSize, whiteSpace, marginTop, overflow, lineHeight }
      })
    const onScreen = await styleOf(deck, '.present .said')
    const { speaker } = await openSpeaker(deck)
    await speakerIsAt(speaker, '1 / 2', 'Plain')
    for (const easel of ['.now .said', '.next .said']) expect(await styleOf(speaker, easel), easel).toEqual(onScreen)
    await speaker.close()
    await deck.close()
    rmSync(folder, { recursive: true })
  })
})

describe('the deck', () => {
  it('scales down what hangs out of a slide where a font is missing, and says from which lines it comes', async () => {
    const tall =
      '<div class="s-text" style="position:absolute;left:64px;top:100px"><div class="b-text" style="--box-height:500px"><p style="font-size:40px;line-height:200px">One<br>two<br>three<br>four</p></div></div>'
    const crowded = await writeDeck([slide('c1', 'Crowded', tall), ...talk])
    const { page, complaints } = await openDeck(browser, pathToFileURL(join(crowded, 'index.html')).href)
    const { bottom, scale } = await page.$eval('#crowded .s-text', (stack) => ({
      bottom: stack.getBoundingClientRect().bottom,
      scale: getComputedStyle(stack).scale,
    }))
    expect(Number(scale)).toBeLessThan(0.7)
    expect(bottom).toBeLessThanOrEqual(720)
    expect(complaints).toEqual([expect.stringContaining('lines 1-9')])
    await page.close()
    rmSync(crowded, { recursive: true })
  })

  it('has no application role, and answers to ? and /', async () => {
    const { page } = await openDeck(browser, http)
    expect(await page.$eval('.reveal', (root) => root.getAttribute('role'))).toBeNull()
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.rostrum-help[open]')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog'))
    await page.keyboard.press('/')
    await page.waitForSelector('dialog.rostrum-search[open]')
    await page.keyboard.type('thank')
    await page.keyboard.press('Enter')
    await deckIsAt(page, 2, -1)
    await page.close()
  })

  it('shows what is typed to go to a slide, in the colour of its field', async () => {
    const { page } = await openDeck(browser, http)
    await page.keyboard.press('g')
    await page.waitForSelector('.jump-to-slide-input')
    // What reveal.js calls a deck whose slides have light backgrounds.
    await page.$eval('.reveal', (root) => root.classList.add('has-light-background'))
    const [letters, ground] = await page.$eval('.jump-to-slide-input', (field) => {
      const { color, backgroundColor } = getComputedStyle(field)
      return [color, backgroundColor]
    })
    expect([letters, ground]).toEqual(['rgb(242, 239, 233)', 'rgb(27, 30, 34)'])
    await page.close()
  })

  it('shows all it has to who scrolls through it, slide under slide', async () => {
    const { page } = await openDeck(browser, `${http}?view=scroll`)
    expect(await page.$$('.slides .fragment')).toHaveLength(0)
    const { width, height } = await page.$eval('.scroll-page', (one) => {
      const { width: across, height: down } = one.getBoundingClientRect()
      return { width: across, height: down }
    })
    expect(height / width).toBeCloseTo(720 / 1280, 1)
    await page.close()
  })

  it('prints a page a slide from the browser’s own dialogue, everything revealed, and from ?view=print', async () => {
    const { page } = await openDeck(browser, http)
    for (const address of [http, `${http}?view=print`]) {
      await page.goto(address)
      await page.waitForSelector('html[data-rostrum=ready]')
      if (address !== http) await page.waitForSelector('.pdf-page')
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, address).toBe(3)
      expect(/\/MediaBox\s*\[\s*0 0 960 540/.test(pdf), address).toBe(true)
    }
    await page.close()
  })
})
