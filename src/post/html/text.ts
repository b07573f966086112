import type { Dialect, Grammar } from '../dialects/types.ts'
import { newlines, type ReadText } from './index.ts'
import type { Leaf, Node } from './inlines.ts'
import { readInlines } from '../inlines.ts'
import type { Reading } from '../reading.ts'

/**
 * Reads the text in a block of HTML, which Markdown passes over: template tags are filled in whatever stands around them, and
 * MDX reads Markdown there. `reading` is asked for late, because it holds what is made here.
 *
 *     <figure>{% image "a.png" %}</figure>      <summary>**How to move**</summary>
 *             ^^^^^^^^^^^^^^^^^^^                         ^^^^^^^^^^^^^^^
 */
export function htmlTextReader({ name, grammars }: Dialect, reading: () => Reading): ReadText<Leaf> {
  const templates = grammars.filter((grammar) => grammar.level === 'inline' && (grammar.name === 'liquid' || grammar.name === 'shortcode'))
  const readsMarkdown = name === 'mdx' || name === 'docusaurus'
  return (written, line, within) => {
    const text = readsMarkdown ? withoutLoops(written) : written
    if (((readsMarkdown || within === 'summary') && /[*_`[~{]/.test(text)) || (meantAsMarkdown.test(text) && !hasBlocks.test(text)))
      return [{ kind: 'leaf', leaf: { inlines: readInlines(escaped(text), line, reading()) }, line, lastLine: line + newlines(text) }]
    if (text !== written) return [{ kind: 'text', text, line, lastLine: line + newlines(text) }]
    return /\{[{%]/.test(text) ? withDirectives(text, line, templates, reading()) : undefined
  }
}

/** Bold words, a link, code: their author expected Markdown to be read in HTML, too, as Notion and many engines do. */
const meantAsMarkdown = /(?<![*\w])\*\*(?![\s*])[^*\n]{1,200}(?<!\s)\*\*(?![*\w])|\[[^[\]\n]{1,200}\]\((?:https?:|[./#])[^)\s]{0,500}\)/

/** Headings, lists, quotes and paragraphs, which are read where the element says that it holds Markdown. */
const hasBlocks = /^[ \t]*(?:#{1,6}|[-*+]|\d+[.)]|>)[ \t]|\S[ \t]*\n[ \t]*\n[ \t]*\S/m

/** Ends of a loop in JSX, whose middle is the markup: `{tides.map((tide) => (` and `))}`. */
const withoutLoops = (text: string): string =>
  text.replace(/\{[\w.[\], ]{1,100}\.map\([^{}\n]{0,100}=>\s*\(?\s*$/, '').replace(/^(\s*)\)?\s*\)\s*\}/, '$1')

/** Signs of HTML that stood there as entities must not become tags. */
const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))

function withDirectives(text: string, line: number, grammars: readonly Grammar[], reading: Reading): readonly Node[] {
  const nodes: Node[] = []
  const seen = new Map<string, number>()
  let at = line
  let plain = ''
  const flush = (): void => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain, line: at, lastLine: at + newlines(plain) })
    at += newlines(plain)
    plain = ''
  }
  for (let rest = text; rest !== '';) {
    const start = rest.search(/\{[{%]/)
    const next = start < 0 ? '' : rest.slice(start)
    plain += start < 0 ? rest : rest.slice(0, start)
    const found = next === '' ? undefined : grammars.map((grammar) => grammar.read(next, seen)).find((one) => one !== undefined)
    if (found) {
      flush()
      const lastLine = at + newlines(found.raw)
      nodes.push({ kind: 'leaf', leaf: reading.directiveInlines(found, { line: at, lastLine }), line: at, lastLine })
      at = lastLine
    } else if (next !== '') plain += next.slice(0, 2)
    rest = next.slice(found?.raw.length ?? 2)
  }
  flush()
  return nodes
}
