import type { Found, Grammar } from '../dialects/types.ts'

/**
 * Cards of Hashnode, and its widgets, which say nothing.
 *
 *     %[https://www.youtube.com/watch?v=abc]      %%[newsletter]
 */
export const percentCard: Grammar = {
  name: 'percent-card',
  level: 'block',
  start: (text) => text.search(/(?<=\n)%{1,2}\[/),
  read: (text): Found | undefined => {
    const [raw, marks, inside = ''] = /^(%{1,2})\[([^\]\n]{1,500})\]/.exec(text.slice(0, 600)) ?? []
    if (raw === undefined) return undefined
    if (marks === '%%') return { raw, name: 'nothing', positional: [], named: {} }
    return /^https?:/.test(inside) ? { raw, name: 'embed', positional: [inside], named: {} } : undefined
  },
}
