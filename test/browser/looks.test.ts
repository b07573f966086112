import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSpecimen } from '../../scripts/specimen-page.ts'
import { bundled } from '../themes/bundled.ts'
import { listen, openChromium } from './chromium.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

describe.each([...bundled.map(({ name }) => name), 'broadsheet@4x3'])('every layout in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-looks-'))
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    await writeSpecimen(name, folder)
    page = await browser.newPage()
    complaints = listen(page)
    await page.setViewport(name.endsWith('4x3') ? { width: 1280, height: 960 } : { width: 1280, height: 720 })
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.evaluate(() => document.fonts.ready)
  }, 60_000)
  afterAll(async () => {
    await page.close()
    rmSync(folder, { recursive: true })
  })

  it('stays on its canvas and loads all it names', async () => {
    expect(await page.evaluate(overflows)).toEqual([])
    expect(complaints).toEqual([])
  })

  // Another size has the same colours and the same marks.
  it.skipIf(name.endsWith('4x3'))(
    'gives axe nothing to say',
    async () => {
      await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important; animation: none !important }' })
      await page.evaluate(axeSource)
      const found = await page.evaluate(axeFindings)
      expect([...new Set(found)]).toEqual([])
    },
    120_000,
  )

  // From the tenth on there are two, and a number has no room of its own to break in.
  it('keeps the digits of a number on one line', async () => {
    const wraps = await page.evaluate(() =>
      Array.from(document.querySelectorAll('ol.points > li > p'), (line) => getComputedStyle(line, '::before').whiteSpace),
    )
    expect(new Set(wraps)).toEqual(new Set(['nowrap']))
  })

  it('prints a page a slide', async () => {
    await page.goto(`${pathToFileURL(join(folder, 'index.html')).href}?view=print`)
    await page.waitForSelector('.pdf-page')
    const [pages, slides] = await page.evaluate(() => [
      document.querySelectorAll('.pdf-page').length,
      document.querySelectorAll('section[data-layout]').length,
    ])
    expect(pages).toBe(slides)
  })
})

type Reveal = {
  configure(o: object): void
  slide(index: number, row: number, step: number): void
  getCurrentSlide(): HTMLElement
  getTotalSlides(): number
}

/** Slides with text that reaches over the edge. */
async function overflows(): Promise<string[]> {
  const { Reveal: reveal } = window as unknown as { Reveal: Reveal }
  const found: string[] = []
  for (let index = 0; index < reveal.getTotalSlides(); index += 1) {
    reveal.slide(index, 0, 99)
    const slide = reveal.getCurrentSlide()
    await Promise.all([...slide.querySelectorAll('img')].map((picture) => picture.decode()))
    const canvas = slide.getBoundingClientRect()
    // The player scales down a box that is wider inside than outside, or higher than the theme has it.
    for (const box of slide.querySelectorAll<HTMLElement>(':scope > div > [class^="b-"]')) {
      const allowedPx = parseFloat(getComputedStyle(box).getPropertyValue('--box-height')) || Infinity
      if (!box.querySelector('pre, img') && box.scrollWidth - box.clientWidth > 16) found.push(`${slide.id} ${box.className} is too wide`)
      if (!box.querySelector('img, svg, video, .numeral') && box.offsetHeight - allowedPx > 16)
        found.push(`${slide.id} ${box.className} is too high`)
    }
    for (const text of slide.querySelectorAll(':scope > div :is(h1, h2, p, dt, dd, td > div, th > div, figcaption, pre)')) {
      if (text.closest('.numeral')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { top, right, bottom, left } = range.getBoundingClientRect()
      if (bottom > canvas.bottom + 2 || right > canvas.right + 2 || left < canvas.left - 2 || top < canvas.top - 8)
        found.push(`${slide.id} ${slide.dataset['form'] ?? ''} ${text.className}`)
    }
  }
  return found
}

async function axeFindings(): Promise<string[]> {
  const { Reveal: reveal, axe } = window as unknown as {
    Reveal: Reveal
    axe: { run(where: Document, o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
  }
  document.querySelector('.reveal')?.removeAttribute('role')
  const found: string[] = []
  for (let index = 0; index < reveal.getTotalSlides(); index += 1) {
    reveal.slide(index, 0, 99)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const slide = reveal.getCurrentSlide()
    const { violations } = await axe.run(document, { preload: false, resultTypes: ['violations'] })
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${slide.dataset['form'] ?? ''}: ${id}: ${html.slice(0, 90)}`)),
    )
  }
  return found
}
