import { Tokenizer, type Tokens } from 'marked'
import { endOfHtml } from './html-end.ts'

/** Quotes and lists deeper than this are read as text: nobody shows them, and marked overflows its stack at 5,000. */
const deepest = 24

/** marked's tokenizer with a limit on nesting, and with blocks of HTML that end where they close. */
export function cappedTokenizer(): Tokenizer {
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
