import type { Span } from '../../text/span.ts'
import type { Reading } from './reading.ts'
import type { Tongue } from './tongues/tongue.ts'

const least = 5

/** A source at the end: `(Smith et al., 2014)`, `[12]`, `(see Section 3)`. */
const source =
  /\s*(?:\((?:see|cf\.?|siehe|vgl\.?|voir|véase|ver|[^()]*\b(?:19|20)\d\d[a-z]?\b|[^()]*\b(?:fig|figure|table|section|sec)\b)[^()]*\)|\[[\d,;\s–-]+\])\s*(?=[.!?。！？]?["”»]?$)/u
const aside = /\s*\([^()]*\)\s*(?=[.!?。！？]?$)/u

/**
 * What of a sentence may stand alone on a slide, the longest first: spans of it, grammatical where the language is known. Openers such as
 * `However,` and sources at the end are always cut off. A clause in front or behind, or what frames a statement (`We show that`), is cut
 * off in some cuts and not in others.
 */
export function cutsOf(reading: Reading, sentence: Span, tongue: Tongue): Span[] {
  const start = afterLead(reading, sentence, tongue)
  const starts = [start, ...startsAfter(reading, { start, end: sentence.end }, tongue)]
  const cuts: Span[] = []
  for (const from of starts) {
    const end = withoutEnd(reading, { start: from, end: sentence.end }, source)
    const short = withoutEnd(reading, { start: from, end }, aside)
    const ends = new Set([end, short, ...endsBefore(reading, { start: from, end: short }, tongue)])
    for (const to of ends) if (to > from) cuts.push({ start: from, end: to })
  }
  return cuts
}

function afterLead({ lower, count }: Reading, { start, end }: Span, tongue: Tongue): number {
  let from = start
  for (let n = 0; n < 3; n++) {
    const lead = tongue.lead.exec(lower.slice(from, end))
    if (lead === null || count(from + lead[0].length, end) < least - 1) break
    from += lead[0].length
  }
  return from
}

/** Where a main clause begins behind a clause in front of it (`While we …, the cache …`) or behind its frame (`We show that …`). */
function startsAfter({ lower, count }: Reading, { start, end }: Span, tongue: Tongue): number[] {
  const sentence = lower.slice(start, end)
  return [tongue.frame, tongue.front].flatMap((pattern) => {
    const found = pattern.exec(sentence)
    if (found === null || (pattern === tongue.front && !isInFront(found[0], tongue))) return []
    const from = start + found[0].length
    return count(from, end) > least && tongue.verb.test(lower.slice(from, end)) && isBalanced(found[0]) ? [from] : []
  })
}

/** A clause that needs the main one, or a phrase without a verb: with one it may be the main clause itself (`For years we had a lamp, a rope …`). */
function isInFront(front: string, tongue: Tongue): boolean {
  return tongue.fragment.test(front.replace(/,\s*$/u, '')) || !tongue.verb.test(front)
}

/** The end of what is left without the given one. The last mark is not part of a span that was cut. */
function withoutEnd({ lower, count }: Reading, { start, end }: Span, what: RegExp): number {
  const found = what.exec(lower.slice(start, end))
  return found === null || count(start, start + found.index) < least ? end : start + found.index
}

/** The ends of the beginnings that end before a trailing clause and are still sentences. */
function endsBefore({ lower, count }: Reading, { start, end }: Span, tongue: Tongue): number[] {
  const sentence = lower.slice(start, end)
  const ends: number[] = []
  const holdsAside = (sentence.match(dashes)?.length ?? 0) % 2 === 0
  for (const { index } of sentence.matchAll(tongue.tail)) {
    const words = count(start, start + index)
    if (words <= least) continue
    const [kept, gone] = [sentence.slice(0, index), sentence.slice(index)]
    if (holdsAside && gone.search(dashes) === 0) continue
    if (standsAlone(kept, gone, { tongue, words })) ends.push(start + index)
  }
  return ends
}

/** Dashes that come in pairs hold an aside: `The default — no flag — installs all.` ends at neither. */
const dashes = /\s[–—]\s|—|\s--?\s/gu

function standsAlone(kept: string, gone: string, { tongue, words }: { readonly tongue: Tongue; readonly words: number }): boolean {
  if (!tongue.verb.test(kept) || !isBalanced(kept) || tongue.pending.test(kept)) return false
  return /^(?:[;；]|\s[–—-]|—)/u.test(gone) || !/,/u.test(gone.slice(1)) || words >= 10
}

/** Brackets and quotations that open also close. Apostrophes do not count. */
export function isBalanced(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0
  return (
    count(/[(（]/gu) === count(/[)）]/gu) &&
    count(/\[/gu) === count(/\]/gu) &&
    count(/"/gu) % 2 === 0 &&
    count(/[«]/gu) === count(/[»]/gu) &&
    count(/[「『]/gu) === count(/[」』]/gu) &&
    count(/[“”„]/gu) % 2 === 0
  )
}
