import type { GalleryPlan } from '../../deck/gallery-plan.ts'
import type { Box } from '../../theme.ts'
import type { Rect } from './place.ts'

type Cell = Pick<Rect, 'xPx' | 'yPx' | 'widthPx' | 'heightPx'>

/** Where each figure of a gallery stands with its caption, left to right. */
export function galleryCells(count: number, plan: GalleryPlan, box: Box | undefined, rect: Rect): readonly Cell[] {
  const gapPx = box?.gapPx ?? 24
  return box?.columns === undefined && plan.rows
    ? stackedCells(plan.columns, plan.rows, gapPx, rect)
    : gridCells(count, plan, box, gapPx, rect)
}

function stackedCells(columns: readonly number[], rows: readonly number[], gapPx: number, rect: Rect): readonly Cell[] {
  const [first = 0, rest = 0] = columns.map((share) => (rect.widthPx - gapPx) * share)
  const heights = rows.map((share) => (rect.heightPx - gapPx * (rows.length - 1)) * share)
  return [
    { ...rect, widthPx: first },
    ...heights.map((heightPx, index) => ({
      xPx: rect.xPx + first + gapPx,
      yPx: rect.yPx + heights.slice(0, index).reduce((sum, height) => sum + height + gapPx, 0),
      widthPx: rest,
      heightPx,
    })),
  ]
}

function gridCells(count: number, plan: GalleryPlan, box: Box | undefined, gapPx: number, rect: Rect): readonly Cell[] {
  const across = Math.min(count, box?.columns?.count ?? count)
  const rows = Math.ceil(count / across)
  const shares = box?.columns ? Array.from({ length: across }, () => 1 / across) : plan.columns
  const widths = shares.map((share) => (rect.widthPx - gapPx * (across - 1)) * share)
  const heightPx = (rect.heightPx - gapPx * (rows - 1)) / rows
  return Array.from({ length: count }, (_, index) => ({
    xPx: rect.xPx + widths.slice(0, index % across).reduce((sum, width) => sum + width + gapPx, 0),
    yPx: rect.yPx + Math.floor(index / across) * (heightPx + gapPx),
    widthPx: widths[index % across] ?? 0,
    heightPx,
  }))
}
