import { request, type IncomingMessage } from 'node:http'
import { rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/shell/run.ts'
import { ensurePlayer } from '../browser/fixture-deck.ts'
import { fakeTerminal, post, workIn } from '../cli/fake-terminal.ts'
import { canary } from './hostile.ts'

const stop = new AbortController()
let folder = ''
let port = 0
let done: Promise<number>

beforeAll(async () => {
  await ensurePlayer()
  folder = workIn(
    { 'site/hugo.toml': '', 'site/posts/post.md': post, 'secret.txt': canary, 'site/secret.txt': canary, 'site/posts/secret.txt': canary },
    { keep: true },
  )
  writeFileSync(`${folder}/site/.env`, canary)
  port = await new Promise<number>((found) => {
    const hear = {
      write: (chunk: string | Uint8Array) =>
        void (/localhost:(\d+)/.test(String(chunk)) && found(Number(/localhost:(\d+)/.exec(String(chunk))?.[1]))),
    }
    done = run(
      ['present', 'site/posts/post.md', '--port', '47321'],
      fakeTerminal(folder, { stdout: hear, stderr: hear, signal: stop.signal }),
    )
  })
}, 60_000)
afterAll(async () => {
  stop.abort()
  await done
  rmSync(folder, { recursive: true, force: true })
})

/** Asks with the path exactly as it stands, which no browser and no `fetch` would. */
const ask = (path: string, o: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }>((answer, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method: o.method ?? 'GET', headers: o.headers ?? {} }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += String(chunk)
        if (text.length > 200_000) response.destroy()
      })
      response.on('close', () => answer({ status: response.statusCode ?? 0, text, headers: response.headers }))
      // A stream of events does not end.
      setTimeout(() => response.destroy(), 500).unref()
    })
    sent.on('error', fail)
    sent.end()
  })

/** What a socket gets to hear that asks to become a WebSocket. */
const upgrade = (headers: readonly string[]) =>
  new Promise<string>((answer) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        [
          'GET / HTTP/1.1',
          ...headers,
          'Upgrade: websocket',
          'Connection: Upgrade',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Protocol: vite-hmr',
          '',
          '',
        ].join('\r\n'),
      ),
    )
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('error', () => answer(text))
    socket.on('close', () => answer(text))
    setTimeout(() => socket.destroy(), 800)
  })

describe('what `present` answers', () => {
  it('is the deck', async () => {
    const { status, text } = await ask('/')
    expect(status).toBe(200)
    expect(text).toContain('A kettle for the office')
  })

  it.each([
    '/../secret.txt',
    '/../../secret.txt',
    '/..%2f..%2fsecret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%252f..%252fsecret.txt',
    '/..\\..\\secret.txt',
    '/..%5c..%5csecret.txt',
    '/....//....//secret.txt',
    '/img/../../secret.txt',
    '/index.html/../../secret.txt',
    '/secret.txt',
    '/secret.txt%00.png',
    '/index.html%00/../secret.txt',
    '/posts/secret.txt',
    '/.env',
    '//etc/passwd',
    '/etc/passwd',
    '/..%2f..%2f..%2f..%2f..%2fetc/passwd',
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?raw',
    '/@fs/etc/passwd?import&raw??',
    '/@fs/%65tc/passwd?url',
    '/@id/__x00__/etc/passwd',
    '/node_modules/../../secret.txt',
    '/__open-in-editor?file=/etc/passwd',
    '/post.md',
    '/%ff%fe',
    '/%',
    'file:///etc/passwd',
    'http://127.0.0.1/etc/passwd',
  ])('is nothing of the disk for %s', async (path) => {
    const { status, text } = await ask(path)
    expect(text).not.toContain(canary)
    expect(text).not.toMatch(/root:[x*]:0:0/)
    if (status === 200) expect(text).toContain('A kettle for the office')
    else expect([302, 400, 403, 404]).toContain(status)
  })

  it('is nothing under another host’s name, which is how a rebound name asks', async () => {
    for (const host of ['evil.example', 'evil.example:47321', `localhost.evil.example:${port}`, '127.0.0.1.evil.example', 'a@localhost'])
      expect((await ask('/', { headers: { host } })).status, host).toBeGreaterThanOrEqual(400)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await ask('/', { headers: { host } })).status, host).toBe(200)
  })

  it('is nothing for a page of another origin', async () => {
    for (const origin of ['http://evil.example', 'null', `http://localhost:${port + 1}`, `https://localhost:${port}`]) {
      const { status, headers } = await ask('/', { headers: { host: `localhost:${port}`, origin } })
      expect(status, origin).toBe(403)
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
      expect((await ask('/', { method })).status, method).toBeGreaterThanOrEqual(400)
  })

  it('is no WebSocket for a page of another origin or name', async () => {
    expect(await upgrade([`Host: localhost:${port}`, 'Origin: http://evil.example'])).not.toMatch(/^HTTP\/1\.1 101/)
    expect(await upgrade(['Host: evil.example', 'Origin: http://evil.example'])).not.toMatch(/^HTTP\/1\.1 101/)
    expect(await upgrade([`Host: localhost:${port}`, 'Origin: null'])).not.toMatch(/^HTTP\/1\.1 101/)
  })
})
