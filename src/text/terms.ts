import { isStopWord } from './stop-words.ts'

const word = /[\p{L}\p{N}\p{M}]+(?:[’'_-][\p{L}\p{N}\p{M}]+)*/gu
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const stemLength = 7

/**
 * What a text is about, in order: its words without little ones, lower case, cut to their first seven letters so that `compile` and
 * `compiling` are one. Scripts that put no space between words give their letters in pairs.
 */
export function termsOf(text: string, lang: string): string[] {
  const terms: string[] = []
  for (const [found] of text.normalize('NFKC').toLowerCase().matchAll(word)) {
    if (unspaced.test(found)) terms.push(...lettersInPairs(found))
    else if (found.length > 1 && !isStopWord(found, lang)) terms.push(found.slice(0, stemLength))
  }
  return terms
}

function lettersInPairs(run: string): string[] {
  const letters = [...run]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, n) => `${letters[n]}${letter}`)
}

/** How many words a reader counts; in scripts without spaces two letters make one. */
export function countWords(text: string): number {
  let count = 0
  for (const [found] of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'._-][\p{L}\p{N}\p{M}]+)*/gu)) count += unspaced.test(found) ? Math.ceil([...found].length / 2) : 1
  return count
}
