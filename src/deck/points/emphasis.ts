import type { Inline } from '../../post/types.ts'
import { plainText } from '../../post/inline.ts'
import type { Span } from '../../text/span.ts'

/** What the author made bold, marked or italic, as spans of the plain text, in order. */
export type Emphasis = { readonly strong: readonly Span[]; readonly slanted: readonly Span[] }

/** Finds the author's emphasis in a paragraph. */
export function emphasisOf(inlines: readonly Inline[]): Emphasis {
  const strong: Span[] = []
  const slanted: Span[] = []
  walk(inlines, 0)
  return { strong, slanted }

  function walk(list: readonly Inline[], from: number): void {
    let start = from
    for (const one of list) {
      const end = start + plainText([one]).length
      if (one.kind === 'strong' || one.kind === 'mark') strong.push({ start, end })
      else if (one.kind === 'emphasis') slanted.push({ start, end })
      else if ('inlines' in one) walk(one.inlines, start)
      start = end
    }
  }
}
