import { dedent } from '../dedent.ts'
import { linesOf } from './lines-of.ts'
import type { Syntax } from './types.ts'

const label = /^ {0,3}\[\^([^\]\s^]{1,80})\]:[ \t]*/

/**
 * The body of a footnote, with the indented paragraphs below it.
 *
 *     [^why]: Because it was late.
 *
 *         And it rained.
 */
export const footnote: Syntax = {
  start: () => undefined,
  read: (src) => {
    const head = label.exec(src)
    if (!head) return undefined
    let end = 0
    let before = 'head'
    for (const { line, end: lineEnd } of linesOf(src, 60_000)) {
      const isBlank = line.trim() === ''
      const isOurs =
        end === 0 ||
        isBlank ||
        /^(?: {2,}|\t)/.test(line) ||
        (before.trim() !== '' && !/^ {0,3}(?:\[\^|#{1,6}\s|[-*+] |>|`{3}|\d+[.)] |\{[{%]|<)/.test(line))
      if (!isOurs) break
      if (!isBlank) end = lineEnd
      before = line
    }
    const raw = src.slice(0, end)
    const rest = src.startsWith('\n', end) ? '\n' : ''
    const [first = '', ...more] = raw.slice(head[0].length).split('\n')
    return {
      type: 'own',
      raw: raw + rest,
      what: { kind: 'footnote', id: head[1] ?? '', text: [first, dedent(more.join('\n'))].join('\n') },
    }
  },
}

/** The mark of a footnote inside a sentence. */
export const noteref: Syntax = {
  start: (src) => {
    const at = src.indexOf('[^')
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const found = /^\[\^([^\]\s^]{1,80})\](?!\()/.exec(src)
    return found ? { type: 'own', raw: found[0], what: { kind: 'noteref', id: found[1] ?? '' } } : undefined
  },
}
