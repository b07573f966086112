import type { CDPSession } from 'puppeteer'
import type { DeckSource } from './deck-source.ts'

/** A host that is nowhere: what is asked of it is answered from the deck's files, and nothing else is answered at all. */
export const deckOrigin = 'https://deck.invalid'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg',
  jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', avif: 'image/avif', woff2: 'font/woff2', woff: 'font/woff', ttf: 'font/ttf', otf: 'font/otf',
  mp4: 'video/mp4', webm: 'video/webm', json: 'application/json',
}

/** Answers every request of a page from a deck's files. Gives the addresses that were refused. */
export async function serveDeck(session: CDPSession, source: DeckSource): Promise<readonly string[]> {
  const refused: string[] = []
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer = async (): Promise<void> => {
      const name = nameIn(request.url)
      const bytes = name === undefined ? undefined : await source(name)
      if (bytes === undefined) {
        refused.push(request.url)
        await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
        return
      }
      const type = types[name?.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
      await session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: type }, { name: 'access-control-allow-origin', value: '*' }],
        body: Buffer.from(bytes).toString('base64'),
      })
    }
    // A page that is gone wants no answer.
    answer().catch(() => undefined)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  return refused
}

function nameIn(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.origin !== deckOrigin) return undefined
  const name = decodeURIComponent(url.pathname.slice(1))
  return name === '' ? 'index.html' : name
}
