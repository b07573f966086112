import type { Grammar } from '../dialects/types.ts'
import type { Syntax } from './types.ts'

/** A directive that has its lines for itself. */
export function directiveBlock(grammar: Grammar): Syntax {
  return {
    start: (src) => lineStart(grammar, src),
    read: (src, _, seen) => {
      const indent = grammar.columns === true ? '' : (/^[ \t]*/.exec(src)?.[0] ?? '')
      const found = grammar.read(indent === '' ? src : src.slice(indent.length), seen)
      if (!found) return undefined
      const rest = found.raw.endsWith('\n') ? [''] : /^[ \t]*(?:\n|$)/.exec(src.slice(indent.length + found.raw.length))
      if (!rest) return undefined
      return { type: 'own', raw: indent + found.raw + rest[0], what: { kind: 'directive', found, grammar } }
    },
  }
}

/** A directive inside a sentence. */
export function directiveInline(grammar: Grammar): Syntax {
  return {
    start: (src) => {
      const at = grammar.start(src)
      return at < 0 ? undefined : at
    },
    read: (src, _, seen) => {
      const found = grammar.read(src, seen)
      return found && { type: 'own', raw: found.raw, what: { kind: 'directive', found, grammar } }
    },
  }
}

/** Where the next line begins that opens with this grammar. */
function lineStart(grammar: Grammar, src: string): number | undefined {
  for (let from = 0; from < src.length;) {
    const at = grammar.start(src.slice(from))
    if (at < 0) return undefined
    const line = src.lastIndexOf('\n', from + at - 1) + 1
    // The very start of `src` may stand inside a line, so that it does not count.
    if (line > 0 && src.slice(line, from + at).trim() === '') return line
    const next = src.indexOf('\n', from + at)
    if (next < 0) return undefined
    from = next + 1
  }
  return undefined
}
