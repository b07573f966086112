import { resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import type { Request } from './arguments.ts'
import { followed } from '../system/disk.ts'
import type { ExportFormat, Options } from './option-table.ts'

/** What `--out` names: standard output, one file in a format, or a folder. */
export type Destination =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly format: ExportFormat }
  | { readonly kind: 'folder' }

const formats: Readonly<Record<string, ExportFormat>> = { pdf: 'pdf', png: 'png', pptx: 'pptx', md: 'notes', html: 'html', htm: 'html' }

/** Endings that people write for a file, and that we do not. */
const others = /\.(docx?|ppt|odp|key|txt|json|svg|jpe?g|gif|webp|zip)$/i

export function destinationOf(out: string): Destination {
  if (out === '-') return { kind: 'stdout' }
  const format = formats[/\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '']
  return format === undefined ? { kind: 'folder' } : { kind: 'file', format }
}

/** A file name says its format, so that `export post.md -o talk.pptx` needs no `--to`. */
export function withFormatOf(request: Request): Request {
  const { out, to } = request.flags
  const destination = out === undefined || to !== undefined ? undefined : destinationOf(out)
  return destination?.kind === 'file' ? { ...request, flags: { ...request.flags, to: [destination.format] } } : request
}

/** One artifact goes to standard output or into a named file, of its own format, and nothing else may be printed beside it. */
export function refuseOdd({ out, to, json }: Pick<Options, 'out' | 'to' | 'json'>, posts: number): void {
  const destination = destinationOf(out)
  const odd = others.exec(out)?.[0]
  if (odd !== undefined)
    throw new Fault(
      'usage',
      `Rostrum writes no \`${odd}\`. \`--out\` takes a folder, \`-\`, or a file that ends with ${Object.keys(formats)
        .map((end) => `\`.${end}\``)
        .join(', ')}.`,
    )
  if (destination.kind === 'folder') return
  if (posts > 1) throw new Fault('usage', `\`--out ${out}\` takes one deck, and these are ${posts} posts. Name a folder, or one post.`)
  if (to.length > 1)
    throw new Fault(
      'usage',
      `\`--out ${out}\` takes one format, and these are ${to.length}: ${listed(to)}. Name a folder, or ask for one of them.`,
    )
  if (destination.kind === 'stdout' && json)
    throw new Fault('usage', '`--json` and `--out -` would both write to standard output. Leave one of them out.')
  const [format] = to
  if (destination.kind === 'file' && format !== undefined && format !== destination.format && !isScript(format, destination.format))
    throw new Fault(
      'usage',
      `\`--out ${out}\` is the name of a ${nameOf(destination.format)}, and \`--to\` asks for ${listed(to)}. Make them agree.`,
    )
}

/** Nothing is written over what a talk is made from: `export post.md -o post.md` asks for notes, and would lose the post. */
export function refuseSource({ out }: Pick<Options, 'out'>, cwd: string, sources: readonly string[]): void {
  if (destinationOf(out).kind !== 'file') return
  const target = realPath(resolve(cwd, out))
  if (sources.some((source) => realPath(source) === target))
    throw new Fault(
      'usage',
      `\`--out ${out}\` is a file that the talk is made from, and would be written over. Give it another name, or name a folder.`,
    )
}

const realPath = (path: string): string => followed(path) ?? path

/** The notes are Markdown, and a page to print. */
export const isScript = (format: ExportFormat, named: ExportFormat): boolean => format === 'notes' && named === 'html'

const names: Record<ExportFormat, string> = {
  pdf: 'PDF',
  png: 'picture',
  pptx: 'PowerPoint file',
  notes: 'Markdown file',
  html: 'web page',
}
const nameOf = (format: ExportFormat): string => names[format]
const listed = (list: readonly string[]): string => list.map((name) => `\`${name}\``).join(', ')
