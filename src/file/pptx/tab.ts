import type { Kit } from './kit.ts'
import type { Rect } from './place.ts'
import type { PptxSlide } from './pptxgenjs.ts'
import { hex, inches } from './runs.ts'

/** Over a picture that fills the slide the words stand on a plate of the ground, from the slide's edge: title, caption and number on one, the label on another. */
export function paintTab(rects: ReadonlyMap<string, Rect>, kit: Kit, page: PptxSlide): void {
  const { canvas } = kit.theme
  const words = ['title', 'caption'].flatMap((name) => rects.get(name) ?? [])
  const label = rects.get('credit')
  const isRtl = kit.deck.dir === 'rtl'
  const plate = (fromPx: number, toPx: number, topPx: number): void => {
    page.addShape('rect', {
      x: inches(fromPx),
      y: inches(topPx),
      w: inches(toPx - fromPx),
      h: inches(canvas.heightPx - topPx),
      fill: { color: hex(kit.ground.background) },
      line: { type: 'none' },
      objectName: 'plate',
    })
  }
  const folio = kit.form.boxes['folio']
  const [first] = words
  const topPx = Math.min(...words.map(({ firstPx }) => firstPx), folio?.yPx ?? canvas.heightPx) - padPx
  const endPx = first ? Math.max(...words.map(({ xPx, widthPx }) => xPx + widthPx)) + gapPx : (folio?.xPx ?? 0) + (folio?.widthPx ?? 0)
  const startPx = first ? Math.min(...words.map(({ xPx }) => xPx)) - gapPx : canvas.widthPx - endPx
  if (isRtl) plate(startPx, canvas.widthPx, topPx)
  else plate(0, endPx, topPx)
  if (label) plate(isRtl ? 0 : label.xPx - gapPx, isRtl ? label.xPx + label.widthPx + gapPx : canvas.widthPx, label.yPx - padPx)
}

const padPx = 26
const gapPx = 24
