import { pathToFileURL } from 'node:url'
import type { SharedBrowser } from './browser.ts'

/** A slide that does not fit in a real browser. */
export type Overflow = {
  readonly id: string
  readonly line: number
  readonly lastLine: number
  readonly overPx: number
  readonly what: string
}

/** What a rectangle may hang over before it counts, in pixels of the canvas: hinting moves text by less. */
const tolerancePx = 2

/**
 * Opens a built deck (its `index.html`) in the browser and measures every slide as it is printed, everything revealed: what hangs out
 * of the canvas, and what the player had to scale down.
 */
export async function measureDeck(index: string, browser: SharedBrowser): Promise<readonly Overflow[]> {
  return browser.use(`measuring ${index}`, async (page) => {
    const scaled = new Map<string, number>()
    page.on('console', (message) => {
      const said = /the slide "([^"]*)".* is (\d+) px too big/.exec(message.text())
      if (said?.[1] !== undefined) scaled.set(said[1], Number(said[2]))
    })
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(`${pathToFileURL(index).href}?view=print`, { waitUntil: 'load' })
    await page.waitForSelector('html[data-rostrum="ready"]')
    const slides = await page.evaluate(measureInPage, tolerancePx)
    return slides.flatMap((slide) => {
      const overPx = Math.max(slide.overPx, scaled.get(slide.id) ?? 0)
      return overPx > tolerancePx ? [{ ...slide, overPx: Math.ceil(overPx) }] : []
    })
  })
}

/** Runs in the page, so it names nothing from outside. */
function measureInPage(tolerance: number): Overflow[] {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('aside.notes, .katex-mathml, .sr-only, [hidden]') === null
  return [...document.querySelectorAll<HTMLElement>('.slides section')].map((slide) => {
    const canvas = slide.getBoundingClientRect()
    let overPx = 0
    let what = ''
    const grow = (box: DOMRect, name: string): void => {
      if (box.width < 2 || box.height < 2) return
      const over = Math.max(box.bottom - canvas.bottom, canvas.top - box.top, box.right - canvas.right, canvas.left - box.left)
      if (over > Math.max(overPx, tolerance)) {
        overPx = over
        what = name.trim().slice(0, 40)
      }
    }
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (texts.nextNode()) {
      const text = texts.currentNode
      if (!text.textContent?.trim() || !text.parentElement || !isSeen(text.parentElement)) continue
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) grow(box, text.textContent)
    }
    for (const picture of slide.querySelectorAll('img, svg, video'))
      if (isSeen(picture)) grow(picture.getBoundingClientRect(), `<${picture.localName}>`)
    const [line = '1', lastLine = line] = (slide.dataset['lines'] ?? '1').split('-')
    return { id: slide.id, line: Number(line), lastLine: Number(lastLine), overPx, what }
  })
}
