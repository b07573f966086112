/** What a slide may hang over before it counts: hinting and rounding move text by less. */
const tolerancePx = 3

/** A box may be some pixels higher than its text, which the theme counts from capitals to baseline; a line too many is more than this. */
const lessThanALinePx = 16

/** Below this a stack is not scaled: a slide that needs more is broken, and `rostrum check` says so. */
const smallestScale = 0.5

/**
 * The safety net under `fit`, which has laid out the deck from the fonts' own widths: measures a slide once, when it is first shown, and
 * scales down what a font that is missing here made too big.
 */
export const settleSlide = (slide: HTMLElement, scale: number): void => {
  if (slide.dataset['settled'] !== undefined || slide.offsetWidth === 0) return
  slide.dataset['settled'] = ''
  for (const stack of stacksOf(slide)) {
    const overPx = overflowOf(stack, slide, scale)
    if (overPx <= tolerancePx) continue
    const heightPx = Math.max(stack.offsetHeight, overPx)
    shrink(stack, Math.max(smallestScale, (heightPx - overPx) / heightPx))
    const { lines = '?' } = slide.dataset
    console.warn(
      `Rostrum: the slide "${slide.id}" (lines ${lines} of the post) is ${Math.ceil(overPx)} px too big here and was scaled down. Is a font missing?`,
    )
  }
}

/** Stacks of boxes as the page places them; pictures fill what room there is, and a section's numeral may run off the edge: they need no net. */
const stacksOf = (slide: HTMLElement): HTMLElement[] =>
  [...slide.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && !child.matches('aside.notes, .s-folio, .s-numeral, [aria-hidden="true"], :has(img, svg, video)'),
  )

/** A stack keeps the corner that it is placed by. */
const shrink = (stack: HTMLElement, by: number): void => {
  const style = getComputedStyle(stack)
  // `getComputedStyle` answers with the used offset for both edges, the style map with the one that the theme gave.
  const isStanding = 'computedStyleMap' in stack && String(stack.computedStyleMap().get('top')) === 'auto'
  stack.style.transformOrigin = `${style.direction === 'rtl' ? '100%' : '0'} ${isStanding ? '100%' : '0'}`
  stack.style.scale = String(Math.floor(by * 100) / 100)
}

/** How far a stack hangs out of the canvas, or a box of it is larger than the theme allows. Boxes end at capitals and baselines, letters do not. */
const overflowOf = (stack: HTMLElement, slide: HTMLElement, scale: number): number => {
  const canvas = slide.getBoundingClientRect()
  const own = stack.getBoundingClientRect()
  if (own.height === 0) return 0
  const outside = Math.max(0, own.bottom - canvas.bottom, canvas.top - own.top, own.right - canvas.right, canvas.left - own.left) / scale
  const boxes = [...stack.children].filter((box): box is HTMLElement => box instanceof HTMLElement)
  const beyond = boxes.flatMap((box) => {
    const allowedPx = parseFloat(getComputedStyle(box).getPropertyValue('--box-height')) || Infinity
    // The band behind lit code runs across the slide, beyond its box; code itself wraps.
    const widerPx = box.querySelector('pre') ? 0 : box.scrollWidth - box.clientWidth - lessThanALinePx
    return [widerPx, box.offsetHeight - allowedPx - lessThanALinePx]
  })
  return Math.max(outside, ...beyond)
}
