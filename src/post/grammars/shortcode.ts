import type { Found } from '../dialects/types.ts'
import { readArguments } from './arguments.ts'
import { bothLevels, closingTag, escaped, innerOf } from './pair.ts'

const head = /^\{\{([<%])\s*(\/?)\s*([\w./-]+)((?:"(?:\\.|[^"\\])*"|'[^']*'|`[^`]*`|(?!\{\{[<%])[^>%"'`]|[>%](?!\}\}))*?)\s*(\/?)[>%]\}\}/

/**
 * Shortcodes of Hugo and Quarto.
 *
 *     {{< img src="a.png" >}}      {{% notice tip %}} … {{% /notice %}}      {{< video url >}}
 */
export const shortcode = bothLevels(
  'shortcode',
  (text) => text.search(/\{\{[<%]/),
  (text, seen): Found | undefined => {
    const near = text.slice(0, 4_000)
    const found = near.startsWith('{{') && /[>%]\}\}/.test(near) ? head.exec(near) : null
    if (!found) return undefined
    const [raw, , slash, name = '', args = '', self] = found
    // A closing tag without its opening one says nothing; `{{</* x */>}}` shows how a shortcode is written.
    if (slash) return { raw, name: 'nothing', positional: [], named: {} }
    const own = { name: name.toLowerCase(), ...readArguments(args) }
    if (self) return { raw, ...own }
    const close = closingTag(
      text,
      raw.length,
      new RegExp(`\\{\\{[<%]\\s*${escaped(name)}\\b(?![^}]*/[>%]\\}\\})`),
      new RegExp(`\\{\\{[<%]\\s*/\\s*${escaped(name)}\\s*[>%]\\}\\}`),
      seen,
    )
    return close ? { raw: text.slice(0, close.end), ...own, ...innerOf(text, raw.length, close.start) } : { raw, ...own }
  },
)
