import type { Syntax } from './types.ts'

/**
 * A citation of Pandoc, Quarto and R Markdown: what is cited goes to the notes, as a footnote does. Keys have a year or another number
 * in them, which tells them from names of people.
 *
 *     Lines break well [see @knuth1984, p. 33; -@lee2001].
 */
export const citation: Syntax = {
  start: (src) => {
    const at = src.search(/[ \t]?\[[^[\]\n@]{0,80}@[A-Za-z]/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const found =
      /^[ \t]?\[((?:[^[\]\n@;]{0,80}@[A-Za-z][\w:.-]{0,80}\d[\w:.-]{0,20}(?:,[^[\]\n@;]{0,120})?(?:;(?=[^[\]\n]*@))?){1,20})\](?![([:{])/.exec(
        src,
      )
    return found ? { type: 'own', raw: found[0], what: { kind: 'note', text: (found[1] ?? '').replace(/-?@/g, '') } } : undefined
  },
}
