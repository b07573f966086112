export { renderPage } from '../../page/index.ts'
export { renderRich } from '../../page/rich.ts'
