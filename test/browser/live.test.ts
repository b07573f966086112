import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answer } from '../../src/shell/live/answer.ts'
import { changeBetween } from '../../src/shell/live/change.ts'
import { isForUs } from '../../src/shell/live/guard.ts'
import { withLive } from '../../src/shell/live/live-html.ts'
import { startVite, type LiveServer } from '../../src/shell/system/vite.ts'
import { listen, openChromium, openDeck } from './chromium.ts'
import { css, ensurePlayer, page as html, points, slide, talk } from './fixture-deck.ts'

let browser: Browser
let server: LiveServer
let root: string
let port: number
let version = 1
let slides: readonly string[] = talk

const keyOf = (section: string): string => /data-key="([^"]*)"/.exec(section)?.[1] ?? ''
const shown = (sections: readonly string[]) => ({
  page: {
    lang: 'en',
    dir: 'ltr' as const,
    title: 'A talk',
    sections: sections.map((section) => ({ id: '', key: keyOf(section), html: section })),
    css,
    fonts: [],
    pictures: [],
    has: { math: false, diagram: false, code: false },
  },
  css,
  pictures: new Map<string, string>(),
})

/** Saves another version of the deck, as an edit of its post would. */
function edit(next: readonly string[]): void {
  const change = changeBetween(shown(slides), shown(next))
  slides = next
  version += 1
  if (change) server.tell({ kind: 'changed', deck: '', version, ...change })
}

beforeAll(async () => {
  const player = await ensurePlayer()
  root = mkdtempSync(join(tmpdir(), 'rostrum-live-'))
  const isWelcome = (headers: { host?: string | undefined; origin?: string | undefined }) => isForUs(headers, [])
  server = await startVite({
    root,
    host: '127.0.0.1',
    names: [],
    isWelcome: (incoming) => isWelcome(incoming.headers),
    answer: (incoming, response) =>
      void answer(incoming, response, {
        isWelcome: isWelcome(incoming.headers),
        isFolder: false,
        find: async (_deck, name) =>
          name === 'index.html'
            ? withLive(html(slides), { deck: '', version, token: server.token })
            : name === 'deck.css'
              ? css
              : /^(player|live)\.(js|css)$/.test(name)
                ? readFileSync(join(player, name))
                : undefined,
      }),
  })
  server.onHello(() => ({ kind: 'same', deck: '', version }))
  port = await server.listen(0)
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  rmSync(root, { recursive: true })
})
beforeEach(() => {
  slides = talk
})

const address = () => `http://localhost:${port}/`
const place = (deck: Page) =>
  deck.evaluate(() => {
    const { h, f } = (window as any).Reveal.getIndices()
    const slide = (window as any).Reveal.getCurrentSlide() as HTMLElement
    return { h, f, title: slide.querySelector('h2')?.textContent, visible: slide.querySelectorAll('.fragment.visible').length }
  })

/** A deck on its second slide with one step shown, its live script connected. */
async function onSecondSlide(): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openDeck(browser, address())
  await opened.page.keyboard.press('ArrowRight')
  await opened.page.keyboard.press('ArrowRight')
  await opened.page.waitForFunction(() => document.documentElement.dataset['live'] === 'connected')
  await opened.page.evaluate(() => {
    ;(window as any).notReloaded = true
  })
  return opened
}

describe('an edit', () => {
  it('is shown without a reload, on the slide and step where the deck is, whatever is inserted before it or retitled', async () => {
    const { page, complaints } = await onSecondSlide()
    edit([talk[0] ?? '', slide('k2', 'Three reasons', points('First, edited', 'Second', 'Third')), talk[2] ?? ''])
    await page.waitForFunction(() => document.querySelector('.present .fragment')?.textContent === 'First, edited')
    expect(await place(page)).toEqual({ h: 1, f: 0, title: 'Three reasons', visible: 1 })

    edit([slide('k0', 'Before all'), talk[0] ?? '', slide('k2', 'Retitled', points('First, edited', 'Second', 'Third')), talk[2] ?? ''])
    await page.waitForFunction(() => document.querySelector('.present h2')?.textContent === 'Retitled')
    expect(await place(page)).toEqual({ h: 2, f: 0, title: 'Retitled', visible: 1 })

    edit([talk[0] ?? '', slide('k2b', 'Retitled', points('All new', 'Second'))])
    await page.waitForFunction(() => document.querySelector('.present .fragment')?.textContent === 'All new')
    expect(await place(page)).toEqual({ h: 1, f: 0, title: 'Retitled', visible: 1 })
    expect(await page.evaluate(() => (window as any).notReloaded)).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('reaches the speaker’s window, which stays in step', async () => {
    const { page } = await onSecondSlide()
    const opened = new Promise<Page>((done) => page.once('popup', (popup) => popup && done(popup)))
    await page.keyboard.press('s')
    const speaker = await opened
    const complaints = listen(speaker)
    await speaker.waitForFunction(
      () => document.querySelector('.count')?.textContent === '2 / 3' && document.documentElement.dataset['live'] === 'connected',
    )
    edit([
      slide('k0', 'Before all'),
      talk[0] ?? '',
      slide('k2', 'Three reasons', points('First', 'Second'), { notes: '<p>Other notes.</p>' }),
      talk[2] ?? '',
    ])
    await speaker.waitForFunction(
      () => document.querySelector('.count')?.textContent === '3 / 4' && document.querySelector('.notes')?.textContent === 'Other notes.',
    )
    expect(await speaker.$$eval('.now .fragment.visible', (visible) => visible.length)).toBe(1)
    expect(complaints).toEqual([])
    await speaker.close()
    await page.close()
  })

  it('that breaks the post is told over the last good deck, and the next good one takes the sentence away', async () => {
    const { page } = await onSecondSlide()
    server.tell({
      kind: 'broken',
      deck: '',
      version,
      fault: { message: 'The front matter ends nowhere.', path: 'post.md', line: 3, column: 7, excerpt: [{ line: 3, text: 'title: "A' }] },
    })
    await page.waitForSelector('.rostrum-fault')
    expect(await page.$eval('.rostrum-fault .place', (said) => said.textContent)).toBe('post.md:3:7')
    expect((await place(page)).title).toBe('Three reasons')
    server.tell({ kind: 'same', deck: '', version })
    await page.waitForFunction(() => !document.querySelector('.rostrum-fault'))
    await page.close()
  })
})

/** Status of a request with headers that a browser would not let a page choose. */
const statusOf = (headers: Record<string, string>, path = '/'): Promise<number> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    asked.on('upgrade', (response, socket) => {
      socket.destroy()
      done(response.statusCode ?? 0)
    })
    asked.on('error', fail)
    asked.end()
  })

const socket = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol': 'vite-hmr',
}

describe('the live server', () => {
  it('refuses names that are not this machine’s (DNS rebinding) and pages of other origins', async () => {
    const host = `localhost:${port}`
    expect(await statusOf({ Host: host })).toBe(200)
    expect(await statusOf({ Host: `127.0.0.1:${port}` })).toBe(200)
    expect(await statusOf({ Host: `evil.example:${port}` })).toBe(403)
    expect(await statusOf({ Host: host, Origin: 'https://evil.example' })).toBe(403)
  })

  it('gives a socket to its own pages alone', async () => {
    const host = `localhost:${port}`
    const own = { ...socket, Host: host, Origin: `http://${host}` }
    expect(await statusOf(own, `/?token=${server.token}`)).toBe(101)
    expect(await statusOf(own, '/?token=guess')).toBe(400)
    expect(await statusOf({ ...own, Origin: 'https://evil.example' }, `/?token=${server.token}`)).toBe(403)
    expect(await statusOf({ ...own, Host: `evil.example:${port}` }, `/?token=${server.token}`)).toBe(403)
  })

  it('serves nothing of the disk: not by Vite’s own addresses, not by climbing', async () => {
    const host = { Host: `localhost:${port}` }
    for (const path of [
      '/@fs/etc/passwd',
      '/@vite/client',
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/package.json',
      '/__open-in-editor?file=/etc/passwd',
      '//etc/passwd',
    ]) {
      expect(await statusOf(host, path), path).toBe(404)
    }
    expect(await statusOf(host, '/%zz')).toBe(400)
  })
})
