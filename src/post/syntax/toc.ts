import type { Syntax } from './types.ts'

/** A line that asks the engine for a table of contents. */
export const toc: Syntax = {
  start: () => undefined,
  read: (src) => {
    const found =
      /^ {0,3}(?:\[\[?_?toc_?\]?\]|\$\{toc\}|@\[toc\](?:\([^)\n]*\))?|\{\{\s*toc\s*\}\}|[*\-1][.]? +(?:toc|table of contents|this will become a table of contents[^\n]*)\n\{:\s*toc[^\n]*\}|<toc\s*\/?>)[ \t]*(?:\n|$)/i.exec(
        src,
      )
    return found ? { type: 'own', raw: found[0], what: { kind: 'nothing' } } : undefined
  },
}
