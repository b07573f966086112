import { watch as watchFile, type FSWatcher } from 'node:fs'
import { resolve } from 'node:path'
import type { Request } from './options/arguments.ts'
import type { Kit } from './kit.ts'
import { sourcesOf, type Outcome } from './talks/make-talks.ts'

/** Editors write a file in several steps; what comes within this time is one change. */
const settleMs = 80

/**
 * Does the work once, or with `--watch` again whenever a file changed that it was made from, until Ctrl-C. The work hands its outcomes
 * to `take`, so that the files behind them are known.
 */
export async function watched(
  request: Request,
  kit: Kit,
  work: (take: (outcomes: readonly Outcome[]) => void) => Promise<number>,
): Promise<number> {
  let files: ReadonlySet<string> = new Set()
  const once = (): Promise<number> =>
    work((outcomes) => {
      files = filesBehind(outcomes, request, kit)
    })
  const code = await once()
  if (!(request.flags.watch ?? kit.config.options.watch ?? false)) return code
  while (!kit.terminal.signal.aborted) {
    if (!kit.quiet) kit.terminal.stderr.write('Watching. Ctrl-C ends it.\n')
    await nextChange(files, kit.terminal.signal)
    if (kit.terminal.signal.aborted) break
    await once()
  }
  return 0
}

function filesBehind(outcomes: readonly Outcome[], request: Request, kit: Kit): ReadonlySet<string> {
  const operands = request.operands.filter((operand) => operand !== '-').map((operand) => resolve(kit.terminal.cwd, operand))
  const config = kit.config.file === undefined ? [] : [kit.config.file]
  return new Set([...operands, ...config, ...sourcesOf(outcomes)])
}

/** Resolves when one of the files changed, or a file in one of the folders, and then nothing for a moment; or when the signal says so. */
async function nextChange(files: ReadonlySet<string>, signal: AbortSignal): Promise<void> {
  const watchers: FSWatcher[] = []
  try {
    await new Promise<void>((done) => {
      let timer: NodeJS.Timeout | undefined
      const changed = (): void => {
        clearTimeout(timer)
        timer = setTimeout(done, settleMs)
      }
      signal.addEventListener('abort', () => done(), { once: true })
      for (const file of files) {
        try {
          watchers.push(watchFile(file, { persistent: true, recursive: false }, changed).on('error', changed))
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
        }
      }
    })
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}
