import type { Piece } from './pieces.ts'
import { wordPx } from './word.ts'

/** Counts the lines that pieces take at a width, each line as full as it goes; spaces at a line's end hang over. */
export function countLines(pieces: readonly Piece[], widthPx: number): number {
  let lines = 1
  let x = 0
  for (const piece of pieces) {
    const room = widthPx + tolerancePx
    const fits = x + piece.px + (piece === pieces[pieces.length - 1] ? 0 : piece.hyphenPx) <= room
    if (!fits && x > 0) {
      lines += 1
      x = 0
    }
    if (piece.px > room) {
      const broken = breakWord(piece, room)
      lines += broken.lines
      x = broken.x + piece.spacePx
    } else x += piece.px + piece.spacePx
    if (piece.endsLine) {
      lines += 1
      x = 0
    }
  }
  return lines
}

// A browser counts in 64ths of a pixel.
const tolerancePx = 1 / 64

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A word longer than the line is broken between characters, as `overflow-wrap: anywhere` asks. */
function breakWord(piece: Piece, room: number): { lines: number; x: number } {
  let lines = 0
  let x = 0
  for (const segment of piece.segments) {
    const parts = segment.fixedPx === undefined ? Array.from(clusters.segment(segment.text.trimEnd()), (cluster) => wordPx(cluster.segment, segment.look)) : [Math.min(room, segment.fixedPx)]
    for (const px of parts) {
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
