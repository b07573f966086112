import type { Syntax } from './types.ts'

/** Words with attributes, as Pandoc (`[small print]{.smallcaps}`) and remark (`:quote[A sentence.]{#said}`) have them. */
export const span: Syntax = {
  start: (src) => {
    const at = src.search(/\[[^[\]\n]{1,300}\]\{[.#]|(?<![\w:]):[a-z][\w-]{1,30}\[/)
    return at < 0 ? undefined : at
  },
  read: (src, before) => {
    const found =
      /^\[([^[\]\n]{1,300})\]\{[.#][^{}\n]{0,300}\}/.exec(src) ??
      (/[\w:]$/.test(before.at(-1)?.raw ?? '') ? null : /^:[a-z][\w-]{1,30}\[([^[\]\n]{1,300})\](?:\{[^{}\n]{0,300}\})?/.exec(src))
    return found ? { type: 'own', raw: found[0], what: { kind: 'span', text: found[1] ?? '' } } : undefined
  },
}

/** What a word stands for (`*[HTML]: Hyper Text …`), which kramdown and Python-Markdown show in a tooltip. */
export const abbreviation: Syntax = {
  start: (src) => {
    const at = src.search(/(?<=\n)\*\[[^\]\n]+\]:/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const found = /^ {0,3}\*\[[^\]\n]{1,80}\]:[^\n]*(?:\n|$)/.exec(src)
    return found ? { type: 'own', raw: found[0], what: { kind: 'nothing' } } : undefined
  },
}
