import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import { countWords } from '../text/terms.ts'

/** A text in two voices: the term that it opens with, and what is said of it. */
export type LeadIn = {
  readonly term: readonly Inline[]
  readonly text: readonly Inline[]
  /** What stands between them where they share a line: `:`, `.`, ` –`. */
  readonly mark: string
}

const mostWords = 8

/**
 * The bold lead-in of a text (`**Term:** text`, `**Term** – text`, `**Term**: text`), its mark taken off. `plain` also takes words before a
 * colon that are not bold, for an item whose neighbours have a bold lead-in.
 */
export function findLeadIn(inlines: readonly Inline[], plain = false): LeadIn | undefined {
  const text = plainText(inlines)
  const length = plain ? plainLength(text) : boldLength(inlines)
  if (length === undefined) return undefined
  const mark = /^\s*[:：.–—-]*\s*/u.exec(text.slice(length))?.[0] ?? ''
  const inTerm = /[\s:：.–—-]*$/u.exec(text.slice(0, length))?.[0] ?? ''
  if (!/[:：.–—-]/u.test(mark + inTerm)) return undefined
  const rest = text.slice(length + mark.length)
  if (rest.trim() === '' || countWords(text.slice(0, length)) > mostWords) return undefined
  const start = text.length - text.trimStart().length
  return {
    term: unbold(sliceInlines(inlines, start, length - inTerm.length)),
    text: sliceInlines(inlines, length + mark.length, text.length),
    mark: (inTerm + mark).trim().replace(/^(?=[–—-])/u, ' '),
  }
}

function boldLength(inlines: readonly Inline[]): number | undefined {
  const at = inlines.findIndex((inline) => inline.kind !== 'text' || inline.text.trim() !== '')
  return inlines[at]?.kind === 'strong' ? plainText(inlines.slice(0, at + 1)).length : undefined
}

function plainLength(text: string): number | undefined {
  const lead = /^[^:：.!?。]{2,48}(?=[:：]\s)/u.exec(text)?.[0]
  return lead === undefined || countWords(lead) > 5 ? undefined : lead.length
}

const unbold = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline) => (inline.kind === 'strong' ? inline.inlines : [inline]))
