#!/usr/bin/env node
import { run } from './shell/run.ts'
import { processTerminal } from './shell/terminal.ts'

process.exitCode = await run(process.argv.slice(2), processTerminal())
