import type { Remark } from '../../remark.ts'

type Entry = { readonly name: string; readonly lines: string[]; readonly line: number }
type Parsed = { readonly value: unknown; readonly code?: undefined } | { readonly value?: undefined; readonly code: string }

/** A quoted value that goes on at the margin is looked for no further than this. */
const mostLines = 40

/** What could be read; or where a quote or a bracket opens that is never closed; or nothing at all, where no line has a key. */
type Loose =
  | { readonly fields: Record<string, unknown>; readonly remarks: readonly Remark[] }
  | { readonly open: string; readonly line: number; readonly column: number }
  | undefined

/**
 * Reads front matter that strict YAML refuses, one key after the other: what parses alone is taken as it is, the value of any
 * other line is taken as plain text and remarked.
 */
export function readLoosely(text: string, firstLine: number, parse: (entry: string) => Parsed): Loose {
  const remarks: Remark[] = []
  const fields: [string, unknown][] = []
  for (const entry of entriesOf(text, firstLine)) {
    const source = entry.lines.join('\n')
    const parsed = entry.name === '' ? { code: 'STRAY' } : parse(source)
    if (parsed.code === undefined && isRecord(parsed.value)) {
      fields.push(...Object.entries(parsed.value))
      continue
    }
    const value = valueOf(source)
    if (staysOpen(value)) return { open: value.charAt(0), line: entry.line, column: source.indexOf(value) + 1 }
    remarks.push({
      code: 'front-matter-line',
      place: { line: entry.line, lastLine: entry.line + entry.lines.length - 1 },
      args: [entry.lines[0]?.trim() ?? ''],
    })
    if (entry.name !== '') fields.push([entry.name, plainValue(source)])
  }
  // Not by assignment: a key may be called `__proto__`.
  return fields.length > 0 ? { fields: Object.fromEntries(fields), remarks } : undefined
}

function entriesOf(text: string, firstLine: number): Entry[] {
  const entries: Entry[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const name = /^(?:"([^"]+)"|'([^']+)'|([^\s#:"'{[\-][^:]*?))\s*:(?=\s|$)/.exec(line)
    const open = entries.at(-1)
    if (name) {
      const more = restOfQuote(lines, at)
      entries.push({
        name: name[1] ?? name[2] ?? name[3] ?? '',
        lines: [line, ...more.map((next) => `  ${next.trim()}`)],
        line: firstLine + at,
      })
      at += more.length
    } else if (line.trim() === '' || line.startsWith('#')) open?.lines.push('')
    else if (open && /^[\s\-\]}]/.test(line)) open.lines.push(line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)))
    else entries.push({ name: '', lines: [line], line: firstLine + at })
  }
  for (const entry of entries) while (entry.lines.at(-1) === '') entry.lines.pop()
  return entries
}

/**
 * The lines below a key whose quoted value goes on at the margin, where YAML wants it indented.
 *
 *     excerpt: "Two years ago
 *     we moved the office."
 *     ^^^^^^^^^^^^^^^^^^^^^
 */
function restOfQuote(lines: readonly string[], at: number): readonly string[] {
  const value = valueOf(lines[at] ?? '')
  const quote = value[0]
  if ((quote !== '"' && quote !== "'") || !staysOpen(value)) return []
  const below = lines.slice(at + 1, at + mostLines)
  const last = below.findIndex((line) => line.trimEnd().endsWith(quote))
  return last < 0 ? [] : below.slice(0, last + 1)
}

/** True for a value whose quote or bracket is never closed: no reading can mend that. */
function staysOpen(value: string): boolean {
  const first = value[0] ?? ''
  if (first === '"' || first === "'") return !value.slice(1).replace(/\\./g, '').includes(first)
  const closing = first === '[' ? ']' : first === '{' ? '}' : ''
  return closing !== '' && !value.includes(closing)
}

const valueOf = (source: string): string => source.replace(/^[^:]*:\s*/, '').trim()

function plainValue(source: string): string {
  const value = valueOf(source).replace(/\s*\n\s*/g, ' ')
  return /^"(.*)"$|^'(.*)'$/.test(value) ? value.slice(1, -1) : value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
