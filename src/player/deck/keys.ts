import type { RevealApi } from 'reveal.js'
import { openSpeaker } from '../link/open-speaker.ts'
import type { Link } from '../link/link.ts'
import { isDialogOpen } from '../parts/dialog.ts'
import { deckKeys, openHelp } from '../parts/help.ts'
import { openSlideList } from '../parts/slide-list.ts'
import { slidesIn } from '../parts/slides.ts'

/** The keys that reveal.js does not have. By letter, not by key code, since `?` and `/` wander between keyboards. */
export const bindKeys = (reveal: RevealApi, root: HTMLElement, link: Link): void => {
  const keys: Readonly<Record<string, () => void>> = {
    s: () => openSpeaker(link),
    '?': () => openHelp(deckKeys),
    F1: () => openHelp(deckKeys),
    '/': () => openSlideList(slidesIn(root), reveal.getIndices().h, (index) => reveal.slide(index)),
  }
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isDialogOpen()) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  document.addEventListener('keydown', press, { capture: true })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
