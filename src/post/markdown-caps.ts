import { Tokenizer, type Tokens } from 'marked'
import { endOfHtml } from './html/end.ts'

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
      return innerInline(() => templateLink(src, (plain) => super.link(plain)) ?? super.link(src))
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
      return token && end !== undefined && end < token.raw.length
        ? { ...token, raw: token.raw.slice(0, end), text: token.raw.slice(0, end) }
        : token
    }
  }
  return new Capped()
}

const templated =
  /^(!?\[(?:[^\[\]\\]|\\.|\[[^\[\]]{0,400}\]){0,2000}\]\([ \t]*)((?:[^\s(){}]{0,400}(?:\{\{[^{}\n]{1,400}\}\}|\{%[^%{}\n]{1,400}%\}))+[^\s(){}]{0,400})((?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\))/

/**
 * A link whose address is made by a template, with spaces in it as Markdown does not allow.
 *
 *     [map]({{ "/map.png" | url }})
 *           ^^^^^^^^^^^^^^^^^^^^^^
 */
function templateLink(src: string, read: (src: string) => Tokens.Link | Tokens.Image | undefined): Tokens.Link | Tokens.Image | undefined {
  const near = /^!?\[/.test(src) ? src.slice(0, 4_000) : ''
  const found = /\]\([^)]*\{[{%]/.test(near) ? templated.exec(near) : null
  if (!found) return undefined
  const [raw, head = '', href = '', tail = ''] = found
  const token = read(`${head}x${tail}`)
  return token && { ...token, raw, href }
}
