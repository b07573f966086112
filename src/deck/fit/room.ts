import type { Box, Form } from '../../theme.ts'

/**
 * Does every box that holds something stay inside its room? `heights` has the height of each of them; boxes that are not in it are
 * empty, and what hangs below an empty box takes its place.
 */
export function hasRoom(form: Form, heights: Readonly<Record<string, number>>): boolean {
  return Object.keys(heights).every((name) => heights[name] !== undefined && overflowPx(form, heights, name) <= 0)
}

/** By how much a box reaches out of its room; negative where there is room left. */
export function overflowPx(form: Form, heights: Readonly<Record<string, number>>, name: string): number {
  const box = form.boxes[name]
  const heightPx = heights[name] ?? 0
  if (!box) return 0
  const under = boxUnder(form, heights, box)
  if (under?.box.standing) return 0
  if (box.standing) return heightPx + hangingPx(form, heights, name) - box.heightPx
  return topPx(form, heights, box) + heightPx - (box.yPx + box.heightPx)
}

/** Cap line of a box's first line. */
function topPx(form: Form, heights: Readonly<Record<string, number>>, box: Box): number {
  const under = boxUnder(form, heights, box)
  return under ? topPx(form, heights, under.box) + under.heightPx + under.gapPx : box.yPx
}

/** The nearest box above that is not empty, and how far below it what comes next begins. */
function boxUnder(
  form: Form,
  heights: Readonly<Record<string, number>>,
  box: Box,
): { box: Box; heightPx: number; gapPx: number } | undefined {
  const name = box.below?.box
  const above = name === undefined ? undefined : form.boxes[name]
  if (name === undefined || !above) return undefined
  const heightPx = heights[name] ?? 0
  return heightPx > 0 ? { box: above, heightPx, gapPx: box.below?.gapPx ?? 0 } : boxUnder(form, heights, above)
}

/** Height of everything that hangs below a standing box. */
function hangingPx(form: Form, heights: Readonly<Record<string, number>>, name: string): number {
  return Object.entries(form.boxes).reduce((sum, [other, box]) => {
    const heightPx = heights[other] ?? 0
    return box.below?.box === name && heightPx > 0 ? sum + box.below.gapPx + heightPx + hangingPx(form, heights, other) : sum
  }, 0)
}

/** What is left between a box's cap line and its lower edge, once the boxes above it are full. */
export function roomPx(form: Form, heights: Readonly<Record<string, number>>, name: string): number {
  const box = form.boxes[name]
  return box ? box.yPx + box.heightPx - topPx(form, heights, box) : 0
}
