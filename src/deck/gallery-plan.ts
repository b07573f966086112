import { plainText } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import type { Picture } from '../picture.ts'

type Shown = { readonly picture: Picture; readonly caption?: readonly Inline[]; readonly aiCredit?: readonly Inline[] }

/** How pictures of a gallery stand: shares of the columns, and of the rows of those that are stacked beside the first. */
export type GalleryPlan = { readonly columns: readonly number[]; readonly rows?: readonly number[] }

/**
 * Side by side, all equally high; of three, the first large beside the other two where that shows much more of them. Very tall and very wide
 * ones are held back in a row, because the others need room too, and captions.
 */
export function galleryPlan(pictures: readonly Shown[]): GalleryPlan {
  const shapes = pictures.map(({ picture: { widthPx, heightPx } }) => (widthPx > 0 && heightPx > 0 ? widthPx / heightPx : 1))
  const stacked = pictures.length === 3 && pictures.every(hasShortCaption) ? stackedPlan(shapes) : undefined
  if (stacked && stacked.area > rowArea(shapes) * worthIt) return stacked
  return { columns: sharesOf(shapes.map(held)) }
}

const held = (shape: number): number => Math.min(2.2, Math.max(0.7, shape))

function sharesOf(widths: readonly number[]): readonly number[] {
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => Math.round((width / sum) * 1000) / 1000)
}

/** The room that a gallery has under a title of one line, and two stacked pictures in it, with captions of a line or two. */
const room = { widthPx: 1152, heightPx: 440, stackPx: 380, gapPx: 24, leastPx: 240 }
const worthIt = 1.3

/** The stacked ones are equally wide, so their rows are as high as their shapes ask. */
function stackedPlan(shapes: readonly number[]): Required<GalleryPlan> & { readonly area: number } {
  const [first = 1, ...others] = shapes
  const rows = sharesOf(others.map((shape) => 1 / Math.min(3, Math.max(0.6, shape))))
  const acrossPx = room.widthPx - room.gapPx
  const stackPx = Math.max(room.leastPx, Math.min(acrossPx / 2, ...others.map((shape, index) => shape * room.stackPx * (rows[index] ?? 1))))
  const firstPx = Math.min(first * room.heightPx, acrossPx - stackPx)
  const restPx = acrossPx - firstPx
  const area = others.reduce(
    (sum, shape, index) => sum + areaIn(shape, restPx, room.stackPx * (rows[index] ?? 1)),
    areaIn(first, firstPx, room.heightPx),
  )
  return { columns: sharesOf([firstPx, restPx]), rows, area }
}

/** What a picture covers when it stands whole in a frame. */
function areaIn(shape: number, widthPx: number, heightPx: number): number {
  const shownPx = Math.min(widthPx, heightPx * shape)
  return (shownPx * shownPx) / shape
}

function rowArea(shapes: readonly number[]): number {
  const acrossPx = room.widthPx - room.gapPx * (shapes.length - 1)
  const sum = shapes.reduce((total, shape) => total + shape, 0)
  const heightPx = Math.min(room.heightPx, acrossPx / sum)
  return heightPx * heightPx * sum
}

const hasShortCaption = ({ caption = [], aiCredit = [] }: Shown): boolean => plainText([...caption, ...aiCredit]).length <= 80
