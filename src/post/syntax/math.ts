import type { Syntax } from './types.ts'

const block =
  /^ {0,3}(?:\$\$(?!\$)([\s\S]{1,6000}?)\$\$|\\{1,2}\[([\s\S]{1,6000}?)\\{1,2}\])[ \t]*(?:\{#[^}\n]*\}|\(\d+\))?[ \t]*(?=\n|$)\n?/
const environment = /^ {0,3}(\\begin\{((?:equation|align|gather|multline|eqnarray)\*?)\}[\s\S]{1,6000}?\\end\{\2\})[ \t]*(?:\n|$)/
const inline =
  /^\$\$((?:\\.|[^\\$])+?)\$\$|^\$(?!\s)((?:\\.|[^\\$\n]|\n(?!\n)){1,400}?)(?<![\s\\])\$(?![\p{L}\p{N}])|^\\{1,2}\(([\s\S]{1,400}?)\\{1,2}\)/u

/** A formula on lines of its own: `$$ … $$`, `\[ … \]`, `\begin{align} … \end{align}`. */
export const mathBlock: Syntax = {
  start: (src) => {
    const at = src.search(/(?<=\n) {0,3}(?:\$\$|\\\[|\\begin\{)/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    if (!/^ {0,3}(?:\$\$|\\)/.test(src)) return undefined
    const near = src.slice(0, 6_200)
    if (!/\$\$[\s\S]*\$\$|\\\]|\\end\{/.test(near)) return undefined
    const found = block.exec(src)
    const tex = found ? (found[1] ?? found[2] ?? '') : environment.exec(src)?.[1]
    const raw = found?.[0] ?? environment.exec(src)?.[0]
    if (tex === undefined || raw === undefined || tex.trim() === '' || /\n[ \t]*\n/.test(tex)) return undefined
    return { type: 'own', raw, what: { kind: 'math', tex: tex.replace(/\(\\#[\w:-]+\)/g, '').trim() } }
  },
}

/** A formula inside a sentence. A dollar sign before a price is none: the closing one must follow text and no word may follow it. */
export const math: Syntax = {
  start: (src) => {
    const at = src.search(/\$|\\{1,2}\(/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    if (!/^(?:\$|\\)/.test(src)) return undefined
    const found = inline.exec(src)
    if (!found) return undefined
    // GitHub keeps Markdown out of a formula with backticks: $`a_b`$.
    const tex = (found[1] ?? found[2]?.replace(/^`([^`]*)`$/, '$1') ?? found[3] ?? '').trim()
    if (found[2] !== undefined && !isTex(tex)) return undefined
    if (found[3] !== undefined && !isTex(tex)) return undefined
    return { type: 'own', raw: found[0], what: { kind: 'math', tex } }
  },
}

/** Commands, scripts or an equation, a single letter, or numbers with signs between: not the words between two prices. */
function isTex(text: string): boolean {
  return (
    /[\\^_{}]|^\p{L}['′]?$|^[^\p{L}]*[=<>+][^\p{L}]*$|^[\p{L}\d\s()+\-*/=<>,.|!']{1,40}$/u.test(text) &&
    !/\p{L}{4,}\s+\p{L}{3,}/u.test(text.replace(/\\\w+(\{[^}]*\})?/g, ''))
  )
}
