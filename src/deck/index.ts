export { composeDeck } from './compose-deck.ts'
export type { Sidecar } from './sidecar.ts'
export { blocksText, reads } from './reads.ts'
export type * from './types.ts'
