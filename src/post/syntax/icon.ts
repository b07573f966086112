import type { Syntax } from './types.ts'

/** Icons of Material for MkDocs, which say nothing: `:material-account:`, `:fontawesome-brands-git:{ .big }`. */
export const icon: Syntax = {
  start: (src) => {
    const at = src.search(/:(?:material|octicons|fontawesome|simple)-/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const found = /^:(?:material|octicons|fontawesome|simple)-[a-z\d-]{1,80}:(?:\{[^{}\n]{0,200}\})?[ \t]?/.exec(src)
    return found ? { type: 'own', raw: found[0], what: { kind: 'nothing' } } : undefined
  },
}
