import { Writable } from 'node:stream'
import type { Terminal } from '../system/terminal.ts'

/** A line that says what long work is at; silent where nobody watches. */
export type Progress = { say(text: string): void; end(): void }

/** A spinner on a terminal, nothing elsewhere or with `--quiet`. Whoever starts it ends it. */
export async function startProgress(terminal: Terminal, quiet: boolean, text: string): Promise<Progress> {
  if (!terminal.isTTY || quiet) return { say: () => undefined, end: () => undefined }
  const { default: spin } = await import('yocto-spinner')
  const stream = terminal.stderr instanceof Writable ? { stream: terminal.stderr } : {}
  const spinner = spin({ text, color: 'gray', handleSignals: false, ...stream }).start()
  return {
    say: (next) => {
      spinner.text = next
    },
    end: () => void spinner.stop(),
  }
}
