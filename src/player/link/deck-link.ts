import type { RevealApi } from 'reveal.js'
import { slidesIn } from '../parts/slides.ts'
import { openLink, type Link } from './link.ts'
import { indexOf, type At } from './messages.ts'

const moves = ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'] as const

/** Tells the speaker's window where the deck is, and goes where it asks. */
export const linkDeck = (reveal: RevealApi, root: HTMLElement): Link => {
  const link = openLink('deck', (message) => {
    if (message.kind === 'hello') tell()
    else if (message.kind === 'go') goTo(reveal, root, message.at)
  })
  const tell = (): void => link.send({ kind: 'at', at: whereIs(reveal, root) })
  for (const move of moves) reveal.on(move, tell)
  link.send({ kind: 'hello' })
  return link
}

/** Where the deck is now. */
export const whereIs = (reveal: RevealApi, root: HTMLElement): At => {
  const { h, f } = reveal.getIndices()
  return { key: slidesIn(root)[h]?.dataset['key'] ?? '', index: h, step: f ?? -1, black: reveal.isPaused() }
}

const goTo = (reveal: RevealApi, root: HTMLElement, at: At): void => {
  const index = indexOf(at, slidesIn(root))
  const now = reveal.getIndices()
  if (index >= 0 && (now.h !== index || (now.f ?? -1) !== at.step)) reveal.slide(index, 0, at.step)
  if (reveal.isPaused() !== at.black) reveal.togglePause(at.black)
}
