export { run } from './run.ts'
export { processTerminal } from './system/terminal.ts'
