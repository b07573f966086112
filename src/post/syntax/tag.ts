import { straightTag } from '../straight-tags.ts'
import type { Syntax } from './types.ts'

const odd = /<[a-z][^<>]{0,2000}(?:\{|\s[@#][\w:.-]+=)/

/** A tag of HTML whose attributes only JSX, Vue or a template engine can read. */
export const tag: Syntax = {
  start: (src) => {
    const at = src.search(odd)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    if (src.search(odd) !== 0) return undefined
    const made = straightTag(src, 0, true)
    return made && { type: 'own', raw: src.slice(0, made.end), what: { kind: 'tag', html: made.html } }
  },
}
