import type { Grammar } from '../dialects/types.ts'
import type { Syntax } from './types.ts'

/** A paragraph is looked through for a directive that ends it, no further than this. */
const window = 4_000

/** A directive that has its lines for itself. */
export function directiveBlock(grammar: Grammar): Syntax {
  return {
    start: (src) => {
      const at = grammar.start(paragraphOf(src))
      return at < 0 ? undefined : at
    },
    read: (src) => {
      const indent = /^[ \t]*/.exec(src)?.[0] ?? ''
      const found = grammar.read(indent === '' ? src : src.slice(indent.length))
      if (!found) return undefined
      const rest = /^[ \t]*(?:\n|$)/.exec(src.slice(indent.length + found.raw.length))
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
    read: (src) => {
      const found = grammar.read(src)
      return found && { type: 'own', raw: found.raw, what: { kind: 'directive', found, grammar } }
    },
  }
}

function paragraphOf(src: string): string {
  const near = src.length > window ? src.slice(0, window) : src
  const end = near.search(/\n[ \t]*\n/)
  return end < 0 ? near : near.slice(0, end)
}
