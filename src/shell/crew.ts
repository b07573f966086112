import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import type { Brought, Orders } from './crew-orders.ts'
import { Interrupted } from './interrupted.ts'
import { packageFolder } from './package-folder.ts'
import type { PostFile } from './posts.ts'
import { withTheme, type Talk, type TalkKit } from './talk.ts'

/** Bundled, since a thread cannot be started from TypeScript. */
const member = join(packageFolder, 'dist/node/crew-member.cjs')

/** A member has the whole program to load first, which costs as much as some posts. */
const postsAMember = 16

/** How many members a crew for so many posts has; fewer than two is no crew. */
export const crewFor = (files: readonly PostFile[]): number =>
  existsSync(member) && files.every(({ path }) => path !== '-')
    ? Math.min(availableParallelism(), 8, Math.floor(files.length / postsAMember))
    : 0

/**
 * Makes and draws the talks of many posts in threads, each member taking the next post when it is done with one. What comes of a post does
 * not depend on who made it, nor when: the results stand in the order of the posts.
 */
export async function makeInCrew(
  files: readonly PostFile[],
  kit: TalkKit,
  o: { readonly members: number; readonly says?: (file: PostFile, count: number) => void },
): Promise<readonly (Talk | Fault)[]> {
  const results: (Talk | Fault)[] = []
  const orders: Orders = { cwd: kit.terminal.cwd, flags: kit.flags, config: kit.config }
  // Threads are loaded for a crew alone.
  const { Worker } = await import('node:worker_threads')
  const crew = Array.from({ length: o.members }, () => new Worker(member, { workerData: orders }))
  const next = files.entries()
  const count = { done: 0 }
  const keepBusy = async (one: Worker): Promise<void> => {
    for (const [index, file] of next) {
      const brought = await ask(one, file, kit.terminal.signal)
      o.says?.(file, (count.done += 1))
      results[index] = 'fault' in brought ? faultOf(brought.fault) : { ...(await withTheme(brought.talk, kit)), drawn: brought.page }
    }
  }
  try {
    await Promise.all(crew.map(keepBusy))
    return results
  } finally {
    await Promise.all(crew.map((one) => one.terminate()))
  }
}

const faultOf = ({ code, message, at }: Extract<Brought, { fault: unknown }>['fault']): Fault => new Fault(code, message, at)

/** One post's talk from a member; a bug in there is thrown here with its stack. */
function ask(one: Worker, file: PostFile, signal: AbortSignal): Promise<Brought> {
  return new Promise((done, fail) => {
    const stop = (): void => settle(() => fail(new Interrupted('Ctrl-C')))
    const bring = (brought: Brought): void => settle(() => done(brought))
    const breakDown = (error: unknown): void => settle(() => fail(error))
    const settle = (end: () => void): void => {
      one.off('message', bring).off('error', breakDown)
      signal.removeEventListener('abort', stop)
      end()
    }
    if (signal.aborted) return fail(new Interrupted('Ctrl-C'))
    signal.addEventListener('abort', stop)
    one.on('message', bring).on('error', breakDown).postMessage(file)
  })
}
