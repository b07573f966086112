import { countPlain, eachWord, unspaced } from './characters.ts'
import { isStopWord } from './stop-words.ts'

const stemLength = 7

/** A word of a text, lower case, and where it stands. */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

/** All words of a text, in order. Scripts that put no space between words give their letters in pairs. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  eachWord(text, "'’", (start, end, kinds) => {
    const found = text.slice(start, end)
    if ((kinds & unspaced) === 0) words.push({ text: found.toLowerCase(), start, end })
    else words.push(...lettersInPairs(found, start))
  })
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
  const plain = countPlain(text, joints)
  if (plain !== undefined) return plain
  let count = 0
  eachWord(text, joints, (start, end, kinds) => {
    count += (kinds & unspaced) === 0 ? 1 : Math.ceil([...text.slice(start, end)].length / 2)
  })
  return count
}

/** What holds a counted word together: `don't`, `3.14`, `snake_case`, `well-known`. */
const joints = "'’._-"

/** Counts the words of pieces of a text, which is read once for all of them. A piece begins and ends between words. */
export function wordMeter(text: string): (from: number, to: number) => number {
  const starts: number[] = []
  let met = 0
  eachWord(text, joints, (start, _, kinds) => {
    starts.push(start)
    met |= kinds
  })
  if ((met & unspaced) !== 0) return (from, to) => countWords(text.slice(from, to))
  const before = (at: number): number => {
    const n = starts.findIndex((start) => start >= at)
    return n < 0 ? starts.length : n
  }
  return (from, to) => (to <= from ? 0 : before(to) - before(from))
}
