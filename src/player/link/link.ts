import type { Message, Role } from './messages.ts'

/** The line between the deck's windows and the speaker's. */
export type Link = { readonly send: (message: Message) => void; readonly adopt: (peer: Window) => void }

type Envelope = { readonly rostrum: string; readonly from: Role; readonly message: Message }

/**
 * Opens the line. Over http a BroadcastChannel carries it, which finds every window of this deck; between pages of `file://`, where
 * browsers differ on channels, windows that opened one another talk directly. A message may come by both ways, so all
 * messages say a state and none a change.
 */
export const openLink = (role: Role, receive: (message: Message) => void): Link => {
  const deck = location.pathname.replace(/index\.html$/, '')
  const channel = new BroadcastChannel(`rostrum ${deck}`)
  const peers = new Set<MessageEventSource>()
  if (window.opener instanceof Object) peers.add(window.opener)

  const take = (data: unknown): boolean => {
    if (!isEnvelope(data) || data.rostrum !== deck || data.from === role) return false
    receive(data.message)
    return true
  }
  channel.addEventListener('message', (event) => take(event.data))
  window.addEventListener('message', (event) => {
    if (event.origin !== location.origin && !(event.origin === 'null' && location.protocol === 'file:')) return
    if (take(event.data) && event.source) peers.add(event.source)
  })
  return {
    send: (message) => {
      const envelope: Envelope = { rostrum: deck, from: role, message }
      channel.postMessage(envelope)
      for (const peer of peers) peer.postMessage(envelope, { targetOrigin: '*' })
    },
    adopt: (peer) => peers.add(peer),
  }
}

const isEnvelope = (data: unknown): data is Envelope =>
  typeof data === 'object' && data !== null && 'rostrum' in data && 'from' in data && 'message' in data
