import type { Token, Tokens } from 'marked'
import type { Found, Grammar } from './dialects/types.ts'
import { cappedTokenizer } from './markdown-caps.ts'
import { makeLexer } from './markdown-lexer.ts'
import { blockExtensions, inlineExtensions } from './syntax/index.ts'

/** What our own syntax finds becomes a token of this shape. */
export type OwnToken = { readonly type: 'own'; readonly raw: string; readonly what: Own }
type Own =
  | { readonly kind: 'directive'; readonly found: Found; readonly grammar: Grammar }
  | { readonly kind: 'footnote'; readonly id: string; readonly text: string }
  | { readonly kind: 'noteref'; readonly id: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'tag'; readonly html: string }
  | { readonly kind: 'span'; readonly text: string }
  | { readonly kind: 'definition'; readonly term: string; readonly bodies: readonly { readonly text: string; readonly line: number }[] }
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrapped'; readonly mark: 'mark' | 'sub' | 'sup'; readonly text: string }

export type { Token, Tokens }

/** Turns Markdown into tokens: the one place that knows marked. */
export type Markdown = {
  blockTokens(text: string): Token[]
  /** Links and emphasis of one block's text. Text that would take too long is read in parts, and `onLimit` is told. */
  inlineTokens(text: string, onLimit: () => void): Token[]
}

/** Marked's time for emphasis grows with the square of the number of delimiters. */
const mostDelimiters = 600
const longestRun = 12_000
const shortRun = 600

export function makeMarkdown(grammars: readonly Grammar[]): Markdown {
  const lexer = makeLexer(blockExtensions(grammars), inlineExtensions(grammars), cappedTokenizer())
  return {
    blockTokens: (text) => {
      lexer.state.top = true
      const tokens = lexer.blockTokens(text, [])
      lexer.inlineQueue.length = 0
      return tokens
    },
    inlineTokens: (text, onLimit) => {
      lexer.state.inLink = false
      lexer.state.inRawBlock = false
      const delimiters = text.length > mostDelimiters ? (text.match(/[*_~[\]<`!]+/g)?.length ?? 0) : 0
      const isCrowded = delimiters > mostDelimiters || longestFlood(text) > mostDelimiters
      if (text.length <= longestRun && !isCrowded) return lexer.inlineTokens(text, [])
      if (isCrowded) onLimit()
      return partsOf(text, isCrowded ? shortRun : longestRun).flatMap((part) => lexer.inlineTokens(part, []))
    },
  }
}

/** How long the longest run of one delimiter is. */
const longestFlood = (text: string): number =>
  Math.max(0, ...(text.match(/\[{200,}|<{200,}|!{200,}|`{200,}|(?:!\[){100,}/g) ?? []).map((run) => run.length * 4))

/** Cuts at line ends or spaces. */
function partsOf(text: string, most: number): string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + most, text.length)
    if (end < text.length) {
      const pause = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf('. ', end) + 1)
      const space = text.lastIndexOf(' ', end)
      if (pause > at + most / 2) end = pause + 1
      else if (space > at) end = space + 1
      // Not between the halves of a surrogate pair.
      else if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end++
    }
    parts.push(text.slice(at, end))
    at = end
  }
  return parts
}
