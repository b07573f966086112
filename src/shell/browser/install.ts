import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../fault.ts'
import { installRecord, installedBrowser, machinePlaces } from './find-browser.ts'
import type { FoundBrowser } from './found-browser.ts'
import { downloadShell } from './download-shell.ts'
import { unpackFromNpm } from './unpack-from-npm.ts'
import { tryOut } from './try-out.ts'

export type InstallOptions = {
  /** Told what is being done, with how far it is. */
  readonly say?: (text: string) => void
  readonly signal?: AbortSignal
  /** @default the user's cache folder */
  readonly folder?: string
  /** Ways to get one, tried in order. */
  readonly ways?: readonly Way[]
}

/** A way to get a browser into an empty folder. Throws, with what stood in the way, where it cannot. */
export type Way = {
  readonly name: string
  get(folder: string, o: Pick<InstallOptions, 'say' | 'signal'>): Promise<Omit<FoundBrowser, 'from'>>
}

/** Puppeteer's own download first; where its host cannot be reached, the Chromium that lies in the npm registry (Linux on x64). */
const usualWays: readonly Way[] = [downloadShell, unpackFromNpm]

/**
 * Gets a browser into the user's cache folder, tries it out, and writes down where it is. What is there already is kept. A Fault says
 * what was tried.
 */
export async function installBrowser(o: InstallOptions = {}): Promise<FoundBrowser> {
  const folder = o.folder ?? machinePlaces().ownFolder
  const there = await installedBrowser(folder)
  if (there && (await tryOut(there)) === undefined) return there
  const failures: string[] = []
  for (const way of o.ways ?? usualWays) {
    const next = `${folder}.${process.pid}`
    try {
      await rm(next, { recursive: true, force: true })
      await mkdir(next, { recursive: true })
      const got = await way.get(next, o)
      const complaint = await tryOut(got)
      if (complaint !== undefined) throw new Error(`it does not run here: ${complaint}`)
      return await settle(got, next, folder)
    } catch (error) {
      if (o.signal?.aborted) throw error
      failures.push(`${way.name}: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`)
    } finally {
      await rm(next, { recursive: true, force: true })
    }
  }
  throw new Fault(
    'install-failed',
    `No browser could be got. ${failures.join('; ')}. Install Chromium or Chrome as your system does it (Debian and Ubuntu: \`apt-get install chromium\`), or name one with \`--browser PATH\`.`,
  )
}

/** Moves what was got to its place, whole or not at all, and writes its record with the places as they are then. */
async function settle(got: Omit<FoundBrowser, 'from'>, next: string, folder: string): Promise<FoundBrowser> {
  const moved = (text: string): string => text.replaceAll(next, folder)
  const record = {
    path: moved(got.path),
    ...(got.env && { env: Object.fromEntries(Object.entries(got.env).map(([name, value]) => [name, moved(value)])) }),
    ...(got.args && { args: got.args }),
  }
  await writeFile(join(next, installRecord), `${JSON.stringify(record, null, 2)}\n`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(dirname(folder), { recursive: true })
  await rename(next, folder)
  return { ...record, kind: got.kind, from: 'rostrum doctor --install' }
}
