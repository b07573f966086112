export { renderPage } from './render-page.tsx'
export type { Page, Rendered, Section, Token } from './types.ts'
