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

/** `H~2~O` and `x^2^`, as Pandoc and markdown-it write them: behind a letter or a digit, without a space inside. */
export const script: Syntax = {
  start: (src) => {
    const at = src.search(/(?<=[A-Za-z0-9\u00c0-\u1fff\u3040-\uffdc)\]])[~^](?=[^\s~^]{1,20}[~^])/)
    return at < 0 ? undefined : at
  },
  read: (src, before) => {
    const found = /^([~^])([^\s~^]{1,20})\1(?!\1)/.exec(src)
    const last = before.at(-1)
    if (!found || last?.type !== 'text' || !/[\p{L}\p{N})\]]$/u.test(last.raw)) return undefined
    return { type: 'own', raw: found[0], what: { kind: 'wrapped', mark: found[1] === '~' ? 'sub' : 'sup', text: found[2] ?? '' } }
  },
}
