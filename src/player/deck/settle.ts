/** What a slide may hang over before it counts: hinting and rounding move text by less. */
const tolerancePx = 3

/** Below this a box is not scaled: a slide that needs more is broken, and `rostrum check` says so. */
const smallestScale = 0.5

/**
 * The safety net under `fit`, which has laid out the deck from the fonts' own widths: measures a slide once, when it is first shown, and
 * scales down what a font that is missing here made too big.
 */
export const settleSlide = (slide: HTMLElement, scale: number): void => {
  if (slide.dataset['settled'] !== undefined || slide.offsetWidth === 0) return
  slide.dataset['settled'] = ''
  for (const box of boxesOf(slide)) {
    const overPx = overflowOf(box, slide, scale)
    if (overPx <= tolerancePx) continue
    const heightPx = contentOf(box).height / scale
    const fitting = Math.max(smallestScale, (heightPx - overPx) / heightPx)
    box.style.zoom = String(Math.floor(fitting * 100) / 100)
    const { lines = '?' } = slide.dataset
    console.warn(`Rostrum: the slide "${slide.id}" (lines ${lines} of the post) is ${Math.ceil(overPx)} px too big here and was scaled down. Is a font missing?`)
  }
}

const boxesOf = (slide: HTMLElement): HTMLElement[] =>
  [...slide.children].filter((child): child is HTMLElement => child instanceof HTMLElement && !child.matches('aside.notes, img, picture, video, [aria-hidden="true"]'))

const contentOf = (box: HTMLElement): DOMRect => {
  const range = document.createRange()
  range.selectNodeContents(box)
  return range.getBoundingClientRect()
}

const overflowOf = (box: HTMLElement, slide: HTMLElement, scale: number): number => {
  const canvas = slide.getBoundingClientRect()
  const content = contentOf(box)
  if (content.height === 0) return 0
  return Math.max(0, content.bottom - canvas.bottom, content.right - canvas.right, canvas.left - content.left) / scale
}
