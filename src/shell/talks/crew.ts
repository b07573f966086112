import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { Fault } from '../../fault.ts'
import type { Brought, Order, Orders } from './crew-orders.ts'
import { Interrupted, stopIfInterrupted } from '../system/interrupted.ts'
import { packageFolder } from '../system/package-folder.ts'
import type { PostFile } from './posts.ts'
import { withTheme, type Talk, type TalkKit } from './talk.ts'
import type { Written } from '../writing/write-deck.ts'

/** Bundled, since a thread cannot be started from TypeScript. */
const member = join(packageFolder, 'dist/node/crew-member.cjs')

/** A member has the whole program to load first, which costs as much as some posts. */
const postsAMember = 16

/** How many members a crew for so many posts has; fewer than two is no crew. */
export const crewFor = (files: readonly PostFile[]): number =>
  existsSync(member) && files.every(({ path }) => path !== '-')
    ? Math.min(availableParallelism(), 8, Math.floor(files.length / postsAMember))
    : 0

/** Called with each post that is done with, and how many are. */
type Says = (file: PostFile, count: number) => void

/**
 * Threads that make the talks of many posts, each member taking the next post when it is done with one, and that write their decks. What
 * comes of a post does not depend on who made it, nor when: results stand in the order of the posts.
 */
export type Crew = {
  readonly make: (files: readonly PostFile[], says?: Says) => Promise<readonly (Talk | Fault)[]>
  /** Draws and writes decks, each by the member that made its talk, in a folder of the given name. */
  readonly write: (
    decks: readonly { readonly file: PostFile; readonly slug: string }[],
    says?: Says,
  ) => Promise<readonly (Written | Fault)[]>
  /** Lets everybody end what is being written, and go. */
  readonly dismiss: () => Promise<void>
}

export async function hireCrew(kit: TalkKit, { members, drawn }: { readonly members: number; readonly drawn: boolean }): Promise<Crew> {
  const { signal } = kit.terminal
  const orders: Orders = { cwd: kit.terminal.cwd, flags: kit.flags, config: kit.config, drawn }
  // Threads are loaded for a crew alone.
  const { Worker } = await import('node:worker_threads')
  const crew = Array.from({ length: members }, () => new Worker(member, { workerData: orders }))
  const makers = new Map<string, Worker>()
  const writing = new Set<Promise<Brought>>()
  return {
    make: async (files, says) => {
      const results: (Talk | Fault)[] = []
      const next = files.entries()
      let done = 0
      const keepBusy = async (one: Worker): Promise<void> => {
        for (const [index, file] of next) {
          makers.set(file.path, one)
          const brought = await ask(one, { make: file }, signal)
          says?.(file, (done += 1))
          if ('talk' in brought)
            results[index] = { ...(await withTheme(brought.talk, kit)), ...(brought.page !== undefined && { drawn: brought.page }) }
          else if ('fault' in brought) results[index] = faultOf(brought.fault)
        }
      }
      await Promise.all(crew.map(keepBusy))
      return results
    },
    write: async (decks, says) => {
      const results: (Written | Fault)[] = []
      let done = 0
      const writeOwn = async (one: Worker): Promise<void> => {
        for (const [index, { file, slug }] of decks.entries()) {
          if (makers.get(file.path) !== one) continue
          stopIfInterrupted({ signal })
          // Nobody is stopped in the middle of a folder.
          const work = ask(one, { write: file, slug })
          writing.add(work)
          const brought = await work
          writing.delete(work)
          says?.(file, (done += 1))
          if ('written' in brought) results[index] = brought.written
          else if ('fault' in brought) results[index] = faultOf(brought.fault)
        }
      }
      await Promise.all(crew.map(writeOwn))
      return results
    },
    dismiss: async () => {
      await Promise.allSettled(writing)
      await Promise.all(crew.map((one) => one.terminate()))
    },
  }
}

const faultOf = ({ code, message, at }: Extract<Brought, { fault: unknown }>['fault']): Fault => new Fault(code, message, at)

/** What a member brings for an order; a bug in there is thrown here with its stack. */
function ask(one: Worker, order: Order, signal?: AbortSignal): Promise<Brought> {
  return new Promise((done, fail) => {
    const stop = (): void => settle(() => fail(new Interrupted('Ctrl-C')))
    const bring = (brought: Brought): void => settle(() => done(brought))
    const breakDown = (error: unknown): void => settle(() => fail(error))
    const settle = (end: () => void): void => {
      one.off('message', bring).off('error', breakDown)
      signal?.removeEventListener('abort', stop)
      end()
    }
    if (signal?.aborted) return fail(new Interrupted('Ctrl-C'))
    signal?.addEventListener('abort', stop)
    one.on('message', bring).on('error', breakDown).postMessage(order)
  })
}
