import { linesOf } from '../../deck/fit/measure.ts'
import { plainText } from '../../post/inline.ts'
import { galleryCells } from './gallery-frames.ts'
import { missingParas } from './picture-content.ts'
import { isShown, type Content, type Kit, type Para } from './kit.ts'
import { paintDrawing, paintPicture } from './paint-picture.ts'
import { bulletOf, hangOf, widerPx } from './bullets.ts'
import { divideLinks } from './divide-links.ts'
import { columnWidthPx, parasPx, type Rect } from './place.ts'
import type { PptxSlide, TextOptions, TextProps } from './pptxgenjs.ts'
import { inches, paraRuns, points, type RunKit } from './runs.ts'
import { tableRows } from './table.ts'
import { trimsOf } from './trims.ts'

/** A box's text as slides have it: its runs, and the rectangle that its lines take. */
export function textOf(
  content: Extract<Content, { kind: 'text' }>,
  name: string,
  rect: Rect,
  kit: Kit,
  side = kit.form.boxes[name]?.align,
): { readonly runs: TextProps[]; readonly options: TextOptions } {
  const { theme, deck, form } = kit
  const { paras, ltr = false } = content
  const box = form.boxes[name]
  const isRtl = deck.dir === 'rtl' && !ltr
  const align = side === 'center' ? 'center' : (side === 'end') === isRtl ? 'left' : 'right'
  const [first, last] = [paras[0], paras.at(-1)]
  const above = first ? trimsOf(theme, first.role).top : 0
  const below = last ? trimsOf(theme, last.role).bottom : 0
  const hangPx = hangOf(paras, kit)
  // A sentence in Japanese has no spaces either.
  const isOneWord =
    first !== undefined &&
    paras.length === 1 &&
    !/\s/.test(plainText(first.inlines).trim()) &&
    linesOf(kit.ruler, first.inlines, first.role, rect.widthPx) === 1
  return {
    runs: paras.flatMap((para, index) =>
      paraProps(para, paras[index - 1], {
        kit,
        align,
        isRtl,
        isLast: index === paras.length - 1,
        indentPx: hangPx + widerPx(paras, kit),
        widthPx: rect.widthPx,
      }),
    ),
    options: {
      x: inches(rect.xPx - (isRtl ? 0 : hangPx)),
      y: inches(rect.yPx - above),
      w: inches(rect.widthPx + hangPx),
      h: inches(rect.heightPx + above + below),
      margin: 0,
      valign: rect.anchor,
      align,
      fit: 'shrink',
      objectName: name,
      // In a wider font than the theme's, a word alone would be cut in two.
      ...(isOneWord && { wrap: false }),
      ...(box?.vertical && { vert: 'vert' as const, ...{ y: inches(rect.yPx), h: inches(rect.heightPx) } }),
    },
  }
}

type ParaWay = {
  readonly kit: Kit
  readonly align: 'left' | 'right' | 'center'
  readonly isRtl: boolean
  readonly isLast: boolean
  /** From the box's edge, outside of which bullets hang, to the text. */
  readonly indentPx: number
  readonly widthPx: number
}

function paraProps(para: Para, before: Para | undefined, { kit, align, isRtl, isLast, indentPx, widthPx }: ParaWay): readonly TextProps[] {
  const { theme } = kit
  const spacePx = before ? (para.gapPx ?? 0) - trimsOf(theme, before.role).bottom - trimsOf(theme, para.role).top : 0
  // Where there is no gap, lines follow each other as those of one paragraph do.
  const shared: TextOptions = {
    align,
    lineSpacing: points(theme.type[para.role].linePx),
    ...(spacePx > 0 && { paraSpaceBefore: points(spacePx) }),
    ...(isRtl && { rtlMode: true }),
    ...((para.level ?? 0) > 0 && { indentLevel: para.level ?? 0 }),
  }
  const runs = divideLinks(paraRuns(para, runKit(kit)), kit.ruler.widthPx(para.inlines, para.role) > widthPx)
  return runs.map(({ text, options }, index) => ({
    text: text ?? '',
    options: {
      ...options,
      ...shared,
      ...(index === 0 && para.bullet && { bullet: bulletOf(para.bullet, para.level ?? 0, indentPx) }),
      ...(index === runs.length - 1 && !isLast && { breakLine: true }),
    },
  }))
}

const runKit = ({ theme, ground, deck, spell }: Kit): RunKit => ({ theme, accent: ground.accent, lang: deck.lang, spell })

/** Puts what stands in a box on the slide. */
export function paint(content: Content, name: string, rect: Rect, kit: Kit, slide: PptxSlide): void {
  if (content.kind === 'text') {
    const { runs, options } = textOf(content, name, beside(rect, content.end, kit), kit)
    if (plainText(content.paras[0]?.inlines ?? []) !== '') slide.addText(runs, options)
    if (content.end) {
      const opposite = textOf({ kind: 'text', paras: [content.end] }, name, rect, kit, 'end')
      slide.addText(opposite.runs, opposite.options)
    }
  } else if (content.kind === 'drawing') paintDrawing(content, name, slide)
  else if (content.kind === 'columns') paintColumns(content.columns, name, rect, kit, slide)
  else if (content.kind === 'picture') paintPicture(content.picture, content.alt, rect, { kit, slide, ...content })
  else if (content.kind === 'gallery') paintGallery(content, name, rect, kit, slide)
  else paintTable(content, name, rect, kit, slide)
}

/** What is left of a line that has something at its end. */
function beside(rect: Rect, end: Para | undefined, { ruler, deck }: Kit): Rect {
  if (!end) return rect
  const takenPx = Math.ceil(ruler.widthPx(end.inlines, end.role)) + 32
  return { ...rect, widthPx: rect.widthPx - takenPx, xPx: rect.xPx + (deck.dir === 'rtl' ? takenPx : 0) }
}

function paintColumns(columns: readonly (readonly Para[])[], name: string, rect: Rect, kit: Kit, slide: PptxSlide): void {
  const box = kit.form.boxes[name]
  if (!box) return
  const widthPx = columnWidthPx(box)
  const stepPx = widthPx + (box.columns?.insetPx ?? 0) + (box.columns?.gapPx ?? 0)
  for (const [index, paras] of columns.entries()) {
    const at = kit.deck.dir === 'rtl' ? rect.xPx + rect.widthPx - index * stepPx - widthPx : rect.xPx + index * stepPx
    paint({ kind: 'text', paras }, name, { ...rect, xPx: at, widthPx }, kit, slide)
  }
}

function paintGallery(
  { figures, plan }: Extract<Content, { kind: 'gallery' }>,
  name: string,
  rect: Rect,
  kit: Kit,
  slide: PptxSlide,
): void {
  const cells = galleryCells(figures.length, plan, kit.form.boxes[name], rect)
  for (const [index, { picture, alt, captions }] of figures.entries()) {
    const { xPx: leftPx, yPx, widthPx, heightPx: rowPx } = cells[index] ?? rect
    const xPx = kit.deck.dir === 'rtl' ? 2 * rect.xPx + rect.widthPx - leftPx - widthPx : leftPx
    const captionPx = parasPx(captions, widthPx, kit)
    const frame: Rect = { xPx, yPx, widthPx, heightPx: rowPx - captionPx, anchor: 'top', firstPx: yPx }
    if (isShown(picture, kit.pictures)) paintPicture(picture, alt, frame, { kit, slide, across: 'start', down: 'end' })
    else paint({ kind: 'text', paras: missingParas(picture, kit, 'small') }, name, frame, kit, slide)
    const gap = captions[0]?.gapPx ?? 0
    if (captions.length > 0)
      paint(
        { kind: 'text', paras: captions },
        'caption',
        { ...frame, yPx: yPx + rowPx - captionPx + gap, heightPx: captionPx - gap },
        kit,
        slide,
      )
  }
}

function paintTable({ table }: Extract<Content, { kind: 'table' }>, name: string, rect: Rect, kit: Kit, slide: PptxSlide): void {
  const box = kit.form.boxes[name]
  const first = table.head.length > 0 ? table.headRole : table.role
  const { rows, heightsPx } = box ? tableRows(table, box, kit, runKit(kit)) : { rows: [], heightsPx: [] }
  if (rows.length === 0) return
  slide.addTable(rows, {
    x: inches(rect.xPx),
    y: inches(rect.yPx - trimsOf(kit.theme, first).top),
    w: inches(rect.widthPx),
    colW: (kit.deck.dir === 'rtl' ? table.columnsPx.toReversed() : table.columnsPx).map(inches),
    rowH: heightsPx.map(inches),
    objectName: name,
  })
}
