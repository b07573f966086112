import type { Remark } from '../remark.ts'

type Entry = { readonly name: string; readonly lines: string[]; readonly line: number }
type Parsed = { readonly value: unknown; readonly code?: undefined } | { readonly value?: undefined; readonly code: string | undefined }

/** Slips that no reading can mend: what is open stays open to the end of the file. */
const hopeless = new Set(['MISSING_CHAR', 'BAD_COLLECTION_TYPE', 'FLOW'])

/**
 * Reads front matter that strict YAML refuses, one key after the other: what parses alone is taken as it is, the value of any
 * other line is taken as plain text and remarked. `undefined` where a quote or a bracket is never closed or no key can be found.
 */
export function readLoosely(
  text: string,
  firstLine: number,
  parse: (entry: string) => Parsed,
): { readonly fields: Record<string, unknown>; readonly remarks: readonly Remark[] } | undefined {
  const remarks: Remark[] = []
  const fields: [string, unknown][] = []
  for (const entry of entriesOf(text, firstLine)) {
    const source = entry.lines.join('\n')
    const parsed = entry.name === '' ? { code: 'STRAY' } : parse(source)
    if (parsed.code === undefined && isRecord(parsed.value)) {
      fields.push(...Object.entries(parsed.value))
      continue
    }
    if (isHopeless(source, parsed.code)) return undefined
    remarks.push({ code: 'front-matter-line', place: { line: entry.line, lastLine: entry.line + entry.lines.length - 1 }, args: [entry.lines[0]?.trim() ?? ''] })
    if (entry.name !== '') fields.push([entry.name, plainValue(source)])
  }
  // Not by assignment: a key may be called `__proto__`.
  return fields.length > 0 ? { fields: Object.fromEntries(fields), remarks } : undefined
}

function entriesOf(text: string, firstLine: number): Entry[] {
  const entries: Entry[] = []
  text.split('\n').forEach((line, index) => {
    const name = /^(?:"([^"]+)"|'([^']+)'|([^\s#:"'{[\-][^:]*?))\s*:(?=\s|$)/.exec(line)
    const open = entries.at(-1)
    if (name) entries.push({ name: name[1] ?? name[2] ?? name[3] ?? '', lines: [line], line: firstLine + index })
    else if (line.trim() === '' || line.startsWith('#')) open?.lines.push('')
    else if (open && /^[\s\-\]}]/.test(line)) open.lines.push(line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)))
    else entries.push({ name: '', lines: [line], line: firstLine + index })
  })
  for (const entry of entries) while (entry.lines.at(-1) === '') entry.lines.pop()
  return entries
}

function isHopeless(source: string, code: string | undefined): boolean {
  if (code === undefined || !hopeless.has(code)) return false
  const value = source.replace(/^[^:]*:\s*/, '')
  return /^["'[{]/.test(value)
}

function plainValue(source: string): string {
  const value = source.replace(/^[^:]*:\s*/, '').replace(/\s*\n\s*/g, ' ').trim()
  return /^"(.*)"$|^'(.*)'$/.test(value) ? value.slice(1, -1) : value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
