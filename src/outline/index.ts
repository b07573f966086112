export { makeOutline } from './make-outline.ts'
