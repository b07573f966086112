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
 * The directive that a fence of MyST is.
 *
 *     ```{figure} lamp.png
 *        ^^^^^^^^ ^^^^^^^^
 */
export function fencedDirective(text: string, info: string): Found | undefined {
  const [, name = '', argument = ''] = /^\{([a-z][\w-]*)\}[ \t]*(.*)$/.exec(info.trim()) ?? []
  if (!names.has(name)) return undefined
  const positional = argument.trim() === '' ? [] : [argument.trim().replace(/^ipython\d?$/, 'python')]
  return { raw: `{${name}}`, name, positional, ...ownOptions(text) }
}
