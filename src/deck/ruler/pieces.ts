import { breakOffsets } from './breaks.ts'
import type { Look } from './look.ts'
import type { Run } from './runs.ts'
import { endsWide, halvesBetween, wordPx } from './word.ts'

/**
 * What stands between two places where a line may end: its width without the spaces at its end, and theirs; what a wide mark
 * at its start gives up after the piece before.
 */
export type Piece = {
  readonly px: number
  readonly spacePx: number
  readonly endsLine: boolean
  readonly segments: readonly Segment[]
  readonly hyphenPx: number
  readonly tuckPx: number
  /** What a wide closing mark at its end gives up at the end of a line where it would not fit otherwise. */
  readonly trimPx: number
  /** How far a formula or a reading in it reaches above and below the baseline. */
  readonly abovePx: number
  readonly belowPx: number
  readonly isReading: boolean
}
export type Segment = {
  readonly text: string
  readonly look: Look
  readonly fixedPx?: number
  readonly padPx: number
  readonly abovePx?: number
  readonly belowPx?: number
  readonly isReading?: boolean
}

/** Cuts runs into pieces. */
export function piecesOf(runs: readonly Run[], lookFor: (run: Run) => Look): readonly Piece[] {
  const pieces: Piece[] = []
  for (const line of linesOf(runs)) {
    const text = line.runs.map((run) => run.text).join('')
    const ends = [...breakOffsets(text), text.length]
    let start = 0
    for (const end of ends) {
      pieces.push({
        ...pieceOf(line.runs, start, end, lookFor),
        endsLine: line.ends && end === text.length,
        tuckPx: tuckPx(text, start, lookFor, line.runs[0]),
      })
      start = end
    }
  }
  return pieces
}

function linesOf(runs: readonly Run[]): readonly { runs: readonly Run[]; ends: boolean }[] {
  const lines: { runs: Run[]; ends: boolean }[] = [{ runs: [], ends: false }]
  for (const run of runs) {
    const last = lines[lines.length - 1]
    if (!last) continue
    if (run.endsLine) {
      last.ends = true
      lines.push({ runs: [], ends: false })
    } else last.runs.push(run)
  }
  // A break at the very end makes no line.
  const full = lines.filter((line, index) => index === 0 || index < lines.length - 1 || line.runs.some((run) => run.text.trim() !== ''))
  return full.map((line, index) => ({ runs: line.runs, ends: line.ends && index < full.length - 1 }))
}

function pieceOf(runs: readonly Run[], start: number, end: number, lookFor: (run: Run) => Look): Omit<Piece, 'endsLine' | 'tuckPx'> {
  const segments: Segment[] = []
  let from = 0
  let endsRun = false
  for (const run of runs) {
    const to = from + run.text.length
    if (to === end) endsRun = true
    if (to > start && from < end) segments.push(segmentOf(run, from, Math.max(start, from), Math.min(end, to), lookFor(run)))
    from = to
  }
  const last = segments[segments.length - 1]
  const body = last ? last.text.replace(/[ \u3000]+$/, '') : ''
  const spaces = last ? last.text.length - body.length : 0
  const px = segments.reduce((sum, segment) => sum + (segment === last ? segmentPx({ ...segment, text: body }) : segmentPx(segment)), 0)
  return {
    px,
    spacePx: spaces > 0 && last ? wordPx(body.slice(-1) + last.text.slice(body.length), last.look) - wordPx(body.slice(-1), last.look) : 0,
    segments,
    hyphenPx: last && body.endsWith('\u00ad') ? wordPx('-', last.look) : 0,
    // A browser trims no mark behind which another run begins.
    trimPx: last && !endsRun && endsWide(body) ? last.look.sizePx / 2 : 0,
    abovePx: segments.reduce((most, segment) => Math.max(most, segment.abovePx ?? 0), 0),
    belowPx: segments.reduce((most, segment) => Math.max(most, segment.belowPx ?? 0), 0),
    isReading: segments.some((segment) => segment.isReading),
  }
}

function tuckPx(text: string, start: number, lookFor: (run: Run) => Look, run: Run | undefined): number {
  const after = text.charAt(start)
  return start > 0 && run && after >= '\u3000' && halvesBetween(text.charAt(start - 1), after) ? lookFor(run).sizePx / 2 : 0
}

function segmentOf(run: Run, runStart: number, start: number, end: number, look: Look): Segment {
  const text = run.text.slice(start - runStart, end - runStart)
  const ends = (start === runStart ? 1 : 0) + (end === runStart + run.text.length ? 1 : 0)
  const padPx = run.padEm * look.sizePx * ends
  const reach = run.reach && {
    abovePx: run.reach.aboveEm * look.sizePx + (run.reach.from === 'ascent' ? look.ascentPx : 0),
    belowPx: run.reach.belowEm * look.sizePx,
    isReading: run.reach.from === 'ascent',
  }
  return { text, look, padPx, ...(run.em === undefined ? {} : { fixedPx: run.em * look.sizePx }), ...reach }
}

const segmentPx = (segment: Segment): number => (segment.fixedPx ?? wordPx(segment.text, segment.look)) + segment.padPx
