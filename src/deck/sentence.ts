import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import { upperFirst } from '../post/upper-first.ts'
import { withoutNoteRefs } from './spans.ts'

/**
 * A span of the author's text as a sentence of its own: first letter large, one mark at the end (a comma or colon that led on becomes a full
 * stop). Nothing else changes.
 */
export function asSentence(inlines: readonly Inline[], lang: string): readonly Inline[] {
  const text = plainText(inlines)
  const body = text.replace(/[\s,;:–—،؛，；：、-]+$/u, '')
  const start = text.length - text.trimStart().length
  const cut = withoutNoteRefs(sliceInlines(inlines, start, body.length))
  const ended =
    ends.test(body) || address.test(body) || body.trim() === '' ? cut : [...cut, { kind: 'text' as const, text: fullStop(body) }]
  return upperFirst(ended, lang)
}

const ends = /[.!?…。！？।؟۔][)\]}"'”’»」』）]*$/u

/** A full stop behind an address reads as a part of it. */
const address = /(?:https?:\/\/|www\.)\S+$/i

function fullStop(text: string): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]["”」』）)]*$/u.test(text)) return '。'
  return /\p{Script=Devanagari}$/u.test(text) ? '।' : '.'
}
