import type { Slide } from '../../deck/types.ts'
import { plainText } from '../../post/inline.ts'
import { plain, type Kit, type Para } from './kit.ts'
import { textOf } from './paint.ts'
import type { PptxSlide } from './pptxgenjs.ts'
import { officeFont } from './office-font.ts'
import { hex, inches, points } from './runs.ts'

/** Width that the slide's number has to itself. */
const numberPx = 98

/** The last line of a slide: its number, which counts on when slides are moved, the talk's name, and `2/3` where a section takes several slides. */
export function addFolio(slide: Slide, kit: Kit, footer: string | undefined, page: PptxSlide): void {
  const box = kit.form.boxes['folio']
  if (!box) return
  const { theme, ground, deck } = kit
  const isRtl = deck.dir === 'rtl'
  const style = theme.type.caption
  const name = (inlines: string, colour: string): Para => ({ inlines: plain(inlines), role: 'caption', colour })
  const rect = {
    xPx: isRtl ? theme.canvas.widthPx - box.xPx - box.widthPx : box.xPx,
    yPx: box.yPx,
    widthPx: box.widthPx,
    heightPx: kit.ruler.heightPx(1, 'caption'),
    anchor: 'top' as const,
    firstPx: box.yPx,
  }
  const number = textOf({ kind: 'text', paras: [name('0', ground.text)] }, 'folio', rect, kit).options
  page.slideNumber = {
    x: isRtl ? inches(rect.xPx + rect.widthPx - Math.min(numberPx, box.widthPx)) : inches(rect.xPx),
    y: number.y ?? 0,
    w: inches(Math.min(numberPx, box.widthPx)),
    h: number.h ?? 0,
    margin: 0,
    fontFace: officeFont(theme, style.voice),
    fontSize: points(style.sizePx),
    color: hex(ground.text),
    bold: true,
    align: isRtl ? 'right' : 'left',
    valign: 'top',
  }
  if (box.widthPx < 2 * numberPx) return
  const part = slide.part && slide.part.of > 1 ? `   ${slide.part.n}/${slide.part.of}` : ''
  const { runs, options } = textOf(
    { kind: 'text', paras: [name((footer ?? shortTitle(plainText(deck.title))) + part, ground.quiet)] },
    'folio',
    { ...rect, xPx: isRtl ? rect.xPx : rect.xPx + numberPx, widthPx: rect.widthPx - numberPx },
    kit,
  )
  page.addText(runs, { ...options, fit: 'none', wrap: false })
}

/** What stands before the title's colon, dash or parenthesis, or its first words. */
function shortTitle(title: string): string {
  const head = title.split(/\s[–—-]\s|:\s|：|\s\(/)[0]?.trim() ?? title
  return head.length <= 60 ? head : `${head.slice(0, head.lastIndexOf(' ', 56))} …`
}
