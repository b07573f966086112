export { renderPage } from './render-page.tsx'
export type { Page } from './types.ts'
