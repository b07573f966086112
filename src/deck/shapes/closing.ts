import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** The end: the post's title, and where it can be read or whose it is. */
export const closing: Shape<'closing'> = {
  layout: 'closing',
  shape: (stretch, { outline: { meta } }) => {
    const signed = meta.siteName ?? meta.authors.join(', ')
    return [
      {
        ...frameOf(stretch),
        layout: 'closing',
        ...(meta.url === undefined ? {} : { url: meta.url }),
        ...(signed === '' ? {} : { signed }),
      },
    ]
  },
}
