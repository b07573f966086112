import type { CDPSession, Page } from 'puppeteer-core'
import { Fault } from '../../fault.ts'
import { findBrowser, type BrowserPlaces } from './find-browser.ts'
import type { FoundBrowser } from './found-browser.ts'
import type { Launched } from './launch.ts'
import { Interrupted } from '../system/interrupted.ts'

export { findBrowser, type BrowserPlaces } from './find-browser.ts'
export type { CDPSession, Page }

export type BrowserOptions = {
  /** `--browser`. */
  readonly path?: string
  /** Pages at a time. @default 1 */
  readonly parallel?: number
  /** Seconds for one piece of work. @default 60 */
  readonly timeout?: number
  /** Aborted by Ctrl-C. */
  readonly signal?: AbortSignal
  readonly places?: BrowserPlaces
}

/** A browser that starts in the background, shared by all work of a command. */
export type SharedBrowser = {
  /** Which browser it is; a Fault where there is none. */
  readonly found: Promise<FoundBrowser>
  /**
   * Does one piece of work on a page of its own. A browser that crashes or takes longer than the timeout is started again and the work
   * is done once more; the second time it is a Fault.
   */
  use<T>(what: string, work: (page: Page) => Promise<T>): Promise<T>
  /** Ends the browser; nothing of it stays, neither a process nor a file. */
  close(): Promise<void>
}

/** What to do where there is no browser: one paragraph, the same for every command. */
const missingBrowser =
  'There is no browser to print with: neither a Chromium, Chrome or Edge on this machine nor one that Rostrum got itself. `rostrum doctor --install` gets one (about 100 MB, into your cache folder); `--browser PATH` names another.'

/** Finds a browser and starts it; nothing is waited for until the first piece of work. */
export function openBrowser(o: BrowserOptions = {}): SharedBrowser {
  const timeoutMs = (o.timeout ?? 60) * 1000
  const found = findBrowser(o.path, o.places).then((browser) => {
    if (browser === undefined) throw new Fault('browser-missing', missingBrowser)
    return browser
  })
  const start = async (): Promise<Launched> => {
    const [{ launch }, browser] = await Promise.all([import('./launch.ts'), found])
    return launch(browser, { timeoutMs, signal: o.signal }).catch((error: unknown) => {
      throw new Fault(
        'browser-failed',
        `The browser \`${browser.path}\` did not start: ${firstLine(error)}. \`rostrum doctor\` says what is there; \`--browser PATH\` names another.`,
        {},
        { cause: error },
      )
    })
  }
  const state: { running: Promise<Launched>; closing?: Promise<void> } = { running: start() }
  // A browser that fails while nobody waits for it is told by the first piece of work, not by the process.
  found.catch(() => undefined)
  state.running.catch(() => undefined)

  const turns = makeTurns(o.parallel ?? 1)
  const restart = async (broken: Promise<Launched>): Promise<void> => {
    if (state.running !== broken || state.closing) return
    state.running = start()
    state.running.catch(() => undefined)
    await broken.then(
      (launched) => launched.close(),
      () => undefined,
    )
  }
  const attempt = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const { running } = state
    const launched = await running
    try {
      return await within(timeoutMs, o.signal, onPage(launched, work))
    } catch (error) {
      if (isBroken(error, launched)) await restart(running)
      throw error
    }
  }
  const close = (): Promise<void> =>
    (state.closing ??= state.running.then(
      (launched) => launched.close(),
      () => undefined,
    ))
  o.signal?.addEventListener('abort', () => void close(), { once: true })

  return {
    found,
    close,
    use: (what, work) =>
      turns(async () => {
        try {
          return await attempt(work)
        } catch (error) {
          if (o.signal?.aborted) throw new Interrupted('Ctrl-C')
          if (error instanceof Fault || state.closing || !isCrash(error)) throw error
          return attempt(work).catch((again: unknown) => {
            if (o.signal?.aborted) throw new Interrupted('Ctrl-C')
            throw state.closing || again instanceof Fault || !isCrash(again) ? again : faultOf(again, what, timeoutMs)
          })
        }
      }),
  }
}

/**
 * A page for one piece of work. In a headless shell, pages are used again, which saves most of a second each; in a whole Chromium each has a
 * context of its own, because two pages in one window hang: the hidden one gets no frames.
 */
async function onPage<T>(launched: Launched, work: (page: Page) => Promise<T>): Promise<T> {
  const { page, done } = await launched.takePage()
  const crashed = { fail: (_: Error): void => undefined }
  const crash = new Promise<never>((_, fail) => {
    crashed.fail = fail
  })
  const onError = (): void => crashed.fail(new Error('The page crashed'))
  page.once('error', onError)
  try {
    const result = await Promise.race([work(page), crash])
    page.off('error', onError)
    await done(true)
    return result
  } catch (error) {
    await done(false)
    throw error
  }
}

class Late extends Error {}

async function within<T>(ms: number, signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  const timer: { id?: NodeJS.Timeout } = {}
  const stop: { now?: () => void } = {}
  const late = new Promise<never>((_, fail) => {
    timer.id = setTimeout(() => fail(new Late('took too long')), ms)
    stop.now = () => fail(new Error('Ctrl-C'))
  })
  const onAbort = (): void => stop.now?.()
  signal?.addEventListener('abort', onAbort)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer.id)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** What the protocol says when a page or the whole browser went away. */
const isCrash = (error: unknown): boolean =>
  error instanceof Late ||
  (error instanceof Error &&
    /target closed|session closed|connection closed|page crashed|browser has disconnected|detached|disconnected|protocol error.*closed|printing failed/i.test(
      `${error.name} ${error.message}`,
    ))

const isBroken = (error: unknown, { browser }: Launched): boolean => error instanceof Late || !browser.connected || isCrash(error)

function faultOf(error: unknown, what: string, timeoutMs: number): Fault {
  const { message, code } =
    error instanceof Late
      ? {
          code: 'browser-slow' as const,
          message: `The browser did not finish ${what} within ${timeoutMs / 1000} seconds, nor when it was started again. \`--timeout SECONDS\` gives it longer.`,
        }
      : {
          code: 'browser-failed' as const,
          message: `The browser broke down over ${what}, and again when it was started anew: ${firstLine(error)}. \`--browser PATH\` names another one.`,
        }
  return new Fault(code, message, {}, { cause: error })
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.replace(/[.!]+$/, '') ?? ''

/** Lets so many pieces of work run at a time, in the order in which they came. */
function makeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= most) await new Promise<void>((go) => waiting.push(go))
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
      waiting.shift()?.()
    }
  }
}
