import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../browser/chromium.ts'
import { ensurePlayer } from '../browser/fixture-deck.ts'
import { rostrum } from '../cli/fake-terminal.ts'
import { canary, hostileSite, startInside } from './hostile.ts'

let browser: Browser
let site: ReturnType<typeof hostileSite>
let inside: { port: number; asked: readonly string[]; server: Server }

beforeAll(async () => {
  await ensurePlayer()
  inside = await startInside()
  site = hostileSite(inside.port)
  browser = await openChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  inside?.server.close()
  if (site) rmSync(site.root, { recursive: true, force: true })
})

type Seen = { readonly signs: string[]; readonly asked: string[] }

/** Opens a page and keeps every sign of something that ran, and every address that was asked for. */
async function watch(page: Page, address: string): Promise<Seen> {
  const seen: Seen = { signs: [], asked: [] }
  page.on('dialog', (dialog) => {
    seen.signs.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => void (message.text().includes('HACKED') && seen.signs.push(message.text())))
  page.on('request', (request) => seen.asked.push(request.url()))
  // What the policy stops is told as a request all the same.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') seen.asked.splice(seen.asked.indexOf(request.url()), 1)
  })
  page.on('popup', () => seen.signs.push('popup'))
  page.on('framenavigated', (frame) => void (frame.url() !== page.url() && seen.signs.push(`frame ${frame.url()}`)))
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForSelector('html[data-rostrum=ready]', { timeout: 60_000 })
  return seen
}

const marks = (page: Page): Promise<unknown> => page.evaluate(() => (window as { hacked?: unknown }).hacked ?? 'nothing')

/** Goes through the whole talk and touches whatever can be touched. */
async function goThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { Reveal } = window as unknown as { Reveal: { next(): void; isLastSlide(): boolean; getTotalSlides(): number } }
    for (let at = 0; at < 600 && !Reveal.isLastSlide(); at++) {
      Reveal.next()
      await new Promise(requestAnimationFrame)
    }
    for (const element of document.querySelectorAll('.reveal *')) {
      if (element.closest('a[href^="http"]')) continue
      for (const type of ['click', 'mouseover', 'focus', 'toggle', 'error', 'load'])
        element.dispatchEvent(new Event(type, { bubbles: false }))
    }
    await new Promise((done) => setTimeout(done, 500))
  })
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

describe('a hostile post', () => {
  it('becomes a deck that holds nothing from outside its site, and nobody inside the network was asked', async () => {
    const built = await rostrum(site.root, ['build', site.post, '-o', 'decks', '--quiet'])
    expect(built).toMatchObject({ code: 0 })
    const files = filesIn(join(site.root, 'decks'))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((path) => readFileSync(path).includes(canary))).toEqual([])
    expect(files.filter((path) => /root:[x*]:0:0/.test(readFileSync(path, 'latin1')))).toEqual([])
    expect(inside.asked).toEqual([])
  }, 60_000)

  it('runs nothing and asks for nothing, gone through from the disk', async () => {
    const page = await browser.newPage()
    const folder = join(site.root, 'decks/post')
    const seen = await watch(page, pathToFileURL(join(folder, 'index.html')).href)
    await goThrough(page)
    expect(await page.evaluate(() => document.querySelectorAll('.slides > section').length)).toBeGreaterThan(site.count)
    expect(await marks(page)).toBe('nothing')
    expect(seen.signs).toEqual([])
    expect(seen.asked.filter((url) => !url.startsWith(pathToFileURL(folder).href) && !/^(data|blob):/.test(url))).toEqual([])
    expect(inside.asked).toEqual([])
    expect(
      await page.evaluate(() => [
        ...[...document.querySelectorAll('.reveal *')].flatMap((element) =>
          element
            .getAttributeNames()
            .filter((name) => name.startsWith('on'))
            .map((name) => `${element.tagName} ${name}`),
        ),
        ...[...document.querySelectorAll('.reveal :is([href], [src], [*|href])')]
          .flatMap((element) => [element.getAttribute('href'), element.getAttribute('src'), element.getAttribute('xlink:href')])
          .filter((address) => /^\s*(javascript|vbscript|data:text|file):/i.test(address ?? '')),
        ...[...document.querySelectorAll('iframe, object, embed, base, form, meta[http-equiv=refresh], .reveal script, .reveal link')].map(
          (element) => element.outerHTML,
        ),
      ]),
    ).toEqual([])
    await page.close()
  }, 120_000)

  it('runs nothing as one file, nor in print view', async () => {
    const built = await rostrum(site.root, ['build', site.post, '-o', 'single.html', '--quiet'])
    expect(built).toMatchObject({ code: 0 })
    expect(readFileSync(join(site.root, 'single.html'), 'utf8')).not.toContain(canary)
    const page = await browser.newPage()
    const address = pathToFileURL(join(site.root, 'single.html')).href
    const seen = await watch(page, `${address}?view=print`)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
    expect(await marks(page)).toBe('nothing')
    expect(seen.signs).toEqual([])
    expect(seen.asked.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([])
    expect(inside.asked).toEqual([])
    await page.close()
  }, 120_000)

  it('is printed and shot without a request to anybody, and without what lies outside', async () => {
    const exported = await rostrum(site.root, [
      'export',
      site.post,
      '--to',
      'pdf,png,notes,pptx',
      '--range',
      '1-12',
      '-o',
      'out',
      '--quiet',
    ])
    expect(exported).toMatchObject({ code: 0 })
    const files = filesIn(join(site.root, 'out'))
    expect(files.filter((path) => path.endsWith('.png')).length).toBe(12)
    expect(files.filter((path) => readFileSync(path).includes(canary))).toEqual([])
    const pdf = readFileSync(join(site.root, 'out/post.pdf'), 'latin1')
    expect(pdf).not.toMatch(/\/JavaScript|\/Launch|\(javascript:|\(file:/)
    const script = readFileSync(join(site.root, 'out/post.script.html'), 'utf8')
    expect(script).not.toMatch(/<script|<img|<iframe|href="(?!https?:|mailto:|#)/)
    expect(inside.asked).toEqual([])
  }, 180_000)
})
