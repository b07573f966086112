import { Lexer, type Token, type Tokenizer, type TokensList } from 'marked'
import type { Seen } from './dialects/types.ts'
import type { Syntax } from './syntax/types.ts'

/** One text while it is read: where each piece of syntax may begin next, counted from the text's end, and what was looked for in vain. */
type Run = { readonly next: Map<Syntax, number>; readonly seen: Seen }

/** marked's lexer with our own syntax. */
export function makeLexer(block: readonly Syntax[], inline: readonly Syntax[], tokenizer: Tokenizer): Lexer {
  const runs: Run[] = []
  const within = <T>(read: () => T): T => {
    runs.push({ next: new Map(), seen: new Map() })
    try {
      return read()
    } finally {
      runs.pop()
    }
  }
  class OwnLexer extends Lexer {
    override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
    override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
    override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
      return within(() => super.blockTokens(src, tokens, lastParagraphClipped))
    }
    override inlineTokens(src: string, tokens: Token[] = []): Token[] {
      return within(() => super.inlineTokens(src, tokens))
    }
  }
  const readers = (list: readonly Syntax[]) =>
    list.map((syntax) => (src: string, tokens: Token[]) => syntax.read(src, tokens, runs.at(-1)?.seen ?? new Map()))
  // marked asks before every piece of text, of which there can be thousands: what was found is kept until it is passed.
  const starts = (list: readonly Syntax[]) =>
    list.map((syntax) => (src: string): number | undefined => {
      const run = runs.at(-1)
      const known = run?.next.get(syntax)
      if (known !== undefined && known <= src.length) return known < 0 ? undefined : src.length - known
      const at = syntax.start(src)
      run?.next.set(syntax, at === undefined ? -1 : src.length - at)
      return at
    })
  return new OwnLexer({
    gfm: true,
    breaks: false,
    pedantic: false,
    silent: false,
    tokenizer,
    extensions: {
      renderers: {},
      childTokens: {},
      block: readers(block),
      inline: readers(inline),
      startBlock: starts(block),
      startInline: starts(inline),
    },
  })
}
