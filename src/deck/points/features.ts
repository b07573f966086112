import { holds, ideograph } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import { wordCount } from '../../text/words.ts'
import type { Emphasis } from './emphasis.ts'
import { wordsWithin, type Reading } from './reading.ts'
import type { TalkStats } from './talk-stats.ts'
import type { Tongue } from './tongues/tongue.ts'

/** A piece of a paragraph that might become a point, and where it stands. */
export type Candidate = {
  readonly paragraph: number
  /** Number of the sentence in its paragraph, from 0, and how many there are. */
  readonly sentence: number
  readonly of: number
  readonly span: Span
  /** The sentence that `span` was cut from. */
  readonly whole: Span
  /** That sentence, and the piece itself, in lower case. */
  readonly lowerWhole: string
  readonly lower: string
  readonly text: string
  readonly words: number
  readonly terms: readonly string[]
  /** Its neighbouring words, `one two`. */
  readonly pairs: readonly string[]
}

/** What the passage around a candidate says. */
export type Surroundings = {
  readonly paragraphs: number
  readonly emphasis: Emphasis
  readonly title: ReadonlySet<string>
  readonly path: ReadonlySet<string>
  readonly talk: TalkStats
  readonly tongue: Tongue
}

/** Everything that is asked of a candidate. Each answer is a number of about 0 to 1. */
export type Features = Readonly<Record<FeatureName, number>>
export type FeatureName =
  | 'first'
  | 'second'
  | 'last'
  | 'firstParagraph'
  | 'lastParagraph'
  | 'bold'
  | 'slanted'
  | 'boldLead'
  | 'title'
  | 'path'
  | 'central'
  | 'pairs'
  | 'density'
  | 'figure'
  | 'name'
  | 'quote'
  | 'defines'
  | 'asserts'
  | 'short'
  | 'long'
  | 'tooLong'
  | 'symbols'
  | 'sources'
  | 'cut'
  | 'leans'
  | 'refers'
  | 'chatter'
  | 'dangling'
  | 'question'
  | 'aside'
  | 'pronouns'
  | 'first-person'
  | 'exclaims'
  | 'supposes'
  | 'verbless'

export function featuresOf(candidate: Candidate, around: Surroundings): Features {
  const { text, lower, words, terms, span, sentence, of } = candidate
  const share = (hits: number): number => (terms.length === 0 ? 0 : hits / terms.length)
  const has = (pattern: RegExp): number => (pattern.test(text) ? 1 : 0)
  const says = (pattern: RegExp): number => (pattern.test(lower) ? 1 : 0)
  const { talk, tongue, emphasis } = around
  const central = terms.reduce((sum, term) => sum + Math.log(talk.terms.get(term) ?? 1), 0) / Math.log(1 + talk.most)
  const worth = candidate.pairs.reduce((sum, pair) => sum + (talk.pairs.get(pair) ?? 0.03), 0)
  const leans = /^(?:\.{3}|…)/.test(text) || tongue.leans.test(lower.replace(/^[“"«„(]\s*/u, '')) ? 1 : 0
  return {
    first: sentence === 0 ? 1 : 0,
    second: sentence === 1 ? 1 : 0,
    last: sentence === of - 1 && of > 1 ? 1 : 0,
    firstParagraph: candidate.paragraph === 0 ? 1 : 0,
    lastParagraph: candidate.paragraph === around.paragraphs - 1 ? 1 : 0,
    bold: overlap(span, emphasis.strong),
    slanted: overlap(span, emphasis.slanted),
    boldLead: emphasis.strong.some((one) => one.start === span.start) ? 1 : 0,
    title: Math.min(1, share(terms.filter((term) => around.title.has(term)).length) * 3),
    path: Math.min(1, share(terms.filter((term) => around.path.has(term)).length) * 3),
    central: share(central),
    pairs: worth / Math.max(1, candidate.pairs.length + 1),
    density: terms.length / Math.max(1, words),
    figure: has(/(?<![A-Za-z\u00c0-\u1fff\u3040-\uffdc\d(])[$€£]?\d[\d.,]*(?: ?%|[kKM]?\b)/),
    name: has(/(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\d]+/u),
    quote: has(/[“"«„「][^”"»]{8,}[”"»“」]/u),
    defines: says(tongue.defines),
    asserts: says(tongue.asserts),
    short: words < 7 ? 1 : 0,
    long: Math.max(0, words - 16) / 10,
    tooLong: words > 28 ? 1 : 0,
    symbols: Math.min(1, (lower.match(symbols)?.length ?? 0) / Math.max(4, words / 2)),
    sources: says(/\((?:[^()]*\b(?:19|20)\d\d[a-z]?\b)[^()]*\)|\bet al\b|\[\d+\]/u),
    cut: (span.end < candidate.whole.end - 3 ? 1 : 0) + (span.start > candidate.whole.start + 14 ? 1 : 0),
    leans,
    refers: leans === 1 ? 0 : says(tongue.refers) * (words <= brief ? 1 : 0.4),
    chatter: tongue.chatter.test(lower) || tongue.chatter.test(candidate.lowerWhole) ? 1 : 0,
    dangling: says(tongue.dangling),
    question: has(/[?？؟;]["”»)]?$/u),
    aside: has(/^[(（[]|^[—–-]/u) || says(tongue.fragment),
    verbless: tongue.verb.test(lower) || tongue.verb.source === '(?!)' ? 0 : 1,
    pronouns: says(/^(?:\S+ ){1,4}(?:it|they|this|these|them|he|she|that)\b(?! (?:the|a|an) )/),
    'first-person': has(/^(?:I|My|I['’]\w+|Ich|Je|J['’]|Yo)\b/u),
    supposes: says(supposes),
    exclaims: has(/[!！]["”)]?$/u),
  }
}

/** Signs of formulas and code, and letters that stand alone. */
const symbols = /[=<>{}|\\^_~∈∑→×≤≥+*/]|(?<![a-zß-\u1fff\u3040-\uffdc])[a-zß-\u1fff\u3040-\uffdc](?![a-zß-\u1fff\u3040-\uffdc])/g

/** In a sentence of so few words one that is not there is missed. */
const brief = 16

/** Calls up an example, or only wonders: `Think of a bank.`, `Perhaps …`. */
const supposes =
  /^(?:take|think (?:of|about)|imagine|picture|suppose|assume|let(?:'s|’s)? (?:say|assume)|say you|perhaps|maybe|remember|(?:nehmen|stell(?:en)?) (?:wir|sie|dir)|vielleicht|imagine[zr]?|supposons|prenons|peut-être|imagina|imagine|supongamos|quizás?|tal vez|forse|immagina|talvez)\b/

function overlap(span: Span, others: readonly Span[]): number {
  const shared = others.reduce((sum, one) => sum + Math.max(0, Math.min(span.end, one.end) - Math.max(span.start, one.start)), 0)
  return Math.min(1, (2 * shared) / Math.max(1, span.end - span.start))
}

/** Where each letter is a word, a sentence is as long as one of so many words a letter. */
const letterShare = 0.6

/** Cuts a sentence's text down to what features look at. */
export function candidateOf(reading: Reading, at: Pick<Candidate, 'paragraph' | 'sentence' | 'of' | 'span' | 'whole'>): Candidate {
  const text = reading.text.slice(at.span.start, at.span.end)
  const words = wordsWithin(reading, at.span)
  return {
    ...at,
    text,
    lower: reading.lower.slice(at.span.start, at.span.end),
    lowerWhole: reading.lower.slice(at.whole.start, at.whole.end),
    words: Math.max(
      reading.count(at.span.start, at.span.end),
      Math.round((holds(text, ideograph) ? wordCount(text) : words.length) * letterShare),
    ),
    terms: words.flatMap(({ stem }) => stem ?? []),
    pairs: words.slice(1).map((word) => word.pair),
  }
}
