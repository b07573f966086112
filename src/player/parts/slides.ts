/** All slides of the deck, in order. Decks are linear: a slide is a child of `.slides`, wrapped in a page by reveal's other views. */
export const slidesIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.slides section[data-key]')]

/** The slide's title as plain text; a slide without a heading is named by its number. */
export const titleOf = (slide: HTMLElement, index: number): string => {
  const heading = slide.querySelector('h1, h2, h3')?.textContent?.replace(/\s+/g, ' ').trim()
  return heading || slide.getAttribute('aria-label') || `Slide ${index + 1}`
}

/** What the audience reads on the slide below its title, without the notes. */
export const textOf = (slide: HTMLElement): string => {
  const copy = slide.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const part of copy.querySelectorAll('h1, h2, h3, aside.notes, style, script, .katex-mathml, [aria-hidden="true"]')) part.remove()
  const pieces: string[] = []
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '')
  for (const picture of copy.querySelectorAll('img[alt]')) pieces.push(picture.getAttribute('alt') ?? '')
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}

/** How many times a click reveals something before the next slide comes. */
export const stepsOf = (slide: HTMLElement): number => {
  const fragments = [...slide.querySelectorAll('.fragment')]
  const named = new Set(fragments.map((fragment) => fragment.getAttribute('data-fragment-index')).filter((index) => index !== null))
  return named.size + fragments.filter((fragment) => !fragment.hasAttribute('data-fragment-index')).length
}

/** Shows the fragments of the first steps of a slide; `step` counts from 0, -1 shows none. */
export const showSteps = (slide: HTMLElement, step: number): void => {
  let unnamed = new Set(
    [...slide.querySelectorAll('.fragment[data-fragment-index]')].map((each) => each.getAttribute('data-fragment-index')),
  ).size
  for (const fragment of slide.querySelectorAll('.fragment')) {
    const index = Number(fragment.getAttribute('data-fragment-index') ?? unnamed++)
    fragment.classList.toggle('visible', index <= step)
    fragment.classList.toggle('current-fragment', index === step)
  }
}

/** Planned seconds of a slide. */
export const secondsOf = (slide: HTMLElement): number => Number(slide.dataset['timing']) || 0
