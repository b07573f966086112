import type { Drawing } from '../../file/pptx/index.ts'
import type { PaperFacts } from '../../file/paper.ts'
import type { SharedBrowser } from './index.ts'
import type { DeckSource } from '../export/deck-source.ts'
import { withPages } from '../export/with-pages.ts'
import { trimmed } from '../pictures/shrink.ts'

export type DrawingsWish = {
  readonly browser: SharedBrowser
  readonly facts: PaperFacts
  /** Numbers of the slides with a formula or a diagram, from 1. */
  readonly range: readonly number[]
  /** Pictures of the deck that only a browser draws right, by their places in its folder. */
  readonly pictures: readonly string[]
}

export type Drawings = {
  /** By the ids of their slides; what the browser could not draw is not there. */
  readonly slides: ReadonlyMap<string, Drawing>
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Pixels of a drawing for one of the slide, so that it is sharp in any hall. */
const scale = 2

/** Takes formulas, diagrams and drawings off a built deck, each alone and with nothing behind it. */
export function shootDrawings(source: DeckSource, { pictures, ...wish }: DrawingsWish): Promise<Drawings> {
  return withPages(source, wish, async ({ page, slides: ids }) => {
    const shoot = (clip: Box): Promise<Uint8Array> => page.screenshot({ clip: { ...clip, scale }, omitBackground: true })
    const slides = new Map<string, Drawing>()
    for (const { index, sheet, clip } of await page.evaluate(bareDrawings)) {
      const cut = await trimmed(await shoot(clip))
      slides.set(ids[index] ?? '', {
        bytes: cut.bytes,
        xPx: clip.x - sheet.x + cut.leftPx / scale,
        yPx: clip.y - sheet.y + cut.topPx / scale,
        widthPx: cut.widthPx / scale,
        heightPx: cut.heightPx / scale,
      })
    }
    const shots = new Map<string, Uint8Array>()
    for (const name of pictures) {
      const clip = await page.evaluate(showAlone, name)
      if (clip) shots.set(name, await shoot(clip))
    }
    return { slides, pictures: shots }
  })
}

type Place = { readonly x: number; readonly y: number }
type Box = Place & { readonly width: number; readonly height: number }

// What follows runs in the page, so it uses nothing from around it.

/** Hides all but formulas and diagrams, and says which page each is on and where. */
function bareDrawings(): { index: number; sheet: Place; clip: Box }[] {
  const drawing = ':is([data-layout="math"] .b-formula:has(.katex), [data-layout="diagram"] .b-diagram:has(svg))'
  const style = document.createElement('style')
  style.textContent = `
    * { transition: none !important; animation: none !important }
    html, body, .reveal, .pdf-page, .slide-background, .slide-background-content, .slides section { background: none !important; box-shadow: none !important }
    .slides *:not(${drawing}, ${drawing} *), .slides :is(.pdf-page, section)::before, .slides :is(.pdf-page, section)::after { visibility: hidden !important }
    ${drawing} { visibility: visible !important }`
  document.head.append(style)
  // Letters may reach out of their box.
  const marginPx = 16
  return [...document.querySelectorAll('.slides > .pdf-page')].flatMap((page, index) => {
    const box = page.querySelector(drawing)?.getBoundingClientRect()
    if (!box) return []
    const sheet = page.getBoundingClientRect()
    return {
      index,
      sheet: { x: sheet.x + scrollX, y: sheet.y + scrollY },
      clip: {
        x: Math.max(0, Math.floor(box.x + scrollX) - marginPx),
        y: Math.max(0, Math.floor(box.y + scrollY) - marginPx),
        width: Math.ceil(box.width) + 2 * marginPx,
        height: Math.ceil(box.height) + 2 * marginPx,
      },
    }
  })
}

/** Shows one picture of the deck and nothing else, as large as a slide has room for. */
async function showAlone(name: string): Promise<Box | undefined> {
  const image = new Image()
  image.src = encodeURI(name)
  image.style.cssText = 'position: absolute; inset: 0 auto auto 0; width: 1100px; height: auto; max-width: none; max-height: none'
  for (const around of [document.documentElement, document.body]) around.style.setProperty('background', 'none', 'important')
  document.body.replaceChildren(image)
  const isThere = await image.decode().then(
    () => true,
    () => false,
  )
  const { width, height } = image.getBoundingClientRect()
  return isThere && height > 0 ? { x: 0, y: 0, width, height } : undefined
}
