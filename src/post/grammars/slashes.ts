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
  start: (text) => text.search(/(?<=\n)\/{3,}[ \t]*[a-z]/),
  read: (text): Found | undefined => {
    const found = /^(\/{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\|[ \t]*([^\n]*))?\n([\s\S]{0,60000}?)(?<=\n)\1[ \t]*(?:\n|$)/.exec(
      text.slice(0, 61_000),
    )
    if (!found) return undefined
    const [raw, , name = '', title, inner = ''] = found
    return { raw, name: name === 'caption' ? 'below' : name, positional: title ? [title.trim()] : [], named: {}, inner, innerLine: 1 }
  },
}
