import type { Meaning, MeaningKit } from '../types.ts'
import { positional } from './say.ts'

/**
 * What stands between braces in MDX: the value where the post declares it, else the expression itself, set as code.
 *
 *     The release is {version}, by {frontMatter.author}.
 */
export const expression: Meaning = {
  says: 'its value, or the expression as code',
  inline(found, kit) {
    const code = positional(found, 0) ?? ''
    // A component's own content, or nothing but white space: there is no text to show.
    if (code === '' || /^(?:props\.)?children$/.test(code)) return []
    const value = valueOf(code, kit)
    if (value !== undefined) return value === '' ? [] : kit.inlines(value)
    kit.remark('directive-unknown', [found.raw])
    return [{ kind: 'code', text: code }]
  },
}

function valueOf(code: string, kit: MeaningKit): string | undefined {
  const field = /^(?:props\.)?(?:front[mM]atter|metadata|page|post|data)\.(\w+)$/.exec(code)?.[1]
  const value = field === undefined ? kit.constant(code) : kit.field(field)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
