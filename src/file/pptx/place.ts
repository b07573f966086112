import { linesOf, stackPx } from '../../deck/fit/measure.ts'
import type { Box, Form } from '../../theme.ts'
import { type Content, type Filling, type Kit, type Para } from './kit.ts'
import { tablePx } from './table.ts'

/** Where a box stands on the canvas, from cap line to baseline. `anchor` says which edge the text keeps, `firstPx` where its first line has its capitals. */
export type Rect = {
  readonly xPx: number
  readonly yPx: number
  readonly widthPx: number
  readonly heightPx: number
  readonly anchor: 'top' | 'bottom'
  readonly firstPx: number
}

/** The rectangle of each box that holds something. A box with nothing below it has all the room of its form. */
export function placeBoxes(filling: Filling, kit: Kit): ReadonlyMap<string, Rect> {
  const { form } = kit
  const heights = new Map<string, number>()
  for (const [name, content] of Object.entries(filling)) {
    const box = form.boxes[name]
    if (box && content) heights.set(name, heightOf(content, box, kit))
  }
  const stack = stackOf(form, heights)
  return new Map(
    [...heights].map(([name, heightPx]) => {
      const rect = rectOf(name, heightPx, stack, kit)
      const box = form.boxes[name]
      // A picture below a title takes the room that is left of its box, as text does not.
      const endPx = box && takesRoom(filling[name]) && !box.standing ? box.yPx + box.heightPx : Infinity
      return [name, { ...rect, heightPx: Math.min(rect.heightPx, endPx - rect.yPx) }]
    }),
  )
}

const takesRoom = (content: Content | undefined): boolean => content?.kind === 'picture' || content?.kind === 'gallery'

type Stack = {
  readonly above: (name: string) => string | undefined
  readonly top: (name: string) => number
  readonly hasBelow: (name: string) => boolean
}

function stackOf(form: Form, heights: ReadonlyMap<string, number>): Stack {
  const above = (name: string): string | undefined => {
    const next = form.boxes[name]?.below?.box
    return next === undefined || heights.has(next) ? next : above(next)
  }
  const below = (name: string): readonly string[] => [...heights.keys()].filter((other) => above(other) === name)
  const wholePx = (name: string): number =>
    below(name).reduce((sum, other) => sum + (form.boxes[other]?.below?.gapPx ?? 0) + wholePx(other), heights.get(name) ?? 0)
  const top = (name: string): number => {
    const box = form.boxes[name]
    const over = above(name)
    if (!box) return 0
    if (over !== undefined) return top(over) + (heights.get(over) ?? 0) + (box.below?.gapPx ?? 0)
    return box.standing ? box.yPx + box.heightPx - wholePx(name) : box.yPx
  }
  return { above, top, hasBelow: (name) => below(name).length > 0 }
}

function rectOf(name: string, heightPx: number, stack: Stack, { form, deck, theme }: Kit): Rect {
  const box = form.boxes[name]
  if (!box) return { xPx: 0, yPx: 0, widthPx: 0, heightPx: 0, anchor: 'top', firstPx: 0 }
  const xPx = deck.dir === 'rtl' ? theme.canvas.widthPx - box.xPx - box.widthPx : box.xPx
  const yPx = stack.top(name)
  const sides = { xPx, widthPx: box.widthPx, firstPx: yPx }
  if (box.standing && !stack.hasBelow(name)) return { ...sides, yPx: box.yPx, heightPx: box.heightPx, anchor: 'bottom' }
  const isInStanding = rootOf(name, stack, form)?.standing === true
  const roomPx = box.yPx + box.heightPx - yPx
  return { ...sides, yPx, heightPx: stack.hasBelow(name) || isInStanding ? heightPx : Math.max(heightPx, roomPx), anchor: 'top' }
}

function rootOf(name: string, stack: Stack, form: Form): Box | undefined {
  const over = stack.above(name)
  return over === undefined ? form.boxes[name] : rootOf(over, stack, form)
}

function heightOf(content: Content, box: Box, kit: Kit): number {
  if (content.kind === 'text') return parasPx(content.paras, box.widthPx, kit)
  if (content.kind === 'columns') return Math.max(0, ...content.columns.map((paras) => parasPx(paras, columnWidthPx(box), kit)))
  return content.kind === 'table' ? tablePx(content.table, box, kit) : box.heightPx
}

/** Height of paragraphs one under another. */
export function parasPx(paras: readonly Para[], widthPx: number, { ruler }: Kit): number {
  const indentPx = 32
  const heights = paras.map(({ inlines, role, level = 0 }) =>
    ruler.heightPx(linesOf(ruler, inlines, role, widthPx - level * indentPx), role),
  )
  return stackPx(heights, 0) + paras.reduce((sum, { gapPx = 0 }) => sum + gapPx, 0)
}

export function columnWidthPx({ widthPx, columns }: Box): number {
  return columns ? (widthPx - columns.gapPx * (columns.count - 1)) / columns.count - columns.insetPx : widthPx
}
