import type { Found, Grammar } from '../dialects/types.ts'
import { readArguments } from './arguments.ts'

const line = /^::([a-z][\w-]{0,40})(?:\[([^\]\n]{0,400})\])?(?:\{([^}\n]{0,600})\})?(?=[ \t]*(?:\n|$))/i

/**
 * Directives of one line: remark and Astro.
 *
 *     ::youtube[How the lamp came]{#abc123}      ::github{repo="harbour/lamp"}
 */
export const leaf: Grammar = {
  name: 'leaf',
  level: 'block',
  start: (text) => text.search(/(?<=\n)::[a-z]/i),
  read: (text): Found | undefined => {
    const [raw, name = '', label, braces = ''] = /^::[a-z]/i.test(text) ? (line.exec(text.slice(0, 1_200)) ?? []) : []
    if (raw === undefined || (label === undefined && braces === '')) return undefined
    const { positional, named } = readArguments(braces.replace(/#([\w-]+)/, 'id="$1"'))
    return { raw, name: name.toLowerCase(), positional, named: { ...(label === undefined ? {} : { title: label }), ...named } }
  },
}
