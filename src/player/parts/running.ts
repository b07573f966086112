import type { At } from '../link/messages.ts'

/** What runs in this window, deck or speaker view, as the live script needs it to exchange slides under it. */
export type Running = {
  /** The `.reveal` element that holds all slides; the speaker view keeps it out of the document. */
  readonly root: HTMLElement
  readonly where: () => At
  /** Slides were exchanged: show this place of the new deck, without a flicker. */
  readonly show: (at: At) => void
}

declare global {
  interface Window {
    rostrum?: Running
  }
}
