import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { FoundBrowser } from './found-browser.ts'

/** A browser that runs, and how to be rid of it: gently, or at once from a process that is about to end. */
export type Launched = {
  readonly browser: Browser
  /** Hands out a page; `done` says whether it is fit to be used again. */
  readonly takePage: () => Promise<{ readonly page: Page; readonly done: (fit: boolean) => Promise<void> }>
  readonly close: () => Promise<void>
}

/**
 * Beside what puppeteer passes already (no background networking, no first run, no default apps): nothing is looked up by name, so
 * that not even the browser's own services reach a host.
 */
const usual = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-lcd-text',
]

/** Chromium's sandbox wants neither root nor most containers. */
const needsNoSandbox = (): boolean => process.getuid?.() === 0 || existsSync('/.dockerenv') || existsSync('/run/.containerenv')

/** Starts a browser with a profile of its own, which goes away with it, also when this process ends early. */
export async function launch(
  found: FoundBrowser,
  o: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'rostrum-browser-'))
  const cleaning = { kill: (): void => undefined }
  const clean = (): void => {
    cleaning.kill()
    // A browser that is just dying may still write into its profile, so it is tried more than once.
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
  process.once('exit', clean)
  const gone = (): void => {
    process.off('exit', clean)
    clean()
  }
  // Puppeteer's own timeout does not hold for browsers that it talks to through a pipe.
  const patience = new AbortController()
  const stop = (): void => patience.abort()
  const late = setTimeout(stop, o.timeoutMs)
  o.signal?.addEventListener('abort', stop)
  try {
    const browser = await puppeteer.launch({
      executablePath: found.path,
      headless: found.kind === 'shell' ? 'shell' : true,
      pipe: true,
      userDataDir: profile,
      signal: patience.signal,
      protocolTimeout: 0,
      args: [...usual, ...(found.args ?? []), ...(needsNoSandbox() ? ['--no-sandbox'] : [])],
      env: { ...process.env, ...found.env, TZ: 'UTC' },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      waitForInitialPage: false,
      acceptInsecureCerts: false,
      defaultViewport: null,
    })
    // A browser that is killed resets its pipes, after puppeteer has let go of them.
    for (const stream of browser.process()?.stdio ?? []) stream?.on('error', () => undefined)
    cleaning.kill = () => killAll(browser.process()?.pid)
    return {
      browser,
      takePage: found.kind === 'shell' ? pool(browser) : ownContexts(browser),
      // Not asked but ended: there is nothing in its profile that anybody wants to keep.
      close: async () => {
        const child = browser.process()
        const ended = new Promise<void>((done) => {
          if (!child || child.exitCode !== null || child.signalCode !== null) done()
          else child.once('exit', () => done())
        })
        cleaning.kill()
        await soon(ended)
        cleaning.kill = () => undefined
        gone()
      },
    }
  } catch (error) {
    gone()
    throw patience.signal.aborted ? new Error(`it gave no sign of life for ${o.timeoutMs / 1000} seconds`, { cause: error }) : error
  } finally {
    clearTimeout(late)
    o.signal?.removeEventListener('abort', stop)
  }
}

/** Ends the browser and what it started: puppeteer gives it a process group, and the program may be a script that starts another. */
function killAll(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    // It is gone already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function pool(browser: Browser): Launched['takePage'] {
  const idle: Page[] = []
  // The page that the browser opens by itself is the first to be used.
  const first = { page: browser.pages().then((pages) => pages[0]) }
  return async () => {
    const opened = first.page
    first.page = Promise.resolve(undefined)
    const page = (await opened) ?? idle.pop() ?? (await browser.newPage())
    return { page, done: async (fit) => void (fit ? idle.push(page) : await soon(page.close())) }
  }
}

function ownContexts(browser: Browser): Launched['takePage'] {
  return async () => {
    const context = await browser.createBrowserContext()
    return { page: await context.newPage(), done: () => soon(context.close()) }
  }
}

/** Waits for what a broken browser may never do, but not for long. */
async function soon(work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), new Promise((done) => setTimeout(done, 2000).unref())])
}
