import type { Found, Grammar } from '../dialects/types.ts'

/**
 * Cards of Zenn.
 *
 *     @[youtube](ApXoWvfEYVU)      @[card](https://…)
 */
export const atLink: Grammar = {
  name: 'at-link',
  level: 'block',
  start: (text) => text.search(/@\[\w+\]\(/),
  read: (text): Found | undefined => {
    const found = /^@\[(\w+)\]\(([^)\n]{1,500})\)/.exec(text)
    return found ? { raw: found[0], name: (found[1] ?? '').toLowerCase(), positional: [found[2] ?? ''], named: {} } : undefined
  },
}
