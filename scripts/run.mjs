/** Runs a script written in TypeScript: `node scripts/run.mjs scripts/NAME.ts ARGS`. Node 20 does not strip types itself. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [script] = process.argv.splice(2, 1)
await runnerImport(resolve(script), { configFile: false, logLevel: 'error' })
