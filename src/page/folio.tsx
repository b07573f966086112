import type { JSX } from 'preact'
import { plainText } from '../post/inline.ts'
import type { Slide } from '../deck/types.ts'
import type { Kit } from './kit.ts'

/** The last line of a slide: its number, the talk's name, and `2/3` where a section takes several slides. Readers of a screen are told both elsewhere. */
export function Folio({ slide, kit }: { slide: Slide; kit: Kit }): JSX.Element {
  const number = kit.deck.slides.indexOf(slide) + 1
  return (
    <p class="r-caption folio" data-furniture aria-hidden="true">
      <b>{number}</b> <span>{kit.options.footer ?? shortTitle(plainText(kit.deck.title))}</span>
      {partOf(slide)}
    </p>
  )
}

// In the foot and not behind the title, which has been fitted without it.
const partOf = ({ part }: Slide): JSX.Element | null => (part && part.of > 1 ? <span class="part">{`${part.n}/${part.of}`}</span> : null)

/** What stands before the title's colon, dash or parenthesis, or its first words. */
function shortTitle(title: string): string {
  const head = title.split(/\s[–—-]\s|:\s|：|\s\(/)[0]?.trim() ?? title
  return head.length <= 60 ? head : `${head.slice(0, head.lastIndexOf(' ', 56))} …`
}
