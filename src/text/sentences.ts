import { abbreviations, markedNames, ordinalLanguages } from './abbreviations.ts'
import { capital, digit, holds, isAt, letter, small } from './characters.ts'
import { findShelters } from './shelters.ts'
import type { Span } from './span.ts'
import { isStopWord } from './stop-words.ts'

const stops = /[.!?…。！？｡．؟۔।॥።።။។։‽]+/gu
const plainStops = /^[.!?…‽]+$/u
const closing = /[)\]}"'”’»›」』）】》“*_]/u
const japaneseGoesOn = /^[とっのはがをにで、，]/u
const titleLike = /^\p{Lu}\p{Ll}{0,3}$/u

/** A capital, a digit, or a letter of a script without case. */
const startsSentence = (text: string): boolean => isAt(text, 0, capital | digit | letter) && !isAt(text, 0, small)

/**
 * The sentences of a text as trimmed spans, in order, which together hold everything but white space. Knows abbreviations, initials,
 * ordinals, file names and addresses; keeps short brackets and quotations whole; takes time in proportion to the text.
 */
export function splitSentences(text: string, lang: string): Span[] {
  const shelters = findShelters(text)
  const found: Span[] = []
  let start = 0
  let shelter = 0
  for (const match of text.matchAll(stops)) {
    const end = afterClosing(text, match.index + match[0].length)
    if (match.index < start) continue
    while ((shelters[shelter]?.end ?? Infinity) <= match.index) shelter++
    const around = shelters[shelter]
    if (around !== undefined && around.start < match.index && around.end > end) continue
    if (!endsSentence({ text, start, at: match.index, mark: match[0], end, lang: base(lang) })) continue
    add(found, text, start, end)
    start = end
  }
  add(found, text, start, text.length)
  return found
}

type Stop = {
  readonly text: string
  readonly start: number
  readonly at: number
  readonly mark: string
  readonly end: number
  readonly lang: string
}

function endsSentence(stop: Stop): boolean {
  const { text, at, mark, end } = stop
  const rest = text.slice(end, end + 60)
  if (rest.trim() === '') return true
  if (!plainStops.test(mark)) return !(text.slice(at + mark.length, end).match(/[」』”）)]/u) && japaneseGoesOn.test(rest))
  const next = rest.replace(/^[\s"'“„«»‘¿¡(\[*_–—-]+/u, '').replace(/^\p{Extended_Pictographic}\ufe0f?\s*/u, '')
  if (!/^\s/u.test(rest)) return /[!?]/u.test(mark) && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(rest)
  if (mark === '.') return !belongsToWord(stop, next) && (startsSentence(next) || isOddName(next))
  if (mark === '!' && markedNames.has(wordBefore(text, at).toLowerCase()) && !beginsPlainly(next, stop.lang)) return false
  return startsSentence(next) && !(/^(\.{2,}|…)$/u.test(mark) && /^I\b/u.test(next))
}

/** The full stop is part of the word before it: `Dr.`, `J.`, `e.g.`, `3.` in `3. Mai`. */
function belongsToWord({ text, start, at, lang }: Stop, next: string): boolean {
  const word = wordBefore(text, at)
  const lower = word.toLowerCase()
  if (abbreviations.number.has(lower) && /^[\d§IVX]/u.test(next)) return true
  if (abbreviations.before.has(lower)) return lower.includes('.') || titleLike.test(word) || !beginsPlainly(next, lang)
  if (abbreviations.either.has(lower))
    return !isAt(next, 0, capital) || (!beginsPlainly(next, lang) && lower !== 'etc' && lower !== 'no' && lower !== 'usw')
  if (/^\d{1,2}$/u.test(word)) return ordinalLanguages.has(lang) || text.slice(start, at).trim() === word
  if (word.length === 1 && isAt(word, 0, small)) return true
  if (lang === 'fr' && /^MM?$/u.test(word)) return !beginsPlainly(next, lang)
  const parts = word.split('.')
  if (parts.every((part) => isLetters(part, 1)) && isAt(word, word.length - 1, capital))
    return (
      !beginsPlainly(next, lang) &&
      (isNamed(text, start, at - word.length) || (isAt(next, 0, capital) && next.charAt(1) === '.') || word.includes('.'))
    )
  return parts.length > 1 && parts.every((part) => isLetters(part, 2)) && !beginsPlainly(next, lang)
}

const isLetters = (text: string, most: number): boolean =>
  text.length > 0 && text.length <= most && Array.from(text).every((character) => isAt(character, 0, letter))

function wordBefore(text: string, at: number): string {
  return /[^\s"'“„«»‘’(\[{/–—]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
}

/** A name or the sentence's start stands before an initial: `Ursula K. Le Guin`, but not `vitamin C. The`. */
function isNamed(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 40), at).trimEnd()
  return before === '' || /(^|[\s(])\p{Lu}[\p{L}.’'-]*$/u.test(before) || /[(,;&]$/u.test(before)
}

/** A capitalised little word can only stand there because a sentence begins: `etc. The`, `in the U.S. We`. */
function beginsPlainly(next: string, lang: string): boolean {
  if (!isAt(next, 0, capital)) return false
  const word = /^[^\s.,;:!?()\d–—-]+/.exec(next)?.[0] ?? ''
  return word.length > 1 && isStopWord(word.toLowerCase(), lang)
}

/** A name that begins small and can open a sentence all the same: `eBPF`, `iPhone`, `node.js`, `v2`. */
function isOddName(next: string): boolean {
  let end = 0
  while (isAt(next, end, small)) end++
  return end > 0 && (isAt(next, end, capital | digit) || next[end] === '_' || (next[end] === '.' && isAt(next, end + 1, small)))
}

function afterClosing(text: string, from: number): number {
  let end = from
  for (; end < text.length && closing.test(text.charAt(end)); end++)
    if (/[“«]/.test(text.charAt(end)) && isAt(text, end + 1, letter | digit)) break
  if (/^[\s\u00a0\u202f]»/u.test(text.slice(end, end + 2))) end += 2
  const mark = /^(\[\d{1,3}\])+/u.exec(text.slice(end, end + 20))
  return end + (mark?.[0].length ?? 0)
}

function add(found: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  if (start === end) return
  const last = found.at(-1)
  if (last !== undefined && !holds(text.slice(start, end), letter | digit)) found[found.length - 1] = { start: last.start, end }
  else found.push({ start, end })
}

function base(lang: string): string {
  return lang.toLowerCase().split(/[-_]/u)[0] ?? ''
}
