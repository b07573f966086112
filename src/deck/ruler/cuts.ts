import { breakOffsets } from './breaks.ts'
import { codeEnds, nameEnds } from './code-ends.ts'
import type { Run } from './runs.ts'

/** A line of the source (what stands between two hard breaks), cut wherever a line may end, before it is known in what it is set. */
export type CutLine = {
  readonly text: string
  readonly runs: readonly Run[]
  /** A hard break ends it. */
  readonly ends: boolean
  readonly cuts: readonly Cut[]
}

/** What stands between two places where a line may end. */
export type Cut = {
  readonly start: number
  readonly end: number
  readonly parts: readonly Part[]
  /** The last part without the spaces at its end. */
  readonly body: string
  /** Another run begins behind it. */
  readonly endsRun: boolean
}

/** A stretch of one run: its text, and how many of the run's ends it holds. */
export type Part = { readonly run: number; readonly text: string; readonly ends: number }

/** Cuts the runs of a paragraph. */
export function cutsOf(runs: readonly Run[]): readonly CutLine[] {
  return linesOf(runs).map((line) => {
    const text = line.runs.map((run) => run.text).join('')
    return { ...line, text, cuts: cutLine(line.runs, [...lineEnds(text, line.runs), text.length]) }
  })
}

/** Where a line may end: in long names too, inside code not where a name would be torn. */
function lineEnds(text: string, runs: readonly Run[]): readonly number[] {
  const ends = breakOffsets(text)
  const held = new Set<number>()
  const open: number[] = []
  let start = 0
  for (const run of runs) {
    const own = run.holds ? codeEnds(run.text) : nameEnds(run.text)
    for (const offset of own.held) held.add(start + offset)
    for (const offset of own.open) open.push(start + offset)
    start += run.text.length
  }
  if (held.size + open.length === 0) return ends
  return [...ends.filter((offset) => !held.has(offset)), ...open].toSorted((a, b) => a - b)
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

function cutLine(runs: readonly Run[], ends: readonly number[]): readonly Cut[] {
  const starts: number[] = []
  let at = 0
  for (const run of runs) {
    starts.push(at)
    at += run.text.length
  }
  let first = 0
  let start = 0
  return ends.map((end) => {
    const parts: Part[] = []
    let endsRun = false
    // Runs that ended before this cut are not looked at again.
    for (let index = first; index < runs.length; index += 1) {
      const from = starts[index] ?? 0
      if (from > end || (from === end && parts.length > 0)) break
      const text = runs[index]?.text ?? ''
      const to = from + text.length
      if (to === end) endsRun = true
      if (to <= start) first = index
      if (to > start && from < end) {
        const [a, b] = [Math.max(start, from), Math.min(end, to)]
        parts.push({ run: index, text: text.slice(a - from, b - from), ends: (a === from ? 1 : 0) + (b === to ? 1 : 0) })
      }
    }
    const cut = { start, end, parts, body: (parts.at(-1)?.text ?? '').replace(/[ \u3000]+$/, ''), endsRun }
    start = end
    return cut
  })
}
