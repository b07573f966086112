import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import { countWords } from '../../text/terms.ts'
import { isSkipped } from '../flow/skipped.ts'
import { withoutNoteRefs } from '../spans.ts'
import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** The sections of the talk by name. The entries' ids are filled in when the slides have theirs. */
export const agenda: Shape<'agenda'> = {
  layout: 'agenda',
  shape: (stretch, { outline }) => [
    {
      ...frameOf(stretch),
      layout: 'agenda',
      entries: outline.sections
        .filter((section) => !isSkipped(section))
        .map((section) => ({ title: entryOf(withoutNoteRefs(section.title)), id: '' })),
    },
  ],
}

/** The longest title that an entry shows whole. */
const mostWords = 8
const least = 2

/** A title as an entry: without a number of its own, since entries have theirs, and of a long one what stands before its colon or dash. */
function entryOf(title: readonly Inline[]): readonly Inline[] {
  const text = plainText(title)
  const number = /^\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.):]\s+(?=\S)/u.exec(text)?.[0].length ?? 0
  const rest = text.slice(number)
  if (countWords(rest) <= mostWords) return sliceInlines(title, number, text.length)
  const pauses = [...rest.matchAll(/\s*[:：]\s|\s[–—-]\s|\s*[(（](?=[^()（）]*[)）]\s*$)|(?<=[?!])\s/gu)].map((pause) => pause.index)
  const end = pauses.find((at) => countWords(rest.slice(0, at)) >= least)
  return sliceInlines(title, number, number + (end ?? rest.length))
}
