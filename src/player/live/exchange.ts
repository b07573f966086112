import type { LiveChange } from '../../live-message.ts'
import type { Running } from '../parts/running.ts'
import { slidesIn, stepsOf } from '../parts/slides.ts'
import { findAgain } from './find-again.ts'
import { freshen, keepPictures } from './pictures.ts'

/**
 * Exchanges the slides that changed, and nothing else, under a running deck or speaker view, which stays where it is. Says whether
 * it could: other views than the slides wrap them in pages of their own, and the page is loaded anew then.
 */
export const exchange = (change: LiveChange, running: Running): boolean => {
  const { root } = running
  const home = root.querySelector<HTMLElement>('.slides')
  const before = slidesIn(root)
  if (!home || before.some((slide) => slide.parentElement !== home)) return false
  const place = running.where()
  const now = nextSlides(before, change)
  if (!now) return false

  const index = findAgain(before, now, place.index)
  const kept = new Set(now)
  for (const slide of before) if (!kept.has(slide)) slide.remove()
  // Reversed, so that each slide is put before one that already stands; one that stands right is not touched.
  let follower: Node | null = [...home.children].find((child) => !child.matches('section')) ?? null
  for (const slide of now.toReversed()) {
    if (slide.nextSibling !== follower || slide.parentElement !== home) home.insertBefore(slide, follower)
    follower = slide
  }
  freshen(root, change.pictures)
  document.documentElement.lang = change.lang
  document.documentElement.dir = change.dir
  document.title = document.title.startsWith('Speaker view') ? `Speaker view · ${change.title}` : change.title
  if (change.isRestyled) restyle()
  const slide = now[index]
  running.show({ ...place, index, key: slide?.dataset['key'] ?? '', step: slide ? Math.min(place.step, stepsOf(slide) - 1) : -1 })
  return true
}

const nextSlides = (before: readonly HTMLElement[], change: LiveChange): HTMLElement[] | undefined => {
  const byKey = new Map(before.map((slide) => [slide.dataset['key'], slide]))
  const now: HTMLElement[] = []
  for (const key of change.keys) {
    const html = change.slides[key]
    const old = byKey.get(key)
    const slide = html === undefined ? old : parse(html)
    if (!slide) return undefined
    if (old && old !== slide) keepPictures(old, slide)
    now.push(slide)
  }
  return now
}

const parse = (html: string): HTMLElement | undefined => {
  const template = document.createElement('template')
  template.innerHTML = html
  const slide = template.content.firstElementChild
  return slide instanceof HTMLElement ? document.importNode(slide, true) : undefined
}

/** Loads the sheet anew and takes the old one away once the new one is there, so that nothing flashes. */
const restyle = (): void => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][href*="deck.css"]')) {
    const next = link.cloneNode()
    if (!(next instanceof HTMLLinkElement)) continue
    next.href = `${link.href.split('?')[0]}?${Date.now()}`
    next.addEventListener('load', () => {
      link.remove()
      window.dispatchEvent(new Event('resize'))
    })
    link.after(next)
  }
}
