import type { Setting } from '../types.ts'
import { evenCut } from './parts.ts'

/** One part of a divided slide: what stands on it and how it is set. */
export type Part<T> = { readonly items: readonly T[]; readonly setting: Setting }

export type Dealing<T> = {
  /** How a run of items is set; undefined where it does not fit. */
  readonly settle: (items: readonly T[]) => Setting | undefined
  /** How much room an item takes, for the most even cut. */
  readonly weightOf: (item: T) => number
  /** Pieces of an item that alone does not fit; one piece where it cannot be cut. */
  readonly refine: (item: T) => readonly T[]
  /** For what can neither fit nor be cut. */
  readonly squeeze: (items: readonly T[]) => Setting
}

/** Deals items out to as few parts as it takes, and as evenly as that many parts can be. */
export function deal<T>(items: readonly T[], dealing: Dealing<T>): readonly Part<T>[] {
  const whole = items.length > 0 ? dealing.settle(items) : undefined
  if (whole) return [{ items, setting: whole }]
  const small = items.flatMap((item) => refined(item, dealing, 12))
  const full = greedy(small, dealing)
  for (let count = full.length; count <= Math.min(small.length, full.length + 1); count += 1) {
    const parts = evenCut(small, count, dealing.weightOf).map((run) => ({ items: run, setting: dealing.settle(run) }))
    if (parts.length <= full.length && parts.every(isSettled)) return parts
  }
  return full
}

const isSettled = <T>(part: { readonly items: readonly T[]; readonly setting: Setting | undefined }): part is Part<T> =>
  part.setting !== undefined

function refined<T>(item: T, dealing: Dealing<T>, depth: number): readonly T[] {
  if (depth === 0 || dealing.settle([item])) return [item]
  const pieces = dealing.refine(item)
  return pieces.length < 2 ? [item] : pieces.flatMap((piece) => refined(piece, dealing, depth - 1))
}

/** Each part as full as it goes. Runs grow by doubling and are then narrowed down, so that long lists take few trials. */
function greedy<T>(items: readonly T[], dealing: Dealing<T>): readonly Part<T>[] {
  const parts: Part<T>[] = []
  let start = 0
  while (start < items.length) {
    const part = largestRun(items, start, dealing)
    parts.push(part)
    start += part.items.length
  }
  return parts
}

function largestRun<T>(items: readonly T[], start: number, dealing: Dealing<T>): Part<T> {
  const one = items.slice(start, start + 1)
  let best: Part<T> = { items: one, setting: dealing.settle(one) ?? dealing.squeeze(one) }
  let [fits, tooMany] = [1, items.length - start + 1]
  let size = 2
  while (fits + 1 < tooMany) {
    const run = items.slice(start, start + size)
    const setting = dealing.settle(run)
    if (setting) {
      best = { items: run, setting }
      fits = size
    } else tooMany = size
    size = tooMany > items.length - start ? Math.min(size * 2, items.length - start) : Math.floor((fits + tooMany) / 2)
    if (size <= fits) break
  }
  return best
}
