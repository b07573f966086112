import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Content } from '../writing/write.ts'
import { mediaType } from '../system/media-type.ts'

const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/** Answers with a file of a deck: text, bytes, or what lies on the disk, of which films are asked piece by piece. */
export function sendContent(request: IncomingMessage, response: ServerResponse, name: string, content: Content): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    response.writeHead(200, { ...guards, 'Content-Type': mediaType(name) }).end(request.method === 'HEAD' ? undefined : content)
    return
  }
  const stat = statSync(content.copyOf, { throwIfNoEntry: false })
  if (!stat?.isFile()) return sendStatus(response, 404)
  const etag = `"${stat.mtimeMs.toString(36)}-${stat.size.toString(36)}"`
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { ...guards, ETag: etag }).end()
  const span = spanOf(request.headers.range, stat.size)
  const headers = {
    ...guards,
    'Content-Type': mediaType(name),
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Content-Length': span.end - span.start + 1,
  }
  response.writeHead(
    span.isPart ? 206 : 200,
    span.isPart ? { ...headers, 'Content-Range': `bytes ${span.start}-${span.end}/${stat.size}` } : headers,
  )
  if (request.method === 'HEAD' || stat.size === 0) return void response.end()
  createReadStream(content.copyOf, { start: span.start, end: span.end })
    .on('error', () => response.destroy())
    .pipe(response)
}

/** Answers with a status and its name. */
export function sendStatus(response: ServerResponse, status: 400 | 403 | 404 | 405): void {
  const words = { 400: 'Bad request', 403: 'Forbidden', 404: 'Not found', 405: 'Method not allowed' } as const
  response.writeHead(status, { ...guards, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words[status]}\n`)
}

function spanOf(range: string | undefined, size: number): { readonly start: number; readonly end: number; readonly isPart: boolean } {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  const start = from === '' ? size - Number(to) : Number(from)
  const end = from !== '' && to !== '' ? Math.min(Number(to), size - 1) : size - 1
  return from + to === '' || start < 0 || start > end ? { start: 0, end: size - 1, isPart: false } : { start, end, isPart: true }
}
