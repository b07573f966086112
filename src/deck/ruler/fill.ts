import type { Piece, Segment } from './pieces.ts'
import { clustersOf, wordPx } from './word.ts'

/** A line without formulas: how far it reaches above and below the baseline, which is its height; and half of what it has more than its letters. */
export type Strut = { readonly abovePx: number; readonly belowPx: number; readonly leadingPx: number }

/**
 * Counts the lines that pieces take at a width, each line as full as it goes; spaces at a line's end hang over. What makes lines higher
 * counts as parts of a line.
 */
export function countLines(pieces: readonly Piece[], widthPx: number, strut: Strut): number {
  const room = widthPx + tolerancePx
  let lines = 1
  let x = 0
  let morePx = 0
  let [abovePx, belowPx] = [0, 0]
  let lineOfReach = 1
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1
    const startPx = x > 0 ? x - piece.tuckPx : 0
    if (x > 0 && startPx + piece.px - piece.trimPx + (isLast ? 0 : piece.hyphenPx) > room) {
      lines += 1
      x = 0
    } else x = startPx
    if (x === 0 && piece.px > room) {
      const broken = breakWord(piece, room)
      lines += broken.lines
      x = broken.x + piece.spacePx
    } else x += piece.px + piece.spacePx
    if (lines !== lineOfReach) {
      morePx += abovePx + belowPx
      ;[abovePx, belowPx, lineOfReach] = [0, 0, lines]
    }
    // A reading stands in the leading of the line above, which the first line has not.
    const leadingPx = piece.isReading && lines > 1 ? strut.leadingPx : 0
    abovePx = Math.max(abovePx, piece.abovePx - strut.abovePx - leadingPx)
    belowPx = Math.max(belowPx, piece.belowPx - strut.belowPx)
    if (piece.endsLine) {
      lines += 1
      x = 0
    }
  })
  return lines + (morePx + abovePx + belowPx) / (strut.abovePx + strut.belowPx)
}

// A browser counts in 64ths of a pixel.
const tolerancePx = 1 / 64

/** A word longer than the line is broken between characters, as `overflow-wrap: anywhere` asks. */
function breakWord(piece: Piece, room: number): { lines: number; x: number } {
  let lines = 0
  let x = 0
  for (const segment of piece.segments) {
    for (const px of stepsOf(segment, room)) {
      if (x + px > room && x > 0) {
        lines += 1
        x = 0
      }
      x += px
    }
    x += segment.padPx
  }
  return { lines, x }
}

/** What each character adds to the width of those before it. */
function stepsOf(segment: Segment, room: number): readonly number[] {
  if (segment.fixedPx !== undefined) return [Math.min(room, segment.fixedPx)]
  const clusters = clustersOf(segment.text.trimEnd())
  return clusters.map((cluster, index) => {
    const before = clusters[index - 1] ?? ''
    return wordPx(before + cluster, segment.look) - (before === '' ? 0 : wordPx(before, segment.look))
  })
}
