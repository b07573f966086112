import type { Found, Grammar } from '../dialects/types.ts'

/**
 * Lines that stand for another file: VitePress and MkDocs.
 *
 *     <<< @/snippets/tide.js{2}      --8<-- "tide.md"
 */
export const snippet: Grammar = {
  name: 'snippet',
  level: 'block',
  start: (text) => text.search(/(?<=\n)(?:<<<|-{1,3}8<-{2,3})[ \t]*\S/),
  read: (text): Found | undefined => {
    const found = /^(?:<<<[ \t]*(\S+)|-{1,3}8<-{2,3}[ \t]*["']?([^\s"']+))[^\n]*(?:\n|$)/.exec(text)
    return found ? { raw: found[0], name: 'include', positional: [found[1] ?? found[2] ?? ''], named: {} } : undefined
  },
}
