import { recogniseLanguage } from '../../text/stop-words.ts'
import { termsOf } from '../../text/terms.ts'

/** The words of a whole post, counted, so that a passage can be weighed against what the post is about. */
export type TalkStats = {
  /** The language that the texts are really in, as far as their little words tell. */
  readonly lang: string
  /** In how many of the texts a term stands. */
  readonly terms: ReadonlyMap<string, number>
  /** How often two terms stand side by side, `one two`; only those that do so at least twice. */
  readonly pairs: ReadonlyMap<string, number>
  /** The highest count in `terms`. */
  readonly most: number
}

/** Counts the words of a post, given as the texts of its paragraphs, items and headings. */
export function makeTalkStats(texts: readonly string[], lang: string): TalkStats {
  const language = recogniseLanguage(texts.join(' '), lang)
  const terms = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const text of texts) {
    const found = termsOf(text, language)
    for (const term of new Set(found)) terms.set(term, (terms.get(term) ?? 0) + 1)
    for (const pair of pairsOf(found)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  for (const [pair, count] of pairs) if (count < 2) pairs.delete(pair)
  let most = 1
  for (const count of terms.values()) if (count > most) most = count
  return { lang: language, terms, pairs, most }
}

/** The neighbours among terms, `one two`. */
export function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, n) => `${terms[n]} ${term}`)
}
