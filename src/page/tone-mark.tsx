import type { JSX } from 'preact'
import type { Callout } from '../post/types.ts'

/** The mark of a callout's tone, in one colour on its ground; its name stands beside it, so that colour and shape say nothing alone. */
export const ToneMark = ({ tone }: { tone: Callout['tone'] }): JSX.Element => (
  <svg class="tone-mark" viewBox={slim.has(tone) ? '3 0 18 24' : '0 0 24 24'} aria-hidden="true" focusable="false">
    <path fill="currentColor" fill-rule="evenodd" d={marks[tone]} />
  </svg>
)

/** Tones whose mark is narrower than it is high: it begins where the slide's text does. */
const slim: ReadonlySet<Callout['tone']> = new Set(['note', 'tip'])

/** Silhouettes with what is cut out of them. */
const marks: Readonly<Record<Callout['tone'], string>> = {
  note: 'M3 0h14l4 4v20H3zM7 7h10v2H7zm0 5h10v2H7zm0 5h6v2H7z',
  tip: 'M12 0a9 9 0 0 1 5 16.5V19H7v-2.500A9 9 0 0 1 12 0zM7 20.500h10V22h-2l-1 2h-4l-1-2H7zM12 3.500A5.500 5.500 0 0 0 6.500 9h2A3.500 3.500 0 0 1 12 5.500z',
  info: 'M12 0a12 12 0 1 1 0 24a12 12 0 0 1 0-24zM10.500 5h3v3h-3zM10.500 10h3v9h-3z',
  warning: 'M12 1l12 22H0zM10.600 9h2.800l-.4 7h-2zM10.600 17.600h2.800v2.800h-2.800z',
  danger: 'M7 0h10l7 7v10l-7 7H7l-7-7V7zM10.600 5h2.800l-.4 9h-2zM10.600 16h2.800v2.800h-2.800z',
  details: 'M12 0a12 12 0 1 1 0 24a12 12 0 0 1 0-24zM10.500 6h3v4.500H18v3h-4.500V18h-3v-4.500H6v-3h4.500z',
}
