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
  return termsAmong(wordsOf(text), lang)
}

/** The same of words that are known already. */
export function termsAmong(words: readonly Word[], lang: string): string[] {
  return words.filter((one) => one.text.length > 1 && !isStopWord(one.text, lang)).map((one) => stemOf(one.text))
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
  if (isAscii.test(text)) return countAscii(text)
  let count = 0
  for (const [found] of text.matchAll(counted)) count += unspaced.test(found) ? Math.ceil([...found].length / 2) : 1
  return count
}

const counted = /[\p{L}\p{N}\p{M}]+(?:[’'._-][\p{L}\p{N}\p{M}]+)*/gu
const isAscii = /^[\0-\x7f]*$/

/** What `counted` finds in ASCII, letter by letter, which takes a fifth of the time: words are counted for every reading of every sentence. */
function countAscii(text: string): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === letter) {
      if (!inWord) count += 1
      inWord = true
    } else if (!(kind === joint && inWord && kinds[text.charCodeAt(at + 1)] === letter)) inWord = false
  }
  return count
}

const letter = 1
const joint = 2
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(character) ? letter : /['._-]/.test(character) ? joint : 0
})
