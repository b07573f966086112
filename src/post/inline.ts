import type { Inline } from './types.ts'

/** What a reader sees of a run of text: no alt texts, nothing for a footnote's mark, a line end for a hard break. */
export function plainText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += plainOf(inline)
  return text
}

/** The part of a run between two offsets of its plain text. Marks and pictures between the two come along. */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const slice: Inline[] = []
  let at = 0
  for (const inline of inlines) {
    const length = plainOf(inline).length
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (length === 0 ? at >= start && at < end : from < to) slice.push(...partOf(inline, from, to, length))
    at += length
  }
  return slice
}

function plainOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'math':
      return inline.tex
    case 'ruby':
      return inline.reading ? `${inline.base}(${inline.reading})` : inline.base
    case 'break':
      return '\n'
    case 'image':
    case 'noteref':
      return ''
    default:
      return plainText(inline.inlines)
  }
}

function partOf(inline: Inline, from: number, to: number, length: number): Inline[] {
  if (from === 0 && to === length) return [inline]
  if (inline.kind === 'text' || inline.kind === 'code') return [{ ...inline, text: inline.text.slice(from, to) }]
  if ('inlines' in inline) return [{ ...inline, inlines: sliceInlines(inline.inlines, from, to) }]
  // A formula or a ruby has no parts: whoever cuts into it gets it whole.
  return [inline]
}

/** The run without white space at its two ends; empty texts are left out. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const trimmed = [...inlines]
  while (trimmed.length > 0 && isBlank(trimmed[0])) trimmed.shift()
  while (trimmed.length > 0 && isBlank(trimmed.at(-1))) trimmed.pop()
  const first = trimmed[0]
  if (first?.kind === 'text') trimmed[0] = { kind: 'text', text: first.text.replace(/^\s+/, '') }
  const last = trimmed.at(-1)
  if (last?.kind === 'text') trimmed[trimmed.length - 1] = { kind: 'text', text: last.text.replace(/(?<!\s)\s+$/, '') }
  return trimmed
}

/** Texts that stand side by side become one. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text }
    else if (inline.kind !== 'text' || inline.text !== '') joined.push(inline)
  }
  return joined
}

/** True where there is nothing to read or to look at. */
export function isBlank(inline: Inline | undefined): boolean {
  if (inline === undefined || inline.kind === 'break') return true
  return inline.kind === 'text' && inline.text.trim() === ''
}
