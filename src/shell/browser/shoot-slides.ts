import type { PaperFacts } from '../../file/paper.ts'
import type { SharedBrowser } from './index.ts'
import type { DeckSource } from '../export/deck-source.ts'
import { withPages } from '../export/with-pages.ts'

export type ShootOptions = {
  readonly browser: SharedBrowser
  readonly facts: PaperFacts
  readonly canvas: { readonly widthPx: number; readonly heightPx: number }
  readonly range?: readonly number[]
  readonly steps?: boolean
}

/** A picture (PNG) of each slide in its final state, at the canvas's size. `number` counts the pictures from 1, or is the slide's. */
export function shootSlides(
  source: DeckSource,
  o: ShootOptions,
): Promise<readonly { readonly number: number; readonly bytes: Uint8Array }[]> {
  return withPages(source, o, async ({ page, slides }) => {
    await page.setViewport({ width: o.canvas.widthPx, height: o.canvas.heightPx })
    const numbers = new Map(o.facts.slides.map((slide, index) => [slide.id, index + 1]))
    const shots: { number: number; bytes: Uint8Array }[] = []
    for (const [index, element] of (await page.$$('.slides > .pdf-page')).entries()) {
      const number = o.steps ? index + 1 : (numbers.get(slides[index] ?? '') ?? index + 1)
      shots.push({ number, bytes: await element.screenshot({ type: 'png' }) })
    }
    return shots
  })
}
