import { Lexer, type Token, Tokenizer, type Tokens } from 'marked'
import type { Found, Grammar } from './dialects/types.ts'
import { endOfHtml } from './html-end.ts'
import { blockExtensions, inlineExtensions } from './syntax/index.ts'

/** What our own syntax finds becomes a token of this shape. */
export type OwnToken = { readonly type: 'own'; readonly raw: string; readonly what: Own }
export type Own =
  | { readonly kind: 'directive'; readonly found: Found; readonly grammar: Grammar }
  | { readonly kind: 'footnote'; readonly id: string; readonly text: string }
  | { readonly kind: 'noteref'; readonly id: string }
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

/** Quotes and lists deeper than this are read as text: nobody shows them, and marked overflows its stack at 5,000. */
const deepest = 24
/** Marked's time for emphasis grows with the square of the number of delimiters. */
const mostDelimiters = 600
const longestRun = 12_000
const shortRun = 1_500

export function makeMarkdown(grammars: readonly Grammar[]): Markdown {
  const lexer = new Lexer({ gfm: true, breaks: false, pedantic: false, silent: false, tokenizer: cappedTokenizer(), extensions: extensionsOf(grammars) })
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
      if (text.length <= longestRun && delimiters <= mostDelimiters) return lexer.inlineTokens(text, [])
      if (delimiters > mostDelimiters) onLimit()
      return partsOf(text, delimiters > mostDelimiters ? shortRun : longestRun).flatMap((part) => lexer.inlineTokens(part, []))
    },
  }
}

/** Cuts at line ends or spaces. */
function partsOf(text: string, most: number): string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
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

function cappedTokenizer(): Tokenizer {
  let depth = 0
  let inlineDepth = 0
  const inner = <T>(read: () => T): T | undefined => {
    if (depth >= deepest) return undefined
    depth++
    try {
      return read()
    } finally {
      depth--
    }
  }
  const innerInline = <T>(read: () => T): T | undefined => {
    if (inlineDepth >= deepest) return undefined
    inlineDepth++
    try {
      return read()
    } finally {
      inlineDepth--
    }
  }
  class Capped extends Tokenizer {
    override blockquote(src: string): Tokens.Blockquote | undefined {
      return inner(() => super.blockquote(src))
    }
    override list(src: string): Tokens.List | undefined {
      return inner(() => super.list(src))
    }
    override link(src: string): Tokens.Link | Tokens.Image | undefined {
      return innerInline(() => super.link(src))
    }
    override emStrong(src: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
      return innerInline(() => super.emStrong(src, masked, before))
    }
    override del(src: string, masked: string, before?: string): Tokens.Del | undefined {
      return innerInline(() => super.del(src, masked, before))
    }
    override html(src: string): Tokens.HTML | undefined {
      const token = super.html(src)
      const end = token ? endOfHtml(token.raw) : undefined
      return token && end !== undefined && end < token.raw.length ? { ...token, raw: token.raw.slice(0, end), text: token.raw.slice(0, end) } : token
    }
  }
  return new Capped()
}

type Extensions = NonNullable<NonNullable<ConstructorParameters<typeof Lexer>[0]>['extensions']>

function extensionsOf(grammars: readonly Grammar[]): Extensions {
  const block = blockExtensions(grammars)
  const inline = inlineExtensions(grammars)
  const tokenizers = (list: readonly { read: (src: string, before: readonly Token[]) => OwnToken | undefined }[]) =>
    list.map((extension) => (src: string, tokens: Token[]) => extension.read(src, tokens))
  return {
    renderers: {},
    childTokens: {},
    block: tokenizers(block),
    inline: tokenizers(inline),
    startBlock: block.map((extension) => (src: string) => extension.start(src)),
    startInline: inline.map((extension) => (src: string) => extension.start(src)),
  }
}
