import type { Syntax } from './types.ts'

/**
 * A footnote that stands where it belongs, as Pandoc, Quarto and Zenn have it.
 *
 *     The tide turns.^[Twice a day, [mostly](https://tides.example).]
 */
export const inlineNote: Syntax = {
  start: (src) => {
    const at = src.indexOf('^[')
    return at < 0 ? undefined : at
  },
  read: (src) => {
    if (!src.startsWith('^[')) return undefined
    let depth = 0
    for (let at = 1; at < Math.min(src.length, 4_000); at++) {
      if (src[at] === '\\') at++
      else if (src[at] === '[') depth++
      else if (src[at] === ']' && --depth === 0)
        return { type: 'own', raw: src.slice(0, at + 1), what: { kind: 'note', text: src.slice(2, at) } }
    }
    return undefined
  },
}
