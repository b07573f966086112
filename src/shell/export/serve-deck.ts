import type { CDPSession } from '../browser/index.ts'
import { mediaType } from '../system/media-type.ts'
import type { DeckSource } from './deck-source.ts'

/** A host that is nowhere: what is asked of it is answered from the deck's files, and nothing else is answered at all. */
export type Served = { readonly origin: string; readonly refused: readonly string[] }

/** Each deck is a host of its own, so that a page which is used again takes nothing of the deck before for this one's. */
const hosts = { next: 1 }

/** Answers every request of a page from a deck's files; says where it is and, as they come, which addresses were refused. */
export async function serveDeck(session: CDPSession, source: DeckSource): Promise<Served> {
  const origin = `https://${hosts.next++}.deck.invalid`
  const refused: string[] = []
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer = async (): Promise<void> => {
      const name = nameIn(request.url, origin)
      const bytes = name === undefined ? undefined : await source(name)
      if (bytes === undefined) {
        refused.push(request.url)
        await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
        return
      }
      const type = mediaType(name ?? '')
      await session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [
          { name: 'content-type', value: type },
          { name: 'access-control-allow-origin', value: '*' },
        ],
        body: Buffer.from(bytes).toString('base64'),
      })
    }
    // A page that is gone wants no answer.
    answer().catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  return { origin, refused }
}

function nameIn(address: string, origin: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.origin !== origin) return undefined
  const name = decodeURIComponent(url.pathname.slice(1))
  return name === '' ? 'index.html' : name
}
