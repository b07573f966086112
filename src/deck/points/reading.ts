import { lowerCase } from '../../text/lower-case.ts'
import type { Span } from '../../text/span.ts'
import { stemOf, wordMeter, wordsOf, type Word } from '../../text/terms.ts'
import { isStopWord } from '../../text/stop-words.ts'

/** A word with its stem, unless it is a little one or a mere letter, and with the word before it, `one two`. */
export type Term = Word & { readonly stem?: string; readonly pair: string }

/** A paragraph as the choice of points reads it, once for all pieces that may be cut from it. */
export type Reading = {
  readonly text: string
  /** The same, letter for letter, in lower case. */
  readonly lower: string
  readonly words: readonly Term[]
  /** How many words a reader counts between two offsets, each of them between words. */
  readonly count: (from: number, to: number) => number
}

export function readParagraph(written: string, lang: string): Reading {
  // A space that does not break is a space, and a printer's apostrophe one: what a language knows is written with plain ones.
  const text = written.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'")
  let before = ''
  const words = wordsOf(text).map(({ text: own, start, end }): Term => {
    const pair = `${before} ${own}`
    before = own
    return own.length > 1 && !isStopWord(own, lang) ? { text: own, start, end, pair, stem: stemOf(own) } : { text: own, start, end, pair }
  })
  return { text, lower: lowerCase(text), words, count: wordMeter(text) }
}

export const wordsWithin = ({ words }: Reading, { start, end }: Span): readonly Term[] =>
  words.filter((word) => word.start >= start && word.end <= end)
