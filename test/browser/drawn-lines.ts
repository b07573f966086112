/** One box of a slide as a browser has drawn it: where it stands on the canvas and what its lines say. */
type Drawn = {
  readonly box: string
  readonly rect: readonly [x: number, y: number, width: number, height: number]
  readonly lines: readonly string[]
}
export type DrawnSlide = { readonly form: string; readonly boxes: readonly Drawn[] }

/** Runs in the page: every box of the slide that is shown, with its text line by line, in pixels of the canvas. */
export function drawnBoxes(): DrawnSlide {
  const { Reveal: reveal } = window as unknown as { Reveal: { getCurrentSlide(): HTMLElement; getScale(): number } }
  const slide = reveal.getCurrentSlide()
  const canvas = slide.getBoundingClientRect()
  const scale = reveal.getScale()
  const linesIn = (box: Element): string[] => {
    const lines: { top: number; bottom: number; text: string }[] = []
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.katex, svg, .step, [hidden]')) continue
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const { top, bottom, height } = range.getBoundingClientRect()
        if (height === 0) continue
        const line = lines.find((one) => Math.abs(one.top + one.bottom - top - bottom) < height * 0.6)
        if (line) line.text += ` ${word[0]}`
        else lines.push({ top, bottom, text: word[0] })
      }
    }
    return lines.map(({ text }) => text)
  }
  const boxes = [...slide.querySelectorAll(':scope > div > [class^="b-"]')].map((box) => {
    const inner = box.querySelector(':scope > img, :scope > :only-child') ?? box
    const { x, y, width, height } = (inner.tagName === 'IMG' ? inner : box).getBoundingClientRect()
    const rect = [x - canvas.x, y - canvas.y, width, height].map((value) => Math.round(value / scale))
    return {
      box: box.className.split(' ')[0]?.slice(2) ?? '',
      rect: [rect[0] ?? 0, rect[1] ?? 0, rect[2] ?? 0, rect[3] ?? 0] as const,
      lines: linesIn(box),
    }
  })
  return { form: slide.dataset['form'] ?? '', boxes }
}
