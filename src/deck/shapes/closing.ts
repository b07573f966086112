import { frameOf } from '../stretch.ts'
import type { Shape } from '../stretch.ts'

/** The end: the post's title, and where it can be read. */
export const closing: Shape<'closing'> = {
  layout: 'closing',
  shape: (stretch, { outline: { meta } }) => [
    {
      ...frameOf(stretch),
      layout: 'closing',
      ...(meta.url === undefined ? {} : { url: meta.url }),
      ...(meta.siteName === undefined ? {} : { site: meta.siteName }),
    },
  ],
}
