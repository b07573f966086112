import type { Syntax } from './types.ts'

/** `==highlighted==` words. */
export const highlighted: Syntax = {
  start: (src) => {
    const at = src.indexOf('==')
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const found = /^==(?![\s=])([^\n=]{1,300}?)(?<!\s)==(?!=)/.exec(src)
    return found ? { type: 'own', raw: found[0], what: { kind: 'wrapped', mark: 'mark', text: found[1] ?? '' } } : undefined
  },
}
