import './styles/fault.css'
import { liveEvents, type LiveHello, type LiveState } from '../live-message.ts'
import { hideFault, showFault } from './live/fault.ts'
import { exchange } from './live/exchange.ts'

/** The live script: stands beside the player in pages that `present` serves, and exchanges what changed. */
const script = document.currentScript
const deck = script?.dataset['deck'] ?? ''
let version = Number(script?.dataset['version'])

const connect = (): void => {
  const address = new URL('/', location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  address.searchParams.set('token', script?.dataset['token'] ?? '')
  const socket = new WebSocket(address, 'vite-hmr')
  socket.addEventListener('open', () => {
    const hello: LiveHello = { deck, version }
    socket.send(JSON.stringify({ type: 'custom', event: liveEvents.hello, data: hello }))
  })
  socket.addEventListener('message', (event) => {
    const payload: unknown = JSON.parse(String(event.data))
    if (isState(payload) && payload.data.deck === deck) take(payload.data)
  })
  // The server is started anew more often than it is gone for good.
  socket.addEventListener('close', () => {
    document.documentElement.dataset['live'] = 'lost'
    setTimeout(connect, 700)
  })
}

const take = (state: LiveState): void => {
  document.documentElement.dataset['live'] = 'connected'
  if (state.kind === 'broken') return showFault(state.fault)
  hideFault()
  // A state that was told twice is known already.
  if (state.version === version) return
  if (state.kind === 'same' || state.version !== version + 1 || !window.rostrum || !exchange(state, window.rostrum))
    return location.reload()
  version = state.version
}

const isState = (payload: unknown): payload is { readonly data: LiveState } =>
  typeof payload === 'object' && payload !== null && 'event' in payload && payload.event === liveEvents.state && 'data' in payload

connect()
