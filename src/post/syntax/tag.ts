import { straightTag } from '../straight-tags.ts'
import type { Syntax } from './types.ts'

/** A tag of HTML whose attributes only JSX or a template engine can read. */
export const tag: Syntax = {
  start: (src) => {
    const at = src.search(/<[a-z][^<>]{0,2000}\{/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    if (!/^<[a-z][^<>]{0,2000}\{/.test(src)) return undefined
    const made = straightTag(src, 0)
    return made && { type: 'own', raw: src.slice(0, made.end), what: { kind: 'tag', html: made.html } }
  },
}
