import type { Picture } from '../../picture.ts'
import type { Align, Content, Kit } from './kit.ts'
import type { Rect } from './place.ts'
import type { PptxSlide } from './pptxgenjs.ts'
import { inches } from './runs.ts'

type PictureWay = { readonly kit: Kit; readonly slide: PptxSlide; readonly across: Align; readonly down: Align }

/** A picture as large as its place allows, whole; a small one is not drawn coarser than twice its size. */
export function paintPicture(picture: Picture, alt: string, rect: Rect, { kit, slide, across, down }: PictureWay): void {
  const bytes = kit.pictures.get(picture.file ?? '')
  if (!bytes) return
  const ratio = picture.widthPx > 0 && picture.heightPx > 0 ? picture.widthPx / picture.heightPx : 1
  const widthPx = Math.min(rect.widthPx, rect.heightPx * ratio, picture.vector ? Infinity : picture.widthPx * 2)
  const heightPx = widthPx / ratio
  const side = kit.deck.dir === 'rtl' && across !== 'center' ? (across === 'start' ? 'end' : 'start') : across
  slide.addImage({
    data: `data:${bytes.type};base64,${base64(bytes.bytes)}`,
    x: inches(rect.xPx + shift(side, rect.widthPx - widthPx)),
    y: inches(rect.yPx + shift(down, rect.heightPx - heightPx)),
    w: inches(widthPx),
    h: inches(heightPx),
    altText: alt,
    objectName: 'picture',
  })
}

/** What a browser drew, where it drew it. */
export function paintDrawing({ drawing, alt }: Extract<Content, { kind: 'drawing' }>, name: string, slide: PptxSlide): void {
  const { bytes, xPx, yPx, widthPx, heightPx } = drawing
  slide.addImage({
    data: `data:image/png;base64,${base64(bytes)}`,
    x: inches(xPx),
    y: inches(yPx),
    w: inches(widthPx),
    h: inches(heightPx),
    altText: alt,
    objectName: name,
  })
}

const shift = (align: Align, sparePx: number): number => (align === 'start' ? 0 : align === 'end' ? sparePx : sparePx / 2)

/** Bytes in base 64, in pieces that a call can take. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
