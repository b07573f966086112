import type { Place } from '../place.ts'
import { boxed } from './boxed.ts'
import { plainText, sliceInlines, trimInlines } from './inline.ts'
import type { Tokens } from './markdown.ts'
import type { Reading } from './reading.ts'
import { toneOf } from './tones.ts'
import type { Block, Inline } from './types.ts'

const alert = /^\s*\[!([\w-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/

/**
 * A quote; the callout that it is spelt for (`> [!NOTE] Title`, GitHub and Obsidian); its source where the last paragraph is one.
 *
 *     > A talk is not a text read aloud.
 *     > — somebody
 *     ^^^^^^^^^^^^
 */
export function quoteOf(token: Tokens.Blockquote, place: Place, line: number, reading: Reading): readonly Block[] {
  const said = alert.exec(token.text)
  if (said) {
    const title = (said[2] ?? '').trim()
    const blocks = reading.blocks(token.text.slice(said[0].length), line + 1)
    const titled = title === '' ? nameOf(said[1] ?? '') : reading.inlines(title, place.line)
    return blocks.length > 0 || title !== ''
      ? [{ kind: 'callout', tone: toneOf(said[1] ?? ''), ...(titled.length > 0 && { title: titled }), blocks, place }]
      : []
  }
  const attributes = /(?:^|\n)(\{:[^}\n]*\})\s*$/.exec(token.raw)?.[1]
  // The line is the quote's, though Markdown gives it to the list or the quote that ends inside.
  const blocks =
    attributes === undefined ? reading.tokens(token.tokens, line) : reading.blocks(token.text.replace(/\{:[^}\n]*\}\s*$/, ''), line)
  const asBox = attributes === undefined ? [] : boxed([{ kind: 'quote', blocks, place }], attributes)
  if (asBox[0]?.kind === 'callout' && blocks.length > 0) return asBox
  if (blocks.length === 0) return []
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph') return [{ kind: 'quote', blocks, place }]
  const text = plainText(last.inlines)
  const at = text.search(/(?:^|\n|[.!?”"»]\s)\s*(?:—|–|―|--|~)\s*(?=[\p{Lu}@\p{Lo}])[^.!?\n]{2,90}$/u)
  if (at < 0 || (blocks.length === 1 && at === 0)) return [{ kind: 'quote', blocks, place }]
  const start = at === 0 ? 0 : at + (/^[.!?”"»]/.test(text.slice(at)) ? 1 : 0)
  const source = trimInlines(sliceInlines(last.inlines, start, text.length))
  const rest = trimInlines(sliceInlines(last.inlines, 0, start))
  return [{ kind: 'quote', blocks: [...blocks.slice(0, -1), ...(rest.length > 0 ? [{ ...last, inlines: rest }] : [])], source, place }]
}

/** GitHub prints the name of an alert over it; of these two the tone alone would make another word. */
function nameOf(name: string): readonly Inline[] {
  return /^(important|caution)$/i.test(name) ? [{ kind: 'text', text: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() }] : []
}
