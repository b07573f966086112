import type { Found, Seen } from '../dialects/types.ts'
import { readArguments } from './arguments.ts'
import { bothLevels, closingTag, escaped, innerOf } from './pair.ts'

const tag = /^\{%-?\s*([\w.-]+)\s*(\(?)((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?!\{%)[^%"']|%(?!\}))*?)\)?\s*-?%\}/
const output = /^\{\{(?![<%])-?\s*((?:"[^"]*"|'[^']*'|[^}"']|\}(?!\}))*?)\s*-?\}\}/

/**
 * Tags of Liquid, Nunjucks and Tera: Jekyll, Hexo, Eleventy, dev.to, Zola.
 *
 *     {% include figure.html src="a.png" %}      {% note info %} … {% endnote %}      {{ "a.png" | asset }}      {{ youtube(id="x") }}
 */
export const liquid = bothLevels(
  'liquid',
  (text) => text.search(/\{%|\{\{(?![<%])/),
  (text, seen): Found | undefined => {
    const near = text.slice(0, 4_000)
    const comment = /^\{%-?\s*#[^%]*%\}/.exec(near)
    if (comment) return { raw: comment[0], name: 'nothing', positional: [], named: {} }
    const found = near.startsWith('{%') && near.includes('%}') ? tag.exec(near) : null
    if (found) return tagAt(text, found, seen)
    const said = near.startsWith('{{') && near.includes('}}') ? output.exec(near) : null
    if (!said) return undefined
    const call = /^([\w:]+)\s*\(([\s\S]*)\)$/.exec(said[1] ?? '')
    if (call) return { raw: said[0], name: (call[1] ?? '').toLowerCase(), ...readArguments(call[2] ?? '') }
    const literal = /^\s*(?:"([^"]*)"|'([^']*)')/.exec(said[1] ?? '')
    return { raw: said[0], name: 'output', positional: literal ? [literal[1] ?? literal[2] ?? ''] : [], named: fieldIn(said[1] ?? '') }
  },
)

function tagAt(text: string, [raw, name = '', opening, args = '']: RegExpExecArray, seen: Seen | undefined): Found {
  if (/^end/.test(name)) return { raw, name: 'nothing', positional: [], named: {} }
  const own = { name: name.toLowerCase(), ...readArguments(opening === '(' || !/\([^()]*$/.test(args) ? args : `${args})`) }
  const named = closingTag(
    text,
    raw.length,
    new RegExp(`\\{%-?\\s*${escaped(name)}\\b`),
    new RegExp(`\\{%-?\\s*end_?${escaped(name)}\\b[^%]*%\\}`),
    seen,
  )
  // Zola closes every tag with `{% end %}`.
  const close =
    named ??
    (text.startsWith('(', raw.search(/\(/)) && /^\{%-?\s*[\w.-]+\s*\(/.test(raw)
      ? closingTag(text, raw.length, /\{%-?\s*[\w.-]+\s*\(/, /\{%-?\s*end\s*-?%\}/, seen)
      : undefined)
  return close ? { raw: text.slice(0, close.end), ...own, ...innerOf(text, raw.length, close.start) } : { raw, ...own }
}

/** `{{ page.title }}`, `{{ $frontmatter.title }}`: what the post itself says. */
function fieldIn(code: string): Found['named'] {
  const field = /^(?:page|post|\$?frontmatter)\.(\w{1,60})$/.exec(code.trim())?.[1]
  return field === undefined ? {} : { field }
}
