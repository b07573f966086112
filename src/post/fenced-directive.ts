import type { Found } from './dialects/types.ts'
import { ownOptions } from './grammars/options.ts'

/** What MyST and Jupyter Book write as fences. Other names in braces are languages of cells. */
const names = new Set(
  `note tip hint important warning caution danger attention error seealso todo admonition versionadded versionchanged deprecated exercise
   solution theorem definition proof lemma figure image code-block code sourcecode code-cell math list-table table toctree contents
   epigraph pull-quote highlights eval-rst dropdown tab-set tab-item grid grid-item-card grid-item card margin sidebar aside video youtube
   iframe bibliography glossary tableofcontents raw`.split(/\s+/),
)

/**
 * The directive that a fence of MyST is, or of Obsidian's Admonition.
 *
 *     ```{figure} lamp.png      ```ad-note
 *        ^^^^^^^^ ^^^^^^^^           ^^^^
 */
export function fencedDirective(text: string, info: string): Found | undefined {
  const box = /^ad-([a-z]+)$/.exec(info.trim())?.[1]
  if (box !== undefined) return boxOf(text, box)
  const [, name = '', argument = ''] = /^\{([a-z][\w-]*)\}[ \t]*(.*)$/.exec(info.trim()) ?? []
  if (!names.has(name)) return undefined
  const positional = argument.trim() === '' ? [] : [argument.trim().replace(/^ipython\d?$/, 'python')]
  return { raw: `{${name}}`, name, positional, ...ownOptions(text) }
}

/** Its settings stand on the first lines: `title: Mind the step`. */
function boxOf(text: string, type: string): Found {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => !/^(?:title|collapse|icon|color):/.test(line))
  const settings = lines.slice(0, from < 0 ? lines.length : from)
  const title = settings.flatMap((line) => /^title:\s*(\S.*)$/.exec(line)?.[1] ?? [])[0]
  const inner = lines.slice(settings.length).join('\n')
  const named = { type, ...(title !== undefined && { title }) }
  return { raw: `ad-${type}`, name: 'admonition', positional: [], named, inner, innerLine: settings.length + 1 }
}
