import { readFileSync } from 'node:fs'
import { Fault, type FaultCode } from '../../fault.ts'

/** Reads a JSON file that holds an object. What is none is a Fault with the place where reading stopped, as far as it is known. */
export async function readJsonFile(
  file: string,
  o: { readonly shown: string; readonly what: string; readonly code: FaultCode },
): Promise<{ readonly values: Readonly<Record<string, unknown>>; readonly text: string }> {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { values: { ...read }, text }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Fault(
      o.code,
      `${o.what} is not JSON: ${short(reason)}.`,
      { path: o.shown, ...(await placeOf(reason, text)) },
      { cause: error },
    )
  }
  throw new Fault(o.code, `${o.what} is not a list of names and values in braces.`, { path: o.shown, line: 1, column: 1 })
}

/** `Unexpected token '}', "{"name":}" is not valid JSON` quotes the whole file, which the reader has at hand. */
const short = (reason: string): string =>
  reason
    .replace(/, (\.\.\.)?"[\s\S]*$/, '')
    .replace(/ in JSON at position.*$/s, '')
    .replace(/\s+/g, ' ')

/** Where JSON stopped being JSON. Some messages give an offset; else YAML, which JSON is a part of, tells line and column. */
async function placeOf(reason: string, text: string): Promise<{ line?: number; column?: number }> {
  const offset = /position (\d+)/.exec(reason)?.[1]
  if (offset !== undefined) {
    const before = text.slice(0, Number(offset))
    return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
  }
  const { parseDocument } = await import('../../post/front-matter/yaml.ts')
  const at = parseDocument(text, { logLevel: 'silent' }).errors[0]?.linePos?.[0]
  if (at) return { line: at.line, column: at.col }
  const token = /Unexpected token '(.)'/su.exec(reason)?.[1]
  const first = token === undefined ? -1 : firstBroken(text)
  return first < 0 ? {} : { line: text.slice(0, first).split('\n').length, column: first - text.lastIndexOf('\n', first - 1) }
}

/** Offset of the first character that no JSON could have here: the shortest beginning that more text cannot mend. */
function firstBroken(text: string): number {
  let whole = 0
  let broken = text.length
  while (broken - whole > 1) {
    const middle = (whole + broken) >> 1
    if (isBroken(text.slice(0, middle))) broken = middle
    else whole = middle
  }
  return whole
}

function isBroken(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return false
  } catch (error) {
    return error instanceof Error && /^Unexpected token/.test(error.message)
  }
}
