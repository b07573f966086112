import type { Found, Grammar } from '../dialects/types.ts'
import { bothLevels, closingTag, escaped, innerOf } from './pair.ts'

const modules =
  /^(?:import\s+(?:[\w*{][^\n;]*?from\s+)?["'][^"'\n]+["'];?|import\s*\{[^}]*\}\s*from\s*["'][^"'\n]+["'];?|export\s+(?:const|let|default|function|async|class|\{|\*)[^\n]*(?:\n(?!\n)[^\n]*)*)[ \t]*(?:\n|$)/

/** `import … from '…'` and `export …` of MDX: they say nothing to a reader. */
export const moduleLine: Grammar = {
  name: 'module-line',
  level: 'block',
  start: (text) => text.search(/^(?:import|export)\s/m),
  read: (text): Found | undefined => {
    const found = modules.exec(text.slice(0, 8_000))
    return found ? { raw: found[0].trimEnd(), name: 'nothing', positional: [], named: {} } : undefined
  },
}

/** `{/* … *\/}` and `{expression}`: the first is a comment, the second is shown where the post says what it is. */
export const expression = bothLevels(
  'expression',
  (text) => text.search(/\{\s*(?:\/\*|["'`\w[(!])/),
  (text): Found | undefined => {
    if (!text.startsWith('{') || !text.slice(0, 8_100).includes('}')) return undefined
    const comment = /^\{\s*\/\*([\s\S]{0,8000}?)\*\/\s*\}/.exec(text)
    if (comment) return { raw: comment[0], name: 'comment-text', positional: [comment[1] ?? ''], named: {} }
    const string = /^\{\s*(?:"([^"\n]{0,4000})"|'([^'\n]{0,4000})'|`([^`$]{0,4000})`)\s*\}/.exec(text)
    if (string) return { raw: string[0], name: 'output', positional: [string[1] ?? string[2] ?? string[3] ?? ''], named: {} }
    const code = /^\{[A-Za-z_$][\w$]{0,200}(?:\.[\w$]{1,200}|\([^(){}\n]{0,400}\)){0,20}\}/.exec(text)
    if (code) return { raw: code[0], name: 'expression', positional: [code[0].slice(1, -1)], named: {} }
    const end = /^\{\s*[\w[(!]/.test(text) ? bracesAt(text, 0) : undefined
    if (end === undefined) return undefined
    const raw = text.slice(0, end)
    const markup = /(?:=>|&&|\?)[\s(]*(<[\s\S]*>)/.exec(raw)
    if (!markup)
      return /^\{[^\n]*[-+*/.([?:<>=&|][^\n]*\}$/.test(raw)
        ? { raw, name: 'expression', positional: [raw.slice(1, -1).trim()], named: {} }
        : undefined
    return { raw, name: 'fragment', positional: [], named: {}, ...innerOf(text, raw.indexOf(markup[1] ?? ''), raw.lastIndexOf('>') + 1) }
  },
)

/**
 * Components of JSX, whose attributes may hold braces.
 *
 *     <Figure src={hero} caption="A harbour" />      <Tabs> … </Tabs>      <Cards.Card title="Tides" />      <> … </>
 */
export const component = bothLevels(
  'component',
  (text) => text.search(/<(?:[A-Z]|>)/),
  (text, seen): Found | undefined => {
    if (text.startsWith('<>')) {
      const end = closingTag(text, 2, /<>/, /<\/>/, seen)
      return end && { raw: text.slice(0, end.end), name: 'fragment', positional: [], named: {}, ...innerOf(text, 2, end.start) }
    }
    const name = /^<([A-Z][\w.]*)(?=[\s/>])/.exec(text)?.[1]
    if (name === undefined) return undefined
    const head = attributesAt(text, name.length + 1)
    if (!head) return undefined
    const raw = text.slice(0, head.end)
    const own = { name: (name.split('.').at(-1) ?? name).toLowerCase(), positional: [], named: head.named }
    if (head.closed) return { raw, ...own }
    const close = closingTag(
      text,
      raw.length,
      new RegExp(`<${escaped(name)}(?=[\\s>])(?![^<>]*/>)`),
      new RegExp(`</${escaped(name)}\\s*>`),
      seen,
    )
    return close ? { raw: text.slice(0, close.end), ...own, ...innerOf(text, raw.length, close.start) } : { raw, ...own, inner: '' }
  },
)

function attributesAt(
  text: string,
  from: number,
): { readonly end: number; readonly closed: boolean; readonly named: Record<string, string> } | undefined {
  const named: Record<string, string> = Object.create(null)
  const attribute = /\s*(?:([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)))?|(?=\{)|(\/?)>)/y
  let at = from
  while (at - from < 6_000) {
    attribute.lastIndex = at
    const found = attribute.exec(text)
    if (!found) return undefined
    at = attribute.lastIndex
    if (found[0].endsWith('>')) return { end: at, closed: found[4] === '/', named }
    const braces = text[at] === '{' ? bracesAt(text, at) : undefined
    if (text[at] === '{' && braces === undefined) return undefined
    if (found[1] !== undefined)
      named[found[1].toLowerCase()] = braces === undefined ? (found[2] ?? found[3] ?? '') : valueOf(text.slice(at + 1, braces - 1))
    if (braces !== undefined) at = braces
    else if (found[0].trim() === '') return undefined
  }
  return undefined
}

function bracesAt(text: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + 6_000); at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at + 1
  }
  return undefined
}

/** What an attribute's braces hold, where it is a string or markup; else the code with its braces. */
const valueOf = (code: string): string =>
  /^\s*\(?\s*<>([\s\S]*)<\/>\s*\)?\s*$/.exec(code)?.[1]?.trim() ??
  /^\s*\(?\s*(<(\w+)[\s>][\s\S]*<\/\2>)\s*\)?\s*$/.exec(code)?.[1] ??
  /^\s*(?:require\()?\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)\s*\)?(?:\.default)?\s*$/
    .exec(code)
    ?.slice(1)
    .find((part) => part !== undefined) ??
  `{${code.trim()}}`
