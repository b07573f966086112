import type { Cut, CutLine, Part } from './cuts.ts'
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

/** Measures what a paragraph was cut into, each run in its look. */
export function piecesOf(lines: readonly CutLine[], lookFor: (run: Run) => Look): readonly Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    const looks = line.runs.map(lookFor)
    for (const cut of line.cuts) pieces.push(pieceOf(cut, line, looks))
  }
  return pieces
}

function pieceOf({ start, end, parts, body, endsRun }: Cut, { text, runs, ends }: CutLine, looks: readonly Look[]): Piece {
  const segments: Segment[] = []
  for (const part of parts) {
    const [run, look] = [runs[part.run], looks[part.run]]
    if (run && look) segments.push(segmentOf(part, run, look))
  }
  const last = segments[segments.length - 1]
  const spaces = last ? last.text.slice(body.length) : ''
  let [px, abovePx, belowPx] = [0, 0, 0]
  for (const segment of segments) {
    px += segmentPx(segment, segment === last ? body : segment.text)
    if ((segment.abovePx ?? 0) > abovePx) abovePx = segment.abovePx ?? 0
    if ((segment.belowPx ?? 0) > belowPx) belowPx = segment.belowPx ?? 0
  }
  const final = body.slice(isLowSurrogate(body.charCodeAt(body.length - 1)) ? -2 : -1)
  return {
    px,
    endsLine: ends && end === text.length,
    tuckPx: tuckPx(text, start, looks[0]),
    spacePx: spaces !== '' && last ? wordPx(final + spaces, last.look) - wordPx(final, last.look) : 0,
    segments,
    hyphenPx: last && final === '\u00ad' ? wordPx('-', last.look) : 0,
    // A browser trims no mark behind which another run begins, and of languages only Japanese, which is set without kerning.
    trimPx: last && !endsRun && !last.look.kerns && endsWide(final) ? last.look.sizePx / 2 : 0,
    abovePx,
    belowPx,
    isReading: segments.some((segment) => segment.isReading),
  }
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

function tuckPx(text: string, start: number, look: Look | undefined): number {
  const after = text.charAt(start)
  return start > 0 && look && after >= '\u3000' && halvesBetween(text.charAt(start - 1), after) ? look.sizePx / 2 : 0
}

function segmentOf({ text, ends }: Part, run: Run, look: Look): Segment {
  const padPx = run.padEm * look.sizePx * ends
  if (run.em === undefined && run.reach === undefined) return { text, look, padPx }
  const reach = run.reach && {
    abovePx: run.reach.aboveEm * look.sizePx + (run.reach.from === 'ascent' ? look.ascentPx : 0),
    belowPx: run.reach.belowEm * look.sizePx,
    isReading: run.reach.from === 'ascent',
  }
  return { text, look, padPx, ...(run.em === undefined ? {} : { fixedPx: run.em * look.sizePx }), ...reach }
}

const segmentPx = (segment: Segment, text: string): number => (segment.fixedPx ?? wordPx(text, segment.look)) + segment.padPx
