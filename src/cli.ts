#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { loadCompiled } from './shell/compiled.ts'

// A flag that V8 does not know is an error on the user's screen, and its flags come and go: each is set where it was seen to help.
const engine = Number.parseInt(process.versions.v8, 10)
// Regular expressions go to machine code at once: the byte code that V8 makes first takes five times longer to make, for ours. Not by
// `--no-regexp-tier-up`, with which V8 crashes on one that was made byte code before, by Node itself, and meets a joined string now.
if (engine <= 13) setFlagsFromString('--regexp-tier-up-ticks=0')
// Most runs are over before optimised code would pay for the making of it. Node 22 knows by itself.
if (engine === 11) setFlagsFromString('--interrupt-budget=600000')

const folder = fileURLToPath(new URL('node/', import.meta.url))
const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'none'
const { run, processTerminal } = loadCompiled(`${folder}main.cjs`, `${folder}${command}.code`) as typeof import('./shell/main.ts')

process.exitCode = await run(process.argv.slice(2), processTerminal())

// Nothing is left to do, and taking down the heap bit by bit takes ten milliseconds. What a slow reader has not taken yet is waited for.
const isTaken = process.stdout.writableLength + process.stderr.writableLength === 0
if (isTaken && !process.stdout.errored) process.exit()
