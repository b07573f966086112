import type { Key } from '../parts/help.ts'
import { isDialogOpen } from '../parts/dialog.ts'
import type { Acts } from './panel.ts'

export const speakerKeys: readonly Key[] = [
  { keys: ['→', '↓', 'Space', 'N'], does: 'Next' },
  { keys: ['←', '↑', 'P'], does: 'Back' },
  { keys: ['Home', 'End'], does: 'First slide, last slide' },
  { keys: ['/', 'L'], does: 'Search and list of slides' },
  { keys: ['B', '.'], does: 'Black screen' },
  { keys: ['+', '−'], does: 'Larger or smaller notes' },
  { keys: ['D'], does: 'Light or dark' },
  { keys: ['T'], does: 'Start or stop the time' },
  { keys: ['R'], does: 'Set the time to nought' },
  { keys: ['?'], does: 'This help' },
]

/** Binds the speaker's keys. A clicker sends Page Down and Page Up. */
export const bindSpeakerKeys = (acts: Acts & Readonly<Record<'first' | 'last', () => void>>): void => {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: acts.next,
    ArrowDown: acts.next,
    PageDown: acts.next,
    ' ': acts.next,
    n: acts.next,
    ArrowLeft: acts.back,
    ArrowUp: acts.back,
    PageUp: acts.back,
    p: acts.back,
    Home: acts.first,
    End: acts.last,
    '/': acts.list,
    l: acts.list,
    '?': acts.help,
    F1: acts.help,
    b: acts.black,
    '.': acts.black,
    '+': acts.larger,
    '=': acts.larger,
    '-': acts.smaller,
    d: acts.lights,
    t: acts.time,
    r: acts.reset,
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isDialogOpen()) return
    // Space and Enter press the button that has the focus.
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

/** Swipes on the current slide, as on the deck itself. */
export const bindSwipes = (surface: HTMLElement, acts: Pick<Acts, 'next' | 'back'>): void => {
  let from: number | undefined
  surface.addEventListener('touchstart', (event) => (from = event.touches[0]?.clientX), { passive: true })
  surface.addEventListener('touchend', (event) => {
    const movedPx = (event.changedTouches[0]?.clientX ?? 0) - (from ?? 0)
    if (from !== undefined && Math.abs(movedPx) > 40) (movedPx < 0 ? acts.next : acts.back)()
    from = undefined
  })
}
