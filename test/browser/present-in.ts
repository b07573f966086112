import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/shell/run.ts'

/** A `present` that runs: its address, and ways to change the files that it shows. */
export type Presented = {
  readonly address: string
  readonly folder: string
  readonly write: (name: string, text: string) => void
  readonly remove: (name: string) => void
  /** Waits until this stands on standard error, and hands out its first group. */
  readonly said: (pattern: RegExp) => Promise<string>
}

/** Starts `present` in a folder with these files, on a port that is free unless one is named; it ends with the test. */
export async function present(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Presented> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rostrum-present-')))
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  let text = ''
  let heard = (): void => undefined
  const interrupt = new AbortController()
  const sink = {
    write: (chunk: string | Uint8Array) => {
      text += String(chunk)
      heard()
    },
  }
  const done = run(['present', ...argv, ...(argv.includes('--port') ? [] : ['--port', '0'])], {
    stdout: sink,
    stderr: sink,
    readStdin: async () => new Uint8Array(),
    cwd: folder,
    env: {},
    isTTY: false,
    columns: 100,
    colour: false,
    signal: interrupt.signal,
  })
  onTestFinished(async () => {
    interrupt.abort()
    await done
    rmSync(folder, { recursive: true, force: true })
  })
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((found, fail) => {
      heard = () => {
        const match = pattern.exec(text)
        if (match) found(match[1] ?? match[0])
      }
      heard()
      done.then(() => fail(new Error(text)), fail)
    })
  return { address: await said(/(http:\/\/localhost:\d+\/)/), folder, write, remove: (name) => rmSync(join(folder, name)), said }
}
