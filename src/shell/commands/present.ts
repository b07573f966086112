import type { Request } from '../arguments.ts'
import { paint } from '../colours.ts'
import { loadConfig } from '../config.ts'
import { faultText } from '../fault-text.ts'
import { Fault } from '../../fault.ts'
import type { Kit } from '../kit.ts'
import { addresses, isPublic } from '../live/addresses.ts'
import { answer } from '../live/answer.ts'
import { dependsOn, openDecks, type Decks } from '../live/decks.ts'
import { isForUs } from '../live/guard.ts'
import { homeHtml } from '../live/home.ts'
import { openBrowser } from '../live/open-browser.ts'
import { runOptions } from '../make-talks.ts'
import { playerFolder } from '../player-files.ts'
import { remarksText } from '../talk-text.ts'
import type { LiveServer } from '../vite.ts'

/** How often a post is looked at again, for what a watcher missed. */
const secondLookMs = 400

/** How many ports are tried when the one that was asked for is taken. */
const mostPorts = 20

/** `rostrum present`: serves decks while their posts are written, until Ctrl-C. */
export async function present(request: Request, kit: Kit): Promise<number> {
  const { startVite } = await import('../vite.ts')
  const options = runOptions(request, kit)
  const decks = await openDecks(request, kit)
  for (const fault of decks.faults) kit.terminal.stderr.write(faultText(fault, kit.terminal))
  const names = isPublic(options.host) ? [options.host] : []
  const isWelcome = (headers: { host?: string | undefined; origin?: string | undefined }): boolean => isForUs(headers, names)
  const find = async (deck: string, name: string): ReturnType<Parameters<typeof answer>[2]['find']> => {
    if (decks.isFolder && deck === '') return name === 'index.html' ? homeHtml(decks.all) : undefined
    const found = decks.all.find((each) => each.name === deck)
    const content = await found?.content(name, server.token)
    if (found) server.watch(found.watched())
    return content
  }
  const server = await startVite({
    root: playerFolder,
    host: options.host,
    names,
    isWelcome: (incoming) => isWelcome(incoming.headers),
    answer: (incoming, response) => {
      answer(incoming, response, { isWelcome: isWelcome(incoming.headers), isFolder: decks.isFolder, find }).catch((error: unknown) => {
        kit.terminal.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
        response.destroy()
      })
    },
  })
  let stopFollowing = (): void => undefined
  try {
    const port = await listen(server, options.port, kit)
    stopFollowing = follow(server, decks, request, kit)
    greet(addresses(options.host, port), kit)
    // The deck is drawn while the browser opens.
    if (!decks.isFolder) void find('', 'index.html')
    if (options.open && !(await openBrowser(addresses(options.host, port)[0] ?? '')))
      kit.terminal.stderr.write('No browser could be opened from here; open the address yourself.\n')
    await interrupted(kit)
    return 0
  } finally {
    stopFollowing()
    await server.close()
  }
}

/** Listens where it was asked to, or on the next port that is free, and says so. */
async function listen(server: LiveServer, wanted: number, { terminal }: Kit): Promise<number> {
  for (let port = wanted; port < wanted + mostPorts; port++) {
    try {
      const got = await server.listen(port)
      if (port !== wanted)
        terminal.stderr.write(`Port ${wanted} is taken, perhaps by another \`rostrum present\`; this one is on ${got}.\n`)
      return got
    } catch (error) {
      if (!(error instanceof Error) || !/EADDRINUSE|already in use/.test(error.message)) throw error
    }
  }
  throw new Fault(
    'port-taken',
    `Ports ${wanted} to ${wanted + mostPorts - 1} are all taken. Choose another with \`--port\`, or \`--port 0\` for any that is free.`,
  )
}

/** Makes a deck again when something it was made from changed, and tells its windows, until it is called off. */
function follow(server: LiveServer, decks: Decks, request: Request, kit: Kit): () => void {
  server.onHello((hello) => decks.all.find((deck) => deck.name === hello.deck)?.stateFor(hello))
  server.watch([...decks.all.flatMap((deck) => deck.watched()), ...(kit.config.file === undefined ? [] : [kit.config.file])])
  const remake = async (changed: readonly Decks['all'][number][]): Promise<void> => {
    for (const deck of changed) {
      const state = await deck.remake()
      server.watch(deck.watched())
      if (state) server.tell(state)
      if (state?.kind === 'changed' && !kit.quiet)
        kit.terminal.stderr.write(remarksText(deck.file.shown, deck.talk()?.remarks ?? [], kit.terminal))
    }
  }
  server.onChange((file) => {
    void (async () => {
      if (file === kit.config.file) decks.renew(await loadConfig(kit.terminal, request.config).catch(() => kit.config))
      else if (/theme\.(json|css)$|metrics\.json$/.test(file)) decks.renew()
      await remake(file === kit.config.file ? decks.all : decks.all.filter((deck) => dependsOn(deck, file)))
    })()
  })
  const second = setInterval(() => void remake(decks.all.filter((deck) => deck.isStale())), secondLookMs)
  return () => clearInterval(second)
}

function greet([first = '', ...others]: readonly string[], { terminal, quiet }: Kit): void {
  const colours = paint(terminal)
  terminal.stderr.write(`${colours.bold('Presenting')}  ${colours.cyan(first)}\n`)
  for (const other of others)
    terminal.stderr.write(
      `            ${colours.cyan(other)}  for other machines on this network; whoever has it can read the deck and its notes\n`,
    )
  if (!quiet) terminal.stderr.write(colours.dim('S is the speaker view, ? the keys, Ctrl-C the end.\n'))
}

const interrupted = ({ terminal }: Kit): Promise<void> =>
  new Promise((resolve) => {
    if (terminal.signal.aborted) return resolve()
    terminal.signal.addEventListener('abort', () => resolve(), { once: true })
  })
