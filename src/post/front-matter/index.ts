import matter from 'gray-matter'
import { parse as parseToml, TomlError } from 'smol-toml'
import { parseDocument } from './yaml.ts'
import { Fault } from '../../fault.ts'
import type { Remark } from '../../remark.ts'
import { type Fence, findFence } from './front-fence.ts'
import { readLoosely } from './front-loose.ts'

/** What stands above the body: its fields by lower-case name, and where the body begins. */
export type FrontMatter = {
  readonly fields: ReadonlyMap<string, unknown>
  readonly body: string
  /** Line on which `body` begins. */
  readonly bodyLine: number
  readonly kind: Fence['kind'] | 'none'
  readonly remarks: readonly Remark[]
}

/** Reads YAML, TOML, JSON, Pelican's or Nikola's front matter. A Fault where it cannot be read, with the line and the column. */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const fence = findFence(text, path)
  if (fence === undefined) return { fields: new Map(), body: text, bodyLine: 1, kind: 'none', remarks: [] }
  const remarks: Remark[] = []
  const data = 'fields' in fence ? fence.fields : parse(fence, path, remarks)
  if (!isPlain(data)) return { fields: new Map(), body: text, bodyLine: 1, kind: 'none', remarks: [] }
  const fields = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]))
  return { fields, body: fence.body, bodyLine: fence.bodyLine, kind: fence.kind, remarks }
}

function parse(fence: Exclude<Fence, { kind: 'pelican' | 'nikola' }>, path: string, remarks: Remark[]): unknown {
  const engines = {
    yaml: { parse: (text: string) => parseYaml(text, fence, path, remarks), stringify: String },
    toml: { parse: (text: string) => parseTomlAt(text, fence, path), stringify: String },
    json: { parse: (text: string) => parseJson(text, fence, path), stringify: String },
  }
  // An own fence around it, because gray-matter would look for a language name, cache without options, and not know a BOM.
  return matter(`---\n${fence.inner}\n---\n`, { language: fence.kind, engines, delimiters: '---' }).data
}

/** `text` begins with a line end, so a line's number in it is its distance from the fence's line, plus one. */
function parseYaml(text: string, fence: Fence, path: string, remarks: Remark[]): object {
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false })
    const error = document.errors[0]
    if (error === undefined) return document.toJS({ maxAliasCount: 100 }) ?? {}
    const loose = readLoosely(text.slice(1), fence.line + 1, (entry) => {
      const one = parseDocument(entry, { logLevel: 'silent' })
      const slip = one.errors[0]
      return slip === undefined ? { value: one.toJS({ maxAliasCount: 100 }) } : { code: slip.code }
    })
    if (loose !== undefined && 'open' in loose)
      throw broken(`The \`${loose.open}\` that opens here is never closed`, path, loose.line, loose.column, error)
    if (loose !== undefined) {
      remarks.push(...loose.remarks)
      return loose.fields
    }
    const at = error.linePos?.[0]
    throw broken(firstLine(error.message), path, fence.line + (at?.line ?? 1) - 1, at?.col ?? 1, error)
  } catch (error) {
    if (error instanceof Fault) throw error
    throw broken(error instanceof RangeError ? 'It is nested too deeply' : messageOf(error), path, fence.line, 1, error)
  }
}

function parseTomlAt(text: string, fence: Fence, path: string): object {
  try {
    return parseToml(text)
  } catch (error) {
    const at = error instanceof TomlError ? error : { line: 1, column: 1 }
    throw broken(firstLine(messageOf(error)), path, fence.line + at.line - 1, at.column, error)
  }
}

function parseJson(text: string, fence: Fence, path: string): object {
  try {
    return JSON.parse(text)
  } catch (error) {
    const at = parseDocument(text, { logLevel: 'silent', schema: 'json' }).errors[0]?.linePos?.[0]
    throw broken(firstLine(messageOf(error)), path, fence.line + (at?.line ?? 2) - 1, at?.col ?? 1, error)
  }
}

function broken(reason: string, path: string, line: number, column: number, cause: unknown): Fault {
  const said = reason.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:\s]+$/, '')
  return new Fault(
    'front-matter-broken',
    `The front matter cannot be read: ${said}. Mend it in the post.`,
    { path, line, column },
    { cause },
  )
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const firstLine = (message: string): string => message.replace(/^Invalid TOML document: /, '').split('\n', 1)[0] ?? message

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof Date)
}
