import type { Found, Grammar } from '../dialects/types.ts'
import { dedent } from '../dedent.ts'

const head =
  /^(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+([\w-]+|(?="))(?:[ \t]+[\w-]+)*[ \t]*(?:"([^"\n]*)")?[ \t]*\n((?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n(?= {4}|\t|[ \t]*\n(?: {4}|\t)))+)/

/**
 * Admonitions of Python-Markdown: Pelican, MkDocs.
 *
 *     !!! note "Title"      === "Tab"
 *         text                  text
 */
export const admonition: Grammar = {
  name: 'admonition',
  level: 'block',
  start: (text) => text.search(/(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+[\w"-][^\n]*\n(?:[ \t]*\n)?(?: {4}|\t)/),
  read: (text): Found | undefined => {
    if (!/^(?:!!!|\?\?\?|===)/.test(text)) return undefined
    const found = head.exec(text.slice(0, 60_000))
    if (!found) return undefined
    const [raw, name = '', title, inner = ''] = found
    return {
      raw,
      name: text.startsWith('===') ? 'tab' : name.toLowerCase(),
      positional: title === undefined ? [] : [title],
      named: {},
      inner: dedent(inner),
      innerLine: 1,
    }
  },
}
