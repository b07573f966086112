import { createServer, runnerImport, type ViteDevServer } from 'vite'
import { dirname } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { liveEvents, type LiveHello, type LiveState } from '../../live-message.ts'

/**
 * Runs a module of the author's, in TypeScript or JavaScript, and hands out what it exports. `rostrum` is there whether it is installed beside
 * the module or not, as far as a config needs it: `defineConfig`.
 */
export async function runModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  // So that an error's stack speaks of the author's lines.
  process.setSourceMapsEnabled(true)
  const { module } = await runnerImport<Record<string, unknown>>(file, {
    configFile: false,
    envFile: false,
    root: dirname(file),
    logLevel: 'silent',
    plugins: [
      {
        name: 'rostrum-for-configs',
        enforce: 'pre',
        resolveId: (id) => (id === 'rostrum' ? '\0rostrum' : undefined),
        load: (id) => (id === '\0rostrum' ? 'export const defineConfig = (config) => config' : undefined),
      },
    ],
  })
  return module
}

/** Vite's server, of which we need three things: HTTP, a WebSocket, a watcher. */
export type LiveServer = {
  /** Secret of this run, without which no page gets a socket. */
  readonly token: string
  readonly watch: (files: readonly string[]) => void
  readonly onChange: (changed: (file: string) => void) => void
  readonly onHello: (answer: (hello: LiveHello) => LiveState | undefined) => void
  readonly tell: (state: LiveState) => void
  /** Listens, or throws what the system says (`EADDRINUSE`). */
  readonly listen: (port: number) => Promise<number>
  readonly close: () => Promise<void>
}

/** How a server is set up: which requests it refuses before anything else, and who answers the others. */
export type ServerPlan = {
  readonly root: string
  readonly host: string
  /** Names beside `localhost` and addresses under which it may be asked. */
  readonly names: readonly string[]
  readonly isWelcome: (request: IncomingMessage) => boolean
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
}

/**
 * Starts Vite without what a deck does not need: no config file, no plug-ins, no dependency scan, no page of its own. Every request ends in
 * `answer`, so that nothing of the disk is served by Vite.
 */
export async function startVite(plan: ServerPlan): Promise<LiveServer> {
  const vite = await createServer({
    configFile: false,
    envFile: false,
    root: plan.root,
    cacheDir: plan.root,
    appType: 'custom',
    logLevel: 'silent',
    clearScreen: false,
    publicDir: false,
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      host: plan.host,
      strictPort: true,
      cors: false,
      allowedHosts: [...plan.names],
      hmr: { overlay: false },
      preTransformRequests: false,
      watch: { ignored: [], ignoreInitial: true },
    },
    plugins: [
      {
        name: 'rostrum',
        configureServer: ({ middlewares }) => void middlewares.use((request, response) => plan.answer(request, response)),
      },
    ],
  })
  refuseStrangers(vite, plan)
  return {
    token: vite.config.webSocketToken,
    watch: (files) => void vite.watcher.add([...files]),
    onChange: (changed) => void vite.watcher.on('all', (_event, file) => changed(file)),
    onHello: (answer) => {
      vite.ws.on(liveEvents.hello, (data, client) => {
        const state = isHello(data) ? answer(data) : undefined
        if (state) client.send(liveEvents.state, state)
      })
    },
    tell: (state) => vite.ws.send(liveEvents.state, state),
    listen: async (port) => {
      await vite.listen(port)
      const address = vite.httpServer?.address()
      return typeof address === 'object' && address !== null ? address.port : port
    },
    close: () => vite.close(),
  }
}

/** A socket for a foreign page is closed before Vite looks at it. */
function refuseStrangers(vite: ViteDevServer, plan: ServerPlan): void {
  vite.httpServer?.prependListener('upgrade', (request, socket) => {
    if (plan.isWelcome(request)) return
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    socket.destroy()
  })
}

const isHello = (data: unknown): data is LiveHello =>
  typeof data === 'object' &&
  data !== null &&
  'deck' in data &&
  typeof data.deck === 'string' &&
  'version' in data &&
  typeof data.version === 'number'
