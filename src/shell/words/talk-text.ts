import type { Remark } from '../../remark.ts'
import { paint } from './colours.ts'
import { sentenceOf } from './sentences.ts'
import type { Terminal } from '../system/terminal.ts'
import { wrap } from './wrap.ts'

const mostOfOneKind = 5

/** Remarks of one post as lines `path:line  message`, in the order of the post; of a kind that comes often, the first few. */
export function remarksText(path: string, remarks: readonly Remark[], terminal: Terminal): string {
  const colours = paint(terminal)
  const counts = new Map<string, number>()
  const lines: string[] = []
  for (const remark of inOrder(remarks)) {
    const count = (counts.get(remark.code) ?? 0) + 1
    counts.set(remark.code, count)
    if (count > mostOfOneKind) continue
    const place = `${path}:${remark.place.line}`
    const leftOut = remark.leftOut === undefined ? '' : ` Left out: ${quote(remark.leftOut)}`
    lines.push(`${colours.cyan(place)}  ${wrap(sentenceOf(remark) + leftOut, terminal, place.length + 2)}`)
  }
  for (const [code, count] of counts) {
    if (count > mostOfOneKind)
      lines.push(colours.dim(`${path}  and ${count - mostOfOneKind} more of the same kind (\`${code}\`); \`--json\` lists them all.`))
  }
  return lines.map((line) => `${line}\n`).join('')
}

const quote = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``
}

/** Remarks as they stand in the post, each once. */
export function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  const seen = new Map(remarks.map((remark) => [JSON.stringify([remark.code, remark.place.line, remark.args, remark.leftOut]), remark]))
  return [...seen.values()].toSorted((a, b) => a.place.line - b.place.line || a.place.lastLine - b.place.lastLine)
}

/** What a check found, in the same form as remarks. */
export const findingsText = (
  path: string,
  findings: readonly { readonly line: number; readonly message: string }[],
  terminal: Terminal,
): string =>
  findings
    .map(({ line, message }) => {
      const place = `${path}:${line}`
      return `${paint(terminal).yellow(place)}  ${wrap(message, terminal, place.length + 2)}\n`
    })
    .join('')
