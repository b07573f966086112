import { dedent } from '../dedent.ts'
import type { Syntax } from './types.ts'

const head = /^(?! {4}|\t)(?! {0,3}(?:[#>|`~:<]|[-*+] |\d+[.)] ))([^\n]{1,200})\n(?:[ \t]*\n)?(?= {0,2}:[ \t]+\S)/
const body = /^ {0,2}:([ \t]+)/

/**
 * A term with its definitions.
 *
 *     Rostrum
 *     : a platform to speak from
 */
export const definition: Syntax = {
  start: () => undefined,
  read: (src) => {
    const term = head.exec(src)
    if (!term) return undefined
    const lines = src.slice(term[0].length, term[0].length + 20_000).split('\n')
    const bodies: { text: string; line: number }[] = []
    const firstLine = term[0].split('\n').length - 1
    let count = 0
    let open: string[] = []
    const close = (): void => {
      const last = bodies.pop()
      if (last) bodies.push({ ...last, text: `${last.text}\n${dedent(open.join('\n'))}` })
      open = []
    }
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? ''
      if (body.test(line)) {
        close()
        bodies.push({ text: line.replace(body, ''), line: firstLine + at })
      } else if (line.trim() !== '' && (/^(?: {2,}|\t)/.test(line) || lines[at - 1]?.trim() !== '')) open.push(line)
      else if (line.trim() === '' && /^(?: {2,}|\t| {0,2}:[ \t]+\S)/.test(lines[at + 1] ?? '')) open.push('')
      else break
      count = at + 1
    }
    close()
    const raw = term[0] + lines.slice(0, count).join('\n')
    return {
      type: 'own',
      raw: src.startsWith('\n', raw.length) ? `${raw}\n` : raw,
      what: { kind: 'definition', term: term[1] ?? '', bodies },
    }
  },
}
