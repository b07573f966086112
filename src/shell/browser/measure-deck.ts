import { pathToFileURL } from 'node:url'
import type { SharedBrowser } from './index.ts'

/** What is wrong with a slide in a real browser: it reaches out of the canvas, or some of its text is too small to read. */
export type Misfit = { readonly id: string; readonly line: number; readonly lastLine: number; readonly what: string } & (
  | { readonly kind: 'overflow'; readonly overPx: number }
  | { readonly kind: 'small'; readonly sizePx: number; readonly leastPx: number }
)

/** What a rectangle may hang over before it counts, in pixels of the canvas: hinting moves text by less. */
const tolerancePx = 2

/** Sizes below which text is not read from the back of a room, by what it is; the first that matches counts. */
const floors = [
  { of: 'sub,sup,rt,.katex,svg,.mermaid', leastPx: 0 },
  { of: 'pre,code,kbd,samp', leastPx: 16 },
  {
    of: '[data-furniture],figcaption,.b-caption,.b-credit,.b-label,.b-source,.b-file,.b-masthead,.b-kicker,.b-link,.r-label,.r-caption',
    leastPx: 18,
  },
  { of: '*', leastPx: 24 },
]

/**
 * Opens a built deck (its `index.html`) in the browser and measures every slide as it is printed, everything revealed: what hangs out
 * of the canvas, what the player had to scale down, and text that is too small.
 */
export async function measureDeck(index: string, browser: SharedBrowser): Promise<readonly Misfit[]> {
  return browser.use(`measuring ${index}`, async (page) => {
    const scaled = new Map<string, number>()
    page.on('console', (message) => {
      const said = /the slide "([^"]*)".* is (\d+) px too big/.exec(message.text())
      if (said?.[1] !== undefined) scaled.set(said[1], Number(said[2]))
    })
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(`${pathToFileURL(index).href}?view=print`, { waitUntil: 'load' })
    await page.waitForSelector('html[data-rostrum="ready"]')
    const slides = await page.evaluate(measureInPage, { tolerancePx, floors })
    return slides.flatMap(({ overPx, overWhat, sizePx, leastPx, smallWhat, ...slide }): readonly Misfit[] => {
      const over = Math.max(overPx, scaled.get(slide.id) ?? 0)
      return [
        ...(over > tolerancePx ? [{ ...slide, kind: 'overflow' as const, overPx: Math.ceil(over), what: overWhat }] : []),
        ...(sizePx < leastPx ? [{ ...slide, kind: 'small' as const, sizePx, leastPx, what: smallWhat }] : []),
      ]
    })
  })
}

type Measured = {
  id: string
  line: number
  lastLine: number
  overPx: number
  overWhat: string
  sizePx: number
  leastPx: number
  smallWhat: string
}

/** Runs in the page, so it names nothing from outside. */
function measureInPage({
  tolerancePx: tolerance,
  floors: least,
}: {
  tolerancePx: number
  floors: { of: string; leastPx: number }[]
}): Measured[] {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('aside.notes, .katex-mathml, .sr-only, [hidden]') === null
  const drawnAt = (element: Element): number => {
    const box = element.closest<HTMLElement>('div, section')
    return box && box.offsetWidth > 0 ? box.getBoundingClientRect().width / box.offsetWidth : 1
  }
  const named = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)
  return [...document.querySelectorAll<HTMLElement>('.slides section')].map((slide) => {
    const canvas = slide.getBoundingClientRect()
    const [line = '1', lastLine = line] = (slide.dataset['lines'] ?? '1').split('-')
    const found = {
      id: slide.id,
      line: Number(line),
      lastLine: Number(lastLine),
      overPx: 0,
      overWhat: '',
      sizePx: 99,
      leastPx: 0,
      smallWhat: '',
    }
    const grow = (box: DOMRect, name: string): void => {
      if (box.width < 0.5 || box.height < 0.5) return
      const over = Math.max(box.bottom - canvas.bottom, canvas.top - box.top, box.right - canvas.right, canvas.left - box.left)
      if (over > Math.max(found.overPx, tolerance)) Object.assign(found, { overPx: over, overWhat: named(name) })
    }
    const weigh = (element: Element, text: string): void => {
      const { leastPx } = least.find(({ of }) => element.closest(of) !== null) ?? { leastPx: 0 }
      const sizePx = Math.round(parseFloat(getComputedStyle(element).fontSize) * drawnAt(element) * 10) / 10
      if (sizePx < leastPx && sizePx < found.sizePx) Object.assign(found, { sizePx, leastPx, smallWhat: named(text) })
    }
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (texts.nextNode()) {
      const text = texts.currentNode
      const element = text.parentElement
      if (!text.textContent?.trim() || !element || !isSeen(element)) continue
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) grow(box, text.textContent)
      weigh(element, text.textContent)
    }
    for (const picture of slide.querySelectorAll('img, svg, video, canvas, iframe'))
      if (isSeen(picture) && picture.closest('.katex') === null) grow(picture.getBoundingClientRect(), `<${picture.localName}>`)
    return found
  })
}
