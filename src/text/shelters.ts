import type { Span } from './span.ts'

const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
  '“': '”',
  '«': '»',
  '‹': '›',
  '„': '“',
  '‚': '‘',
}
const marks = /[()[\]（）【】「」『』《》“”«»‹›„‚‘"]/g
const longest = 320

/**
 * The outermost brackets and quotations of a text, from the opening mark to just behind the closing one, in order. What is never closed
 * (`a)`, an apostrophe), or only much later, is no shelter. Takes one walk over the text.
 */
export function findShelters(text: string): Span[] {
  const found: Span[] = []
  const open: { readonly close: string; readonly at: number }[] = []
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const nearest = open.findLastIndex((one) => one.close === mark)
    if (nearest >= 0) {
      const start = open[nearest]?.at ?? at
      open.length = nearest
      if (at - start <= longest) found.push({ start, end: at + 1 })
    } else if (mark === '"') {
      if (opens(text, at)) open.push({ close: '"', at })
    } else if (mark in pairs) open.push({ close: pairs[mark] ?? '', at })
    if (open.length > 16) open.shift()
  }
  return outermost(found)
}

function opens(text: string, at: number): boolean {
  return /[\s(\[–—-]|^$/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))
}

function outermost(found: Span[]): Span[] {
  const kept: Span[] = []
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}
