export { makeOutline } from './make-outline.ts'
export type { Outline, Section } from './types.ts'
