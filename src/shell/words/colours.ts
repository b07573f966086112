import pc from 'picocolors'
import type { Terminal } from '../system/terminal.ts'

/** Paints text for a terminal; leaves it as it is where nobody sees colour. */
export const paint = (terminal: Pick<Terminal, 'colour'>): ReturnType<typeof pc.createColors> => pc.createColors(terminal.colour)
