import type { Syntax } from './types.ts'

/**
 * A picture with its size or place behind the address, which Markdown has no room for: Zenn, HackMD, Jekyll, Hashnode.
 *
 *     ![A harbour](harbour.png =300x200)
 *                              ^^^^^^^^
 */
export const sizedImage: Syntax = {
  start: (src) => {
    const at = src.search(/!\[[^\]\n]{0,300}\]\([^\s()]{1,500}[ \t]+(?:=\d*%?x?\d*%?|align=)/)
    return at < 0 ? undefined : at
  },
  read: (src) => {
    const [raw, alt = '', address = ''] = /^!\[([^\]\n]{0,300})\]\(([^\s()]{1,500})[ \t]+(?:=\d*%?x?\d*%?|align="\w+")\)/.exec(src) ?? []
    if (raw === undefined) return undefined
    return { type: 'own', raw, what: { kind: 'tag', html: `<img src="${quoted(address)}" alt="${quoted(alt)}">` } }
  },
}

const quoted = (text: string): string => text.replaceAll('"', '&quot;')
