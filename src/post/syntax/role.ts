import type { Syntax } from './types.ts'

/**
 * A role of MyST: what it says, without where it leads.
 *
 *     {ref}`The lamp <lamp>`      {math}`x^2`
 *           ^^^^^^^^                     ^^^
 */
export const role: Syntax = {
  start: (src) => {
    const at = src.search(/\{[a-z][\w:.+-]{0,30}\}`/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const [raw, name = '', inside = ''] = /^\{([a-z][\w:.+-]{0,30})\}`([^`\n]{1,300})`/.exec(src) ?? []
    if (raw === undefined) return undefined
    if (name === 'math') return { type: 'own', raw, what: { kind: 'math', tex: inside } }
    if (name === 'sub' || name === 'sup') return { type: 'own', raw, what: { kind: 'wrapped', mark: name, text: inside } }
    const text = inside.replace(/[ \t]*<[^<>]*>$/, '') || inside
    const isCode =
      /^(?:code|file|samp|command|program|envvar|\w+:\w+|class|func|meth|mod|option|guilabel)$/.test(name) && !/^cite/.test(name)
    return { type: 'own', raw, what: { kind: 'span', text: isCode ? `\`${text}\`` : text } }
  },
}

/** Names of places and borders of cells in MyST: `(lamp)=`, `+++ {"slide": true}`. */
export const target: Syntax = {
  start: () => undefined,
  read: (src) => {
    const found = /^(?:\([\w:.-]{1,100}\)=|\+{3}(?:[ \t]+\{[^\n]{0,500}\})?)[ \t]*(?:\n|$)/.exec(src)
    return found ? { type: 'own', raw: found[0], what: { kind: 'nothing' } } : undefined
  },
}
