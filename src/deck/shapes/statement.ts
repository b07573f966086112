import { plainText, sliceInlines } from '../../post/inline.ts'
import { bareText } from '../../text/bare.ts'
import { asSentence } from '../sentence.ts'
import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** One sentence of the author's, large: it is the title. The section's heading stands over it as a label. */
export const statement: Shape<'statement'> = {
  layout: 'statement',
  shape(stretch, { lang }) {
    const pick = stretch.picks[0]
    if (pick === undefined) return []
    const label = plainText(stretch.heading).trim()
    const title = asSentence(sliceInlines(pick.paragraph.inlines, pick.start, pick.end), lang)
    return [
      {
        ...frameOf(stretch),
        title,
        layout: 'statement',
        ...(label === '' || bareText(label) === bareText(plainText(title)) ? {} : { label }),
      },
    ]
  },
}
