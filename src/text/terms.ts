import { isStopWord } from './stop-words.ts'

const word = /[\p{L}\p{N}\p{M}]+(?:[’'][\p{L}\p{M}]+)*/gu
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const stemLength = 7

/** A word of a text, lower case, and where it stands. */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

/** All words of a text, in order. Scripts that put no space between words give their letters in pairs. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    if (unspaced.test(found)) words.push(...lettersInPairs(found, index))
    else words.push({ text: found.toLowerCase(), start: index, end: index + found.length })
  }
  return words
}

/** A word cut to its first seven letters, so that `compile` and `compiling` are one. */
export function stemOf(word: string): string {
  return word.slice(0, stemLength)
}

/** What a text is about, in order: the stems of its words without little ones. */
export function termsOf(text: string, lang: string): string[] {
  return wordsOf(text)
    .filter((one) => one.text.length > 1 && !isStopWord(one.text, lang))
    .map((one) => stemOf(one.text))
}

function lettersInPairs(run: string, from: number): Word[] {
  const letters = [...run]
  let start = from
  return letters.flatMap((letter, n): readonly Word[] => {
    const next = letters[n + 1] ?? ''
    const pair = { text: `${letter}${next}`, start, end: start + letter.length + next.length }
    start += letter.length
    return next === '' && n > 0 ? [] : [pair]
  })
}

/** How many words a reader counts; in scripts without spaces two letters make one. */
export function countWords(text: string): number {
  let count = 0
  for (const [found] of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'._-][\p{L}\p{N}\p{M}]+)*/gu))
    count += unspaced.test(found) ? Math.ceil([...found].length / 2) : 1
  return count
}
