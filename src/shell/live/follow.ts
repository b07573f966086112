import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Fault } from '../../fault.ts'
import type { Request } from '../options/arguments.ts'
import { loadConfig } from '../options/config.ts'
import type { Kit } from '../kit.ts'
import { remarksText } from '../words/talk-text.ts'
import type { LiveServer } from '../system/vite.ts'
import type { LiveDeck } from './deck.ts'
import { dependsOn, isOfTheme, type Decks } from './decks.ts'
import { followFolders } from './follow-folders.ts'
import type { Home } from './home.ts'

/** How often a post is looked at again, for what a watcher missed. */
const secondLookMs = 400

export type Following = {
  /** Attends to what the decks depend on now. */
  readonly renew: () => void
  readonly stop: () => void
}

/** How long after a change its file is looked at again. */
const thirdLookMs = 150

type Wish = {
  readonly server: LiveServer
  readonly decks: Decks
  readonly home: Home
  readonly request: Request
  readonly kit: Kit
}

/** Makes a deck again when something it was made from changed, and tells its windows, until it is called off. */
export function follow({ server, decks, home, request, kit }: Wish): Following {
  const tellHome = (): void => {
    const state = home.renew()
    if (state) server.tell(state)
  }
  const remake = async (changed: readonly LiveDeck[]): Promise<void> => {
    if (changed.length === 0) return
    for (const deck of changed) {
      const state = await deck.remake()
      server.watch(deck.watched())
      if (state) server.tell(state)
      if (state?.kind === 'changed' && !kit.quiet)
        kit.terminal.stderr.write(remarksText(deck.file.shown, deck.talk()?.remarks ?? [], kit.terminal))
    }
    tellHome()
    expectFiles()
  }
  const attend = async (file: string): Promise<void> => {
    const all = decks.all()
    if (decks.configs.includes(file)) {
      decks.renew(await configNow(request, kit))
      return remake(all)
    }
    if (isOfTheme(all, file)) decks.renew()
    return remake(all.filter((deck) => dependsOn(deck, file)))
  }
  // What is not there has no watcher of its own, but the folder in which it would turn up has.
  const wanted = (): readonly string[] => [...decks.configs, ...decks.all().flatMap((deck) => deck.watched())]
  let absent = wanted().filter((file) => !existsSync(file))
  const expectFiles = (): void => {
    // What came while a deck was made stays on the list, until it is looked at.
    absent = [...new Set(wanted())].filter((file) => absent.includes(file) || !existsSync(file))
    folders.renew()
  }
  const look = async (): Promise<void> => {
    const came = absent.filter((file) => existsSync(file))
    absent = absent.filter((file) => !came.includes(file))
    server.watch(came)
    for (const file of came) await attend(file)
    if (await decks.refresh()) {
      server.watch(decks.all().flatMap((deck) => deck.watched()))
      tellHome()
    }
    expectFiles()
  }
  const report = (error: unknown): void => {
    kit.terminal.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  server.onHello((hello) =>
    decks.isFolder && hello.deck === ''
      ? home.state()
      : decks
          .all()
          .find((deck) => deck.name === hello.deck)
          ?.stateFor(hello),
  )
  server.watch([...decks.all().flatMap((deck) => deck.watched()), ...decks.configs])
  // An editor empties a file before it writes it, and a watcher may tell of the first and not of the second.
  const attendTwice = async (file: string): Promise<void> => {
    const before = markOf(file)
    await attend(file)
    await setTimeout(thirdLookMs)
    if (markOf(file) !== before) await attend(file)
  }
  server.onChange((file) => void attendTwice(file).catch(report))
  const folders = followFolders(
    () => [...new Set([...decks.folders(), ...absent.map(nearestFolder)])],
    () => void look().catch(report),
  )
  const second = setInterval(() => void remake(decks.all().filter((deck) => deck.isStale())).catch(report), secondLookMs)
  return {
    renew: () => {
      server.watch(decks.all().flatMap((deck) => deck.watched()))
      expectFiles()
    },
    stop: () => {
      clearInterval(second)
      folders.close()
    },
  }
}

/** Tells one state of a file from another without reading it. */
function markOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return `${stat?.mtimeMs} ${stat?.size}`
}

/** The folder in which a path would turn up, or the first one above it that is there. */
const nearestFolder = (path: string): string => (existsSync(dirname(path)) ? dirname(path) : nearestFolder(dirname(path)))

/** The config as it is now; a broken one stops every deck until it is mended. */
async function configNow(request: Request, { terminal }: Kit): Promise<Kit['config'] | Fault> {
  try {
    return await loadConfig(terminal, request.config)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}
