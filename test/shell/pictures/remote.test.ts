import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/shell/pictures/remote/address.ts'
import type { Network } from '../../../src/shell/pictures/remote/get.ts'
import { makeFetcher } from '../../../src/shell/pictures/remote/index.ts'
import { pngOf } from './make-picture.ts'

const picture = pngOf(3, 2)
const asked: string[] = []
let server: Server
let port = 0
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remote-'))
  server = createServer((request, answer) => {
    const { url = '' } = request
    asked.push(url)
    if (url === '/slow.png') return
    if (url === '/to-inside') answer.writeHead(302, { location: `http://inside.example:${port}/secret.png` }).end()
    else if (url === '/to-literal') answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
    else if (url === '/to-file') answer.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (url === '/loop') answer.writeHead(302, { location: '/loop' }).end()
    else if (url === '/moved') answer.writeHead(301, { location: '/a.png' }).end()
    else if (url === '/page') answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>hi</p>')
    else if (url === '/lie.png') answer.writeHead(200, { 'content-type': 'image/png' }).end('no picture at all')
    else if (url === '/huge.png') {
      answer.writeHead(200, { 'content-type': 'image/png' })
      const more = (): void => void (answer.destroyed || answer.write(Buffer.alloc(1 << 20), more))
      more()
    } else if (url === '/gone.png') answer.writeHead(404).end()
    else answer.writeHead(200, { 'content-type': 'image/png' }).end(picture)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

/** A network in which `good.example` is public, though it is this machine, and every other name is inside. */
const network: Network = {
  addressesOf: async (host) => {
    if (host === 'unknown.example' || host.startsWith('nowhere')) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })
    if (host === 'cut.example') throw Object.assign(new Error('no network'), { code: 'EAI_AGAIN' })
    return host === 'both.example' ? ['127.0.0.1', '10.0.0.1'] : host === 'good.example' ? ['127.0.0.1'] : ['10.0.0.1']
  },
  isPublic: (address) => address === '127.0.0.1',
}

let cache = 0
const fetcher = (o: Parameters<typeof makeFetcher>[0] = {}) => makeFetcher({ cacheFolder: join(folder, `cache-${++cache}`), network, ...o })
const why = async (address: string, fetchOne = fetcher()) => {
  const got = await fetchOne(address)
  return 'why' in got ? got.why : got.bytes.length
}

describe('fetching pictures of other hosts', () => {
  it('gets a picture, follows a redirect, and asks for each address once, the next process included', async () => {
    const cacheFolder = join(folder, 'kept')
    const first = fetcher({ cacheFolder })
    const address = `http://good.example:${port}/a.png?once`
    expect(await why(address, first)).toBe(picture.length)
    expect(await why(`${address}#part`, first)).toBe(picture.length)
    expect(await why(address, fetcher({ cacheFolder }))).toBe(picture.length)
    expect(asked.filter((url) => url === '/a.png?once')).toHaveLength(1)
    expect(await why(`http://good.example:${port}/moved`)).toBe(picture.length)
  })

  it('asks nothing of an address inside the network, by name, by number or by redirect', async () => {
    for (const address of [
      `http://inside.example:${port}/x.png`,
      `http://10.0.0.1:${port}/x.png`,
      'http://169.254.169.254/latest',
      'http://[::1]/x.png',
      'http://localhost/x.png',
      'http://printer/x.png',
      `http://both.example:${port}/x.png`,
      'http://0x0a000001/x.png',
      'http://167772161/x.png',
    ]) {
      expect(await why(address), address).toBe('not-public')
    }
    expect(await why(`http://good.example:${port}/to-inside`)).toBe('not-public')
    expect(await why(`http://good.example:${port}/to-literal`)).toBe('not-public')
    expect(asked).not.toContain('/x.png')
    expect(asked).not.toContain('/secret.png')
  })

  it('refuses other schemes, names and passwords, and endless redirects', async () => {
    expect(await why('ftp://good.example/a.png')).toBe('refused')
    expect(await why(`http://user:word@good.example:${port}/a.png`)).toBe('refused')
    expect(await why(`http://good.example:${port}/to-file`)).toBe('refused')
    expect(await why(`http://good.example:${port}/loop`)).toBe('redirects')
  })

  it('takes nothing but pictures, and none without end', async () => {
    expect(await why(`http://good.example:${port}/page`)).toBe('no-picture')
    expect(await why(`http://good.example:${port}/lie.png`)).toBe('no-picture')
    expect(await why(`http://good.example:${port}/huge.png`)).toBe('too-large')
    expect(await why(`http://good.example:${port}/gone.png`)).toBe('not-found')
  })

  it('waits for a host so long, and for all hosts together so long', async () => {
    const started = performance.now()
    const hasty = fetcher({ limits: { eachMs: 150, budgetMs: 300, atOnce: 1 } })
    const results = await Promise.all(
      Array.from({ length: 5 }, (_, n) => why(`http://good.example:${port}/slow.png`.replace('.png', `.png?${n}`), hasty)),
    )
    expect(results).toHaveLength(5)
    const slow = await Promise.all(
      Array.from({ length: 5 }, () => why(`http://good.example:${port}/slow.png`, fetcher({ limits: { eachMs: 150 } }))),
    )
    expect(new Set(slow)).toEqual(new Set(['slow']))
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('gives up on all hosts when there is no network', async () => {
    const lost = fetcher()
    expect(await why('http://cut.example/a.png', lost)).toBe('offline')
    expect(await why(`http://good.example:${port}/after.png`, lost)).toBe('offline')
    expect(asked).not.toContain('/after.png')
  })

  it('does not give up because one host is gone, but because all of them are', async () => {
    const one = fetcher()
    expect(await why('http://unknown.example/a.png', one)).toBe('not-found')
    expect(await why(`http://good.example:${port}/b.png`, one)).toBe(picture.length)
    const all = fetcher()
    for (const n of [1, 2, 3]) await why(`http://nowhere${n}.example/a.png`, all)
    expect(await why(`http://good.example:${port}/c.png`, all)).toBe('offline')
  })
})

describe('addresses of the public internet', () => {
  it('are told from all others', () => {
    for (const address of ['1.1.1.1', '8.8.8.8', '172.32.0.1', '2606:4700::1111']) expect(isPublicAddress(address), address).toBe(true)
    for (const address of [
      '127.0.0.1',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::a00:1',
      '2002:7f00:1::',
      'ff02::1',
      '2001:db8::1',
      'nonsense',
      '',
    ]) {
      expect(isPublicAddress(address), address).toBe(false)
    }
  })
})
