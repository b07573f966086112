import type { Terminal } from './terminal.ts'

/** Thrown at the next quiet moment after Ctrl-C, so that every `finally` on the way cleans up. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Ends the work here if Ctrl-C was pressed. */
export function stopIfInterrupted(terminal: Pick<Terminal, 'signal'>): void {
  if (terminal.signal.aborted) throw new Interrupted('Ctrl-C')
}
