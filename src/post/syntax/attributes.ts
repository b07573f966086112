import type { Syntax } from './types.ts'

const kramdown = /^\{:(?:\\\}|[^}\n]){0,600}\}/
const pandoc =
  /^\{\s*(?:[#.][\p{L}_][^\s{}]*|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:\s+(?:[#.][\p{L}_][^\s{}]*|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)))*\s*\}/u

/** A line of attributes for the block above or below: `{: .wide}` (kramdown), `{.wide #id}` (goldmark); and kramdown's `{::comment}`. */
export const attributeLine: Syntax = {
  start: (src) => {
    const at = src.search(/(?<=\n) {0,3}\{[:.#]/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const comment = /^\{::comment\}[\s\S]{0,20000}?\{:\/(?:comment)?\}[ \t]*(?:\n|$)/.exec(src)
    if (comment) return { type: 'own', raw: comment[0], what: { kind: 'nothing' } }
    const indent = /^ {0,3}(?=\{)/.exec(src)?.[0]
    if (indent === undefined) return undefined
    const found = attributesAt(src.slice(indent.length))
    const rest = found === undefined ? null : /^[ \t]*(?:\n|$)/.exec(src.slice(indent.length + found.length))
    return found !== undefined && rest ? { type: 'own', raw: indent + found + rest[0], what: { kind: 'nothing' } } : undefined
  },
}

/** Attributes of the link, picture, code or word before, or at a line's end. */
export const attributes: Syntax = {
  start: (src) => {
    const at = src.search(/\{[-:.#\w\s]/)
    return at < 0 ? undefined : at
  },
  read: (src, before) => {
    const found = src.startsWith('{') ? attributesAt(src) : undefined
    if (found === undefined) return undefined
    const last = before.at(-1)
    const ends = /^[ \t]*(?:\n|$)/.test(src.slice(found.length))
    const clings = last !== undefined && last.type !== 'text' && last.type !== 'br'
    return found.startsWith('{:') || ends || clings ? { type: 'own', raw: found, what: { kind: 'nothing' } } : undefined
  },
}

const attributesAt = (src: string): string | undefined => (kramdown.exec(src) ?? pandoc.exec(src) ?? /^\{-\}/.exec(src))?.[0]
