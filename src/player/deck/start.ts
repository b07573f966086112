import Reveal, { type RevealApi } from 'reveal.js'
import { configFor, isScrolled } from '../config.ts'
import { linkDeck, whereIs } from '../link/deck-link.ts'
import '../parts/running.ts'
import { slidesIn } from '../parts/slides.ts'
import { drawDiagrams } from './diagrams.ts'
import { bindKeys } from './keys.ts'
import { preparePrint } from './print.ts'
import { settleSlide } from './settle.ts'

declare global {
  interface Window {
    Reveal?: RevealApi
  }
}

/** Boots the deck. `html[data-rostrum="ready"]` says that fonts are there, diagrams drawn and slides measured. */
export const startDeck = async (root: HTMLElement): Promise<void> => {
  const reveal = new Reveal(root, configFor(root))
  window.Reveal = reveal
  const isPrint = new URLSearchParams(location.search).get('view') === 'print' || /print-pdf/i.test(location.search)
  const drawn = document.fonts.ready.then(() => drawDiagrams(root))
  // A print is measured as soon as reveal starts, so what changes sizes comes first.
  if (isPrint) await drawn

  reveal.on('ready', () => root.removeAttribute('role'))
  // Slides that have just come into sight may be the first to ask for a font: it is waited for each time, else its substitute is measured.
  const settle = async (): Promise<void> => {
    await document.fonts.ready
    for (const slide of shownSlides(reveal, root)) settleSlide(slide, slide.getBoundingClientRect().width / slide.offsetWidth || 1)
  }
  for (const move of ['slidechanged', 'overviewshown']) reveal.on(move, () => void settle())
  // While reveal makes its pages, slides stand about in 3D, and would be measured there.
  const laidOut = isPrint ? new Promise((done) => reveal.on('pdf-ready', done)) : undefined
  if (!isPrint) {
    const link = linkDeck(reveal, root)
    bindKeys(reveal, root, link)
    showControlsOnMove()
  }
  // Who scrolls through a talk reads it: nothing waits for a click.
  if (isScrolled()) for (const step of root.querySelectorAll('.fragment')) step.classList.remove('fragment')
  await reveal.initialize()
  if (!isPrint) preparePrint(reveal, root)
  await Promise.all([drawn, laidOut])
  await settle()
  window.rostrum = {
    root,
    where: () => whereIs(reveal, root),
    show: (at) => {
      reveal.sync()
      reveal.slide(at.index, 0, at.step)
      void drawDiagrams(root).then(settle)
    },
  }
  document.documentElement.dataset['rostrum'] = 'ready'
}

/** Slides that have a size now: one on stage, all of them in print, scroll view and overview. */
const shownSlides = (reveal: RevealApi, root: HTMLElement): HTMLElement[] => {
  const isAll = reveal.isOverview() || root.closest('.reveal-print, .reveal-scroll') !== null
  const current = reveal.getCurrentSlide()
  return isAll ? slidesIn(root) : current instanceof HTMLElement ? [current] : []
}

/** Arrows are there for a mouse and for the keyboard's focus; a hand that rests sees the slide alone. */
const showControlsOnMove = (): void => {
  let rest = 0
  document.addEventListener('pointermove', () => {
    document.documentElement.dataset['moving'] = ''
    clearTimeout(rest)
    rest = window.setTimeout(() => delete document.documentElement.dataset['moving'], 2500)
  })
}
