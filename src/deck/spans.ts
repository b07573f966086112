import { plainText } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import type { Span } from '../text/span.ts'

type Parent = Extract<Inline, { inlines: readonly Inline[] }>

/**
 * The same inlines with each span (offsets in their plain text, in order, apart) wrapped in `shown`. Nothing is lost and nothing added: what has
 * no length, as a picture, stays where it stood.
 */
export function markSpans(inlines: readonly Inline[], spans: readonly Span[]): readonly Inline[] {
  const out: Inline[] = []
  let at = 0
  for (const span of spans) {
    out.push(...piece(inlines, at, span.start, false))
    const inside = piece(inlines, span.start, span.end, false)
    if (inside.length > 0) out.push({ kind: 'shown', inlines: inside })
    at = span.end
  }
  out.push(...piece(inlines, at, Infinity, true))
  return out
}

/** Inlines without references to footnotes, whose numbers mean nothing on a slide. */
export function withoutNoteRefs(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'noteref') return []
    return hasInlines(inline) ? [{ ...inline, inlines: withoutNoteRefs(inline.inlines) }] : [inline]
  })
}

/** Every inline of a tree, parents before children. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline
    if (hasInlines(inline)) yield* walkInlines(inline.inlines)
  }
}

export const hasInlines = (inline: Inline): inline is Parent => 'inlines' in inline

// The piece from `start` to `end`; a thing without length belongs to the piece that it begins, or to the last one.
function piece(inlines: readonly Inline[], start: number, end: number, isLast: boolean): readonly Inline[] {
  const out: Inline[] = []
  let at = 0
  for (const inline of inlines) {
    const length = plainText([inline]).length
    const [from, to] = [at, at + length]
    at = to
    if (length === 0) {
      if (from >= start && (from < end || isLast)) out.push(inline)
    } else if (to > start && from < end) {
      if (from >= start && to <= end) out.push(inline)
      else out.push(...part(inline, Math.max(start - from, 0), Math.min(end - from, length)))
    }
  }
  return out
}

function part(inline: Inline, start: number, end: number): readonly Inline[] {
  if (inline.kind === 'text' || inline.kind === 'code') return [{ ...inline, text: inline.text.slice(start, end) }]
  if (hasInlines(inline)) return [{ ...inline, inlines: piece(inline.inlines, start, end, end === plainText([inline]).length) }]
  return start === 0 ? [inline] : []
}
