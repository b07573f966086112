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
        .map((section) => ({ title: withoutNoteRefs(section.title), id: '' })),
    },
  ],
}
