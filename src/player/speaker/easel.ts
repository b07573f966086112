import { element } from '../parts/element.ts'
import { showSteps } from '../parts/slides.ts'

/** A small, true picture of a slide: its own DOM under the theme's CSS, scaled. */
export type Easel = { readonly element: HTMLElement; readonly show: (slide: HTMLElement | undefined, step: number) => void }

/** Makes an easel for slides of this deck. */
export const makeEasel = (root: HTMLElement, label: string): Easel => {
  const wide = Number(root.dataset['width']) || 1280
  const high = Number(root.dataset['height']) || 720
  const slides = element('div', { class: 'slides' })
  const inner = element('div', { class: `${root.className} reveal` }, slides)
  const frame = element('div', { class: 'easel reveal-viewport', role: 'img', 'aria-label': label }, inner)
  // A picture of a slide has nothing to click or to tab to.
  inner.inert = true
  frame.style.setProperty('--slide-width', `${wide}px`)
  frame.style.setProperty('--slide-height', `${high}px`)
  frame.style.aspectRatio = `${wide} / ${high}`
  new ResizeObserver(() => {
    slides.style.transform = `scale(${frame.clientWidth / wide})`
  }).observe(frame)

  let shown: HTMLElement | undefined
  let source: HTMLElement | undefined
  return {
    element: frame,
    show: (slide, step) => {
      if (slide !== source || !shown) {
        source = slide
        shown = slide && copyOf(slide)
        slides.replaceChildren(...(shown ? [shown] : []))
      }
      if (shown) showSteps(shown, step)
      frame.classList.toggle('empty', slide === undefined)
    },
  }
}

const copyOf = (slide: HTMLElement): HTMLElement | undefined => {
  const copy = slide.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return undefined
  copy.querySelector('aside.notes')?.remove()
  copy.classList.remove('past', 'future')
  copy.classList.add('present')
  for (const name of ['hidden', 'aria-hidden', 'id']) copy.removeAttribute(name)
  for (const video of copy.querySelectorAll('video')) video.muted = true
  for (const picture of copy.querySelectorAll('img')) picture.loading = 'eager'
  return copy
}
