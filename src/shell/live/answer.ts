import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Content } from '../writing/write.ts'
import { sendContent, sendStatus } from './send.ts'

/** Finds what an address names: `''` is the page over all decks, or the only deck. */
export type Find = (deck: string, name: string) => Promise<Content | undefined>

/** Answers a request from what the decks consist of. An address is a name in a list, never a path on the disk. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  o: { readonly isWelcome: boolean; readonly isFolder: boolean; readonly find: Find },
): Promise<void> {
  if (!o.isWelcome) return sendStatus(response, 403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405)
  const path = pathOf(request.url ?? '/')
  if (path === undefined) return sendStatus(response, 400)
  const [deck, name] = o.isFolder ? split(path) : ['', path]
  if (name === undefined) {
    response.writeHead(302, { Location: `/${encodeURIComponent(deck)}/` }).end()
    return
  }
  const content = await o.find(deck, name === '' ? 'index.html' : name)
  if (content === undefined) return sendStatus(response, 404)
  sendContent(request, response, name === '' ? 'index.html' : name, content)
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '').replace(/^\//, '')
  } catch {
    return undefined
  }
}

/** `slug/img/a.png` is a deck's file, `slug` alone lacks its slash, and what has no folder is the page over all decks. */
function split(path: string): readonly [string, string | undefined] {
  const at = path.indexOf('/')
  if (at >= 0) return [path.slice(0, at), path.slice(at + 1)]
  return path === '' || path.includes('.') ? ['', path] : [path, undefined]
}
