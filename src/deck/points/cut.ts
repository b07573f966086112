import type { Span } from '../../text/span.ts'
import { countWords } from '../../text/terms.ts'
import type { Tongue } from './tongues/tongue.ts'

const least = 5

/** A source at the end: `(Smith et al., 2014)`, `[12]`, `(see Section 3)`. */
const source =
  /\s*(?:\((?:see|cf\.?|siehe|vgl\.?|voir|véase|ver|[^()]*\b(?:19|20)\d\d[a-z]?\b|[^()]*\b(?:fig|figure|table|section|sec)\b)[^()]*\)|\[[\d,;\s–-]+\])\s*(?=[.!?。！？]?["”»]?$)/u
const aside = /\s*\([^()]*\)\s*(?=[.!?。！？]?$)/u

/**
 * What of a sentence may stand alone on a slide, the longest first: spans of it, grammatical where the language is known. Openers such as
 * `However,` and sources at the end are always cut off. A clause in front or behind, or what frames a statement (`We show that`), is cut
 * off in some readings and not in others. The text is in lower case.
 */
export function readingsOf(text: string, sentence: Span, tongue: Tongue): Span[] {
  const start = afterLead(text, sentence, tongue)
  const starts = [start, ...startsAfter(text, { start, end: sentence.end }, tongue)]
  const readings: Span[] = []
  for (const from of starts) {
    const end = from + withoutEnd(text.slice(from, sentence.end), source)
    const short = from + withoutEnd(text.slice(from, end), aside)
    const ends = new Set([end, short, ...endsBefore(text.slice(from, short), tongue).map((length) => from + length)])
    for (const to of ends) if (to > from) readings.push({ start: from, end: to })
  }
  return readings
}

function afterLead(text: string, { start, end }: Span, tongue: Tongue): number {
  let from = start
  for (let n = 0; n < 3; n++) {
    const lead = tongue.lead.exec(text.slice(from, end))
    if (lead === null || countWords(text.slice(from + lead[0].length, end)) < least - 1) break
    from += lead[0].length
  }
  return from
}

/** Where a main clause begins behind a clause in front of it (`While we …, the cache …`) or behind its frame (`We show that …`). */
function startsAfter(text: string, { start, end }: Span, tongue: Tongue): number[] {
  const sentence = text.slice(start, end)
  return [tongue.frame, tongue.front].flatMap((pattern) => {
    const found = pattern.exec(sentence)
    if (found === null || (pattern === tongue.front && !isInFront(found[0], tongue))) return []
    const rest = sentence.slice(found[0].length)
    return countWords(rest) > least && tongue.verb.test(rest) && isBalanced(found[0]) ? [start + found[0].length] : []
  })
}

/** A clause that needs the main one, or a phrase without a verb: with one it may be the main clause itself (`For years we had a lamp, a rope …`). */
function isInFront(front: string, tongue: Tongue): boolean {
  return tongue.fragment.test(front.replace(/,\s*$/u, '')) || !tongue.verb.test(front)
}

/** Length of what is left without the given end. The last mark is not part of a span that was cut. */
function withoutEnd(sentence: string, what: RegExp): number {
  const found = what.exec(sentence)
  if (found === null || countWords(sentence.slice(0, found.index)) < least) return sentence.length
  return found.index
}

/** Lengths of the beginnings that end before a trailing clause and are still sentences. */
function endsBefore(sentence: string, tongue: Tongue): number[] {
  const lengths: number[] = []
  const holdsAside = (sentence.match(dashes)?.length ?? 0) % 2 === 0
  for (const { index } of sentence.matchAll(tongue.tail)) {
    const [kept, gone] = [sentence.slice(0, index), sentence.slice(index)]
    if (countWords(kept) <= least || (holdsAside && gone.search(dashes) === 0)) continue
    if (standsAlone(kept, gone, tongue)) lengths.push(index)
  }
  return lengths
}

/** Dashes that come in pairs hold an aside: `The default — no flag — installs all.` ends at neither. */
const dashes = /\s[–—]\s|—|\s--?\s/gu

function standsAlone(kept: string, gone: string, tongue: Tongue): boolean {
  if (!tongue.verb.test(kept) || !isBalanced(kept) || tongue.pending.test(kept)) return false
  return /^(?:[;；]|\s[–—-]|—)/u.test(gone) || !/,/u.test(gone.slice(1)) || countWords(kept) >= 10
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
