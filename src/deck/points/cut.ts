import type { Span } from '../../text/span.ts'
import { countWords } from '../../text/terms.ts'
import type { Tongue } from './tongues/tongue.ts'

/** Above so many words a sentence is cut at a clause where it can be. */
export const comfortable = 22
const least = 5

/** A source at the end: `(Smith et al., 2014)`, `[12]`, `(see Section 3)`. */
const source = /\s*(?:\((?:see|cf\.?|siehe|vgl\.?|voir|véase|ver|[^()]*\b(?:19|20)\d\d[a-z]?\b|[^()]*\b(?:fig|figure|table|section|sec)\b)[^()]*\)|\[[\d,;\s–-]+\])\s*(?=[.!?。！？]?["”»]?$)/iu
const aside = /\s*\([^()]*\)\s*(?=[.!?。！？]?$)/u

/**
 * What of a sentence may stand alone on a slide: one span of it, grammatical where the language is known. Openers such as `However,` and
 * sources at the end always go; a trailing aside or clause goes when the sentence is too long.
 */
export function cutSentence(text: string, sentence: Span, tongue: Tongue): Span {
  const start = afterLead(text, sentence, tongue)
  const end = start + withoutEnd(text.slice(start, sentence.end), source)
  if (countWords(text.slice(start, end)) <= comfortable) return { start, end }
  const short = start + withoutEnd(text.slice(start, end), aside)
  if (countWords(text.slice(start, short)) <= comfortable) return { start, end: short }
  return { start, end: start + beforeTail(text.slice(start, short), tongue) }
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

/** Length of what is left without the given end. The last mark is not part of a span that was cut. */
function withoutEnd(sentence: string, what: RegExp): number {
  const found = what.exec(sentence)
  if (found === null || countWords(sentence.slice(0, found.index)) < least) return sentence.length
  return found.index
}

/** Length of the longest beginning that ends before a trailing clause and is still a sentence; the whole length where there is none. */
function beforeTail(sentence: string, tongue: Tongue): number {
  let best = 0
  for (const { index } of sentence.matchAll(tongue.tail)) {
    const words = countWords(sentence.slice(0, index))
    if (words > comfortable && best > 0) break
    if (words >= least + 1 && words <= comfortable + 6 && standsAlone(sentence.slice(0, index), sentence.slice(index), tongue)) best = index
  }
  return best === 0 ? sentence.length : best
}

function standsAlone(kept: string, gone: string, tongue: Tongue): boolean {
  if (!tongue.verb.test(kept) || !isBalanced(kept) || /\b(?:not only|nicht nur|non seulement|no (?:sólo|solo)|either|both|between|whether|if)\b[^,]*$/iu.test(kept)) return false
  return /^(?:[;；]|\s[–—-]|—)/u.test(gone) || !/,/u.test(gone.slice(1)) || countWords(kept) >= 10
}

/** Brackets and quotations that open also close. Apostrophes do not count. */
export function isBalanced(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0
  return (
    count(/[(（]/gu) === count(/[)）]/gu) && count(/\[/gu) === count(/\]/gu) && count(/"/gu) % 2 === 0 && count(/[«]/gu) === count(/[»]/gu) &&
    count(/[「『]/gu) === count(/[」』]/gu) && count(/[“”„]/gu) % 2 === 0
  )
}
