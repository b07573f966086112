import { Fault } from '../../fault.ts'

/** Front matter as it stands in the text: between fences, as bare JSON, or as the head of lines of Pelican (`Key: value`) or Nikola. */
export type Fence = { readonly body: string; readonly bodyLine: number; readonly line: number } & (
  | { readonly kind: 'yaml' | 'toml' | 'json'; readonly inner: string }
  | { readonly kind: 'pelican' | 'nikola'; readonly fields: Readonly<Record<string, string>> }
)

const languages: Readonly<Record<string, 'yaml' | 'toml' | 'json'>> = { '': 'yaml', yaml: 'yaml', yml: 'yaml', toml: 'toml', json: 'json' }
const scripts = /^(js|javascript|cjs|mjs|ts|typescript|coffee|coffeescript|cson)$/i
const key =
  /^\s*(?:["'][^"'\n]{1,60}["']|[A-Za-z_@$\u00c0-\u1fff\u3040-\uffdc][\w.@$\u00c0-\u1fff\u3040-\uffdc-]{0,50}(?: [\w\u00c0-\u1fff\u3040-\uffdc-]{1,20}){0,2})\s*:(?=\s|$)/
const known = /^(title|date|author|authors|tags|category|categories|slug|summary|description|layout|draft|lang|subtitle|published)\s*:/im

/** Finds the front matter of a text whose line ends are `\n` and whose BOM is off; `undefined` where there is none. */
export function findFence(text: string, path: string): Fence | undefined {
  const lines = text.split('\n')
  let first = 0
  while (first < lines.length && lines[first]?.trim() === '') first++
  const opening = lines[first]?.trimEnd() ?? ''
  const dashes = /^---[ \t]*([\w-]*)$/.exec(opening)
  if (dashes) return dashed(lines, first, (dashes[1] ?? '').toLowerCase(), path)
  if (opening === '+++') return between(lines, first, '+++', 'toml', path)
  if (opening === ';;;') return between(lines, first, ';;;', 'json', path)
  if (/^\{\s*("|$)/.test(opening)) return bareJson(lines, first)
  if (/^(?:<!--|\.\. [a-z])/.test(opening)) return dottedLines(lines, first)
  return headLines(lines, first)
}

function dashed(lines: readonly string[], first: number, language: string, path: string): Fence | undefined {
  if (scripts.test(language)) {
    const why = `The front matter is written in a programming language (\`---${language}\`), which is never run. Write it as YAML, TOML or JSON.`
    throw new Fault('front-matter-script', why, { path, line: first + 1, column: 4 })
  }
  const kind = Object.hasOwn(languages, language) ? languages[language] : undefined
  if (kind === undefined) return undefined
  const meant = lines.slice(first + 1).find((line) => line.trim() !== '' && !line.trim().startsWith('#')) ?? ''
  // A post may open with a rule: what follows then is prose, not a key.
  if (kind === 'yaml' && !key.test(meant) && !/^[{[]/.test(meant) && !/^---|^\.\.\./.test(meant)) return undefined
  return between(lines, first, '---', kind, path)
}

function between(lines: readonly string[], first: number, mark: string, kind: 'yaml' | 'toml' | 'json', path: string): Fence | undefined {
  const last = lines.findIndex((line, index) => index > first && (line.trimEnd() === mark || (kind === 'yaml' && line.trimEnd() === '...')))
  if (last < 0) {
    if (kind === 'yaml' && !known.test(lines.slice(first, first + 40).join('\n'))) return undefined
    const why = `The front matter that opens here with \`${mark}\` is never closed. Put a line \`${mark}\` below its last key.`
    throw new Fault('front-matter-broken', why, { path, line: first + 1, column: 1 })
  }
  const inner = lines.slice(first + 1, last).join('\n')
  return { kind, inner: kind === 'json' && !/^\s*\{/.test(inner) ? `{${inner}}` : inner, line: first + 1, ...bodyFrom(lines, last + 1) }
}

/** Hugo's JSON front matter: an object at the very start, its braces on lines of their own or not. */
function bareJson(lines: readonly string[], first: number): Fence | undefined {
  const text = lines.slice(first).join('\n')
  if (!/^\{\s*"/.test(text)) return undefined
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign === '\\') at++
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) {
      const inner = text.slice(0, at + 1)
      const rest = text.slice(at + 1)
      const bodyLine = first + inner.split('\n').length
      return {
        kind: 'json',
        inner,
        line: first,
        body: rest.replace(/^[ \t]*\n/, ''),
        bodyLine: /^[ \t]*\n/.test(rest) ? bodyLine + 1 : bodyLine,
      }
    }
  }
  return { kind: 'json', inner: text, line: first, body: '', bodyLine: lines.length }
}

/** `Key: value` lines up to a blank line (Pelican), or up to a `---` whose opening one was lost (YAML). */
function headLines(lines: readonly string[], first: number): Fence | undefined {
  const fields: [string, string][] = []
  let at = first
  for (; at < lines.length && at < first + 80; at++) {
    const line = lines[at] ?? ''
    const found = /^([\p{L}][\p{L}\p{N}_-]{0,30}):(?:[ \t]+(.*)|)$/u.exec(line)
    const open = fields.at(-1)
    if (found) fields.push([found[1] ?? '', (found[2] ?? '').trim()])
    else if (open && /^[ \t]+\S|^- /.test(line)) open[1] = `${open[1]} ${line.trim()}`.trim()
    else break
  }
  const names = fields.map(([name]) => name.toLowerCase())
  if (!names.includes('title')) return undefined
  if (lines[at]?.trimEnd() === '---')
    return { kind: 'yaml', inner: lines.slice(first, at).join('\n'), line: first, ...bodyFrom(lines, at + 1) }
  if (fields.length < 2 || (lines[at] ?? '').trim() !== '') return undefined
  return { kind: 'pelican', fields: Object.fromEntries(fields), line: first + 1, ...bodyFrom(lines, at) }
}

/**
 * Nikola's head: at the top of the text, or in a comment there.
 *
 *     .. title: Low tide at night
 *        ^^^^^  ^^^^^^^^^^^^^^^^^
 */
function dottedLines(lines: readonly string[], first: number): Fence | undefined {
  const fields: [string, string][] = []
  const isComment = lines[first]?.startsWith('<!--') === true
  let at = first
  for (; at < lines.length && at < first + 80; at++) {
    const line = (lines[at] ?? '').replace(/^<!--/, '').replace(/-->\s*$/, '')
    const [, name, value = ''] = /^\s*\.\. ([a-z][\w-]{0,30}):(?:\s+(.*))?$/.exec(line) ?? []
    if (name !== undefined) fields.push([name, value.trim()])
    else if (line.trim() !== '') return undefined
    if (isComment ? lines[at]?.trimEnd().endsWith('-->') : name === undefined) break
  }
  if (!fields.some(([name]) => name === 'title')) return undefined
  return { kind: 'nikola', fields: Object.fromEntries(fields), line: first + 1, ...bodyFrom(lines, isComment ? at + 1 : at) }
}

function bodyFrom(lines: readonly string[], index: number): { body: string; bodyLine: number } {
  return { body: lines.slice(index).join('\n'), bodyLine: index + 1 }
}
