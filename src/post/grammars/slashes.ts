import type { Found, Grammar } from '../dialects/types.ts'

/**
 * Blocks of PyMdown: MkDocs.
 *
 *     /// caption            /// details | Title
 *     The quay at noon       text
 *     ///                    ///
 */
export const slashes: Grammar = {
  name: 'slashes',
  level: 'block',
  start: (text) => {
    const at = text.search(/(?<=\n)\/{3,}[ \t]*[a-z]/)
    // Where nothing closes, nothing begins: marked would cut its paragraph at each such line, and look through all that follows for each.
    return at >= 0 && close.test(text.slice(at)) ? at : -1
  },
  read: (text, seen): Found | undefined => {
    const head = /^\/{3,}[ \t]*([a-z][\w-]*)[ \t]*(?:\|[ \t]*([^\n]*))?\n/.exec(text.slice(0, 1_000))
    if (!head || text.length - head[0].length <= (seen?.get(close.source) ?? -1)) return undefined
    const [{ length }, name = '', title] = head
    const end = close.exec(text.slice(length))
    if (!end) {
      seen?.set(close.source, text.length - length)
      return undefined
    }
    return {
      raw: text.slice(0, length + end.index + end[0].length),
      name: name === 'caption' ? 'below' : name,
      positional: title ? [title.trim()] : [],
      named: {},
      inner: text.slice(length, length + end.index),
      innerLine: 1,
    }
  },
}

/** The bare line that closes. */
const close = /^\/{3,}[ \t]*(?:\n|$)/m
