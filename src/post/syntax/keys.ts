import type { Syntax } from './types.ts'

const key = '(?:[a-z\\d-]{1,30}|"[^"\\n<>]{1,30}")'
const keysTogether = new RegExp(`^\\+\\+(${key}(?:\\+${key}){0,6})\\+\\+(?![+\\w])`, 'i')

/** Keys pressed together, as Python-Markdown has them: `++ctrl+alt+"Entf"++`. Not the end of a word such as C++. */
export const keys: Syntax = {
  start: (src) => {
    const at = src.search(/(?<![\w+])\+\+(?=[\w"])/)
    return at < 0 ? undefined : at
  },
  read: (src, before) => {
    const found = /[\w+]$/.test(before.at(-1)?.raw ?? '') ? null : keysTogether.exec(src)
    if (!found) return undefined
    const pressed = (found[1] ?? '').match(/"[^"]*"|[^+"]+/g) ?? []
    return {
      type: 'own',
      raw: found[0],
      what: { kind: 'span', text: pressed.map((one) => `<kbd>${one.replaceAll('"', '')}</kbd>`).join('+') },
    }
  },
}
