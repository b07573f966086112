import type { Request } from '../options/arguments.ts'
import { paint } from '../words/colours.ts'
import { faultText } from '../words/fault-text.ts'
import { Fault } from '../../fault.ts'
import type { Kit } from '../kit.ts'
import { addresses, isPublic } from '../live/addresses.ts'
import { answer } from '../live/answer.ts'
import { openDecks, type Decks } from '../live/decks.ts'
import { follow, type Following } from '../live/follow.ts'
import { isForUs } from '../live/guard.ts'
import { makeHome } from '../live/home.ts'
import { openBrowser } from '../live/open-browser.ts'
import { runOptions } from '../talks/make-talks.ts'
import { playerFolder } from '../writing/player-files.ts'
import type { LiveServer } from '../system/vite.ts'

/** How many ports are tried when the one that was asked for is taken. */
const mostPorts = 20

/** `rostrum present`: serves decks while their posts are written, until Ctrl-C. */
export async function present(request: Request, kit: Kit): Promise<number> {
  const { startVite } = await import('../system/vite.ts')
  const options = runOptions(request, kit)
  const decks = await openDecks(request, kit)
  tellFaults(decks, kit)
  const names = isPublic(options.host) ? [options.host] : []
  const isWelcome = (headers: { host?: string | undefined; origin?: string | undefined }): boolean => isForUs(headers, names)
  const find = async (deck: string, name: string): ReturnType<Parameters<typeof answer>[2]['find']> => {
    if (decks.isFolder && deck === '') return home.content(name)
    const found = decks.all().find((each) => each.name === deck)
    const content = await found?.content(name, server.token)
    // A deck that was drawn for this knows its pictures only from now on.
    if (name === 'index.html') following?.renew()
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
  const home = makeHome(decks, server.token)
  let following: Following | undefined
  try {
    const port = await listen(server, options.port, kit)
    following = follow({ server, decks, home, request, kit })
    greet(addresses(options.host, port), kit)
    // The deck is drawn while the browser opens.
    if (!decks.isFolder) void find('', 'index.html')
    if (options.open && !(await openBrowser(addresses(options.host, port)[0] ?? '')))
      kit.terminal.stderr.write('No browser could be opened from here; open the address yourself.\n')
    await interrupted(kit)
    return 0
  } finally {
    following?.stop()
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

/** Posts of a folder that have no deck, each with its sentence; their cards say it too. */
function tellFaults(decks: Decks, { terminal }: Kit): void {
  for (const deck of decks.all()) {
    const fault = deck.fault()
    if (fault !== undefined) terminal.stderr.write(faultText(new Fault('post-missing', fault.message, fault), terminal))
  }
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
