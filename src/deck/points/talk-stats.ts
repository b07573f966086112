import { digit, isAt } from '../../text/characters.ts'
import { isStopWord, languageOfWords } from '../../text/stop-words.ts'
import { stemOf, wordsOf } from '../../text/terms.ts'

/** The words of a whole post, counted, so that a passage can be weighed against what the post is about. */
export type TalkStats = {
  /** The language that the texts are really in, as far as their little words tell. */
  readonly lang: string
  /** In how many of the texts a term stands. */
  readonly terms: ReadonlyMap<string, number>
  /** The highest count in `terms`. */
  readonly most: number
  /** How likely two neighbouring words, `one two`, are to stand on a slide of this talk, 0 to 1. */
  readonly pairs: ReadonlyMap<string, number>
}

/**
 * How likely a pair of words of a post is to be on its author's own slides: a logistic model, fitted on the training part of SciDuet
 * (134 papers with their authors' slides, 350,000 pairs). `log` is the binary logarithm of how often the pair stands in the post,
 * `spread` of in how many of its texts, both at most 4.
 */
const odds = {
  base: -2.96,
  littleOnly: 0.18,
  fullOnly: 0.07,
  log: 0.54,
  spread: 0.07,
  fullLog: -0.3,
  fullSpread: 0.51,
  bothInTitle: 0.9,
  oneInTitle: 0.46,
  number: -0.68,
  letter: -0.25,
  early: 0.17,
  late: 0.38,
  once: -0.33,
} as const

type Pair = { readonly one: Known; readonly two: Known; count: number; texts: number; last: number; early: boolean; late: boolean }

/** A word of the post, and what is asked of it, once for all pairs that it is in. */
type Known = { readonly text: string; readonly stem: string; readonly little: boolean; readonly number: boolean; readonly letter: boolean }

/** Counts the words of a post, given as its title and the texts of its paragraphs, items and headings, in order. */
export function makeTalkStats(texts: readonly string[], lang: string): TalkStats {
  const language = languageOfWords(texts.join(' '), lang)
  const known = new Map<string, Known>()
  const terms = new Map<string, number>()
  const pairs = new Map<string, Pair>()
  const title = new Set<string>()
  texts.forEach((text, n) => {
    const stems = new Set<string>()
    const at = { n, of: texts.length }
    let one: Known | undefined
    for (const word of wordsOf(text)) {
      const two = knownAs(known, word.text, language)
      if (!two.little) stems.add(two.stem)
      if (one !== undefined) count(pairs, one, two, at)
      one = two
    }
    for (const stem of stems) terms.set(stem, (terms.get(stem) ?? 0) + 1)
    if (n === 0) for (const stem of stems) title.add(stem)
  })
  let most = 1
  for (const often of terms.values()) if (often > most) most = often
  const worth = new Map<string, number>()
  pairs.forEach((pair, key) => worth.set(key, likelihood(pair, title)))
  return { lang: language, terms, most, pairs: worth }
}

function knownAs(known: Map<string, Known>, text: string, lang: string): Known {
  const found = known.get(text)
  if (found !== undefined) return found
  const made = { text, stem: stemOf(text), little: isStopWord(text, lang), number: isAt(text, 0, digit), letter: /^[a-z]$/.test(text) }
  known.set(text, made)
  return made
}

function count(pairs: Map<string, Pair>, one: Known, two: Known, { n, of }: { readonly n: number; readonly of: number }): void {
  const key = `${one.text} ${two.text}`
  const pair = pairs.get(key) ?? { one, two, count: 0, texts: 0, last: -1, early: false, late: false }
  if (pair.count === 0) pairs.set(key, pair)
  pair.count++
  if (pair.last !== n) pair.texts++
  pair.last = n
  pair.early ||= n < of * 0.15
  pair.late ||= n >= of * 0.92
}

function likelihood({ one, two, count, texts, early, late }: Pair, title: ReadonlySet<string>): number {
  const titled = (title.has(one.stem) ? 1 : 0) + (title.has(two.stem) ? 1 : 0)
  const full = !one.little && !two.little
  const log = Math.min(4, Math.log2(count))
  const spread = Math.min(4, Math.log2(texts))
  const says = (claim: boolean, weight: number): number => (claim ? weight : 0)
  const sum =
    odds.base +
    odds.log * log +
    odds.spread * spread +
    says(one.little && two.little, odds.littleOnly) +
    says(full, odds.fullOnly + odds.fullLog * log + odds.fullSpread * spread) +
    says(titled === 2, odds.bothInTitle) +
    says(titled === 1, odds.oneInTitle) +
    says(one.number || two.number, odds.number) +
    says(one.letter || two.letter, odds.letter) +
    says(early, odds.early) +
    says(late, odds.late) +
    says(count === 1, odds.once)
  return 1 / (1 + Math.exp(-sum))
}
