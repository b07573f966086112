import type { Found } from '../dialects/types.ts'

const line = /^[ \t]*:([\w-]+):(?:[ \t]+(.*))?$/

/** Names that a reader of the post, or a highlighter, has use for. */
const kept: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  alt: 'alt',
  caption: 'caption',
  filename: 'filename',
  'lineno-start': 'linenostart',
  'emphasize-lines': 'hl_lines',
})

/**
 * Settings that MyST writes on the first lines inside of a directive.
 *
 *     :alt: A lamp at sea
 *      ^^^  ^^^^^^^^^^^^^
 */
export function ownOptions(text: string): { readonly named: Found['named']; readonly inner: string; readonly innerLine: number } {
  const lines = text.split('\n')
  const named: Record<string, string> = Object.create(null)
  let at = 0
  for (; at < lines.length; at++) {
    const found = line.exec(lines[at] ?? '')
    if (!found) break
    const key = kept[found[1] ?? '']
    if (key !== undefined) named[key] = found[2] ?? ''
  }
  return { named, inner: lines.slice(at).join('\n'), innerLine: at + 1 }
}
