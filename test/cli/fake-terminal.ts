import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/shell/run.ts'
import type { Terminal } from '../../src/shell/system/terminal.ts'

/** A working directory with these files in it, gone when the test is over, but for one that several tests share. */
export function workIn(files: Readonly<Record<string, string>> = {}, { keep = false } = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rostrum-test-')))
  if (!keep) onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** A terminal that nobody looks at. */
export const fakeTerminal = (cwd: string, o: Partial<Terminal> = {}): Terminal => ({
  stdout: { write: () => undefined },
  stderr: { write: () => undefined },
  readStdin: async () => new Uint8Array(),
  cwd,
  env: {},
  isTTY: false,
  columns: 80,
  colour: false,
  signal: new AbortController().signal,
  ...o,
})

/** Runs a command line as a person would, in a folder, and says what came of it. */
export async function rostrum(cwd: string, argv: readonly string[], o: Partial<Terminal> = {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const collect = (list: string[]) => ({
    write: (chunk: string | Uint8Array) => list.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')),
  })
  const terminal = fakeTerminal(cwd, { stdout: collect(out), stderr: collect(err), ...o })
  const code = await run(argv, terminal)
  return { code, out: out.join(''), err: err.join('') }
}

/** A post of our own with what most posts have. */
export const post = `---
title: A kettle for the office
date: 2025-03-04
---
We bought one kettle for forty people. It boiled in ninety seconds and nobody had asked for it.

## What it changed

People met at it. Two teams that had never spoken fixed a bug while the water boiled.

- It was loud
- It was **slow** enough for a talk

## What it cost

![The kettle](kettle.png)

Nineteen euros, and a power strip.
`
