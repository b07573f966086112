import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeFetcher } from '../../src/shell/pictures/remote/index.ts'
import { rostrum, workIn } from '../cli/fake-terminal.ts'
import { startInside } from './hostile.ts'

const chunk = (kind: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(kind), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, sum])
}

/** A grey PNG of few bytes that takes gigabytes to show. */
function bomb(sidePx: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(sidePx, 0)
  head.writeUInt32BE(sidePx, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(sidePx * 200))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture', () => {
  it('that would unpack to gigabytes is no picture, and says so in time', async () => {
    const folder = workIn({ 'post.md': '---\ntitle: Bomb\n---\n\n## A\n\n![A bomb](bomb.png)\n' })
    writeFileSync(join(folder, 'bomb.png'), bomb(60_000))
    const start = performance.now()
    const { code, err } = await rostrum(folder, ['build', 'post.md'])
    expect(code).toBe(0)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(err).toMatch(/bomb\.png/)
    expect(existsSync(join(folder, 'decks/post/img'))).toBe(false)
  })

  it('of another host is not asked for by a name that leads inside, whatever else the name says', async () => {
    const inside = await startInside()
    const folder = workIn()
    const fetcher = makeFetcher({
      cacheFolder: join(folder, 'cache'),
      network: {
        addressesOf: async (host) =>
          host === 'both.example' ? ['93.184.215.14', '127.0.0.1'] : host === 'six.example' ? ['::ffff:127.0.0.1'] : ['127.0.0.1'],
        isPublic: (await import('../../src/shell/pictures/remote/address.ts')).isPublicAddress,
      },
    })
    for (const host of [
      'rebound.example',
      'both.example',
      'six.example',
      'localtest.me',
      '127.0.0.1.nip.io',
      '0x7f.1',
      '2130706433',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[fe80::1]',
      'printer.local',
      'metadata.google.internal',
    ])
      expect(await fetcher(`http://${host}:${inside.port}/x.png`), host).toMatchObject({
        why: expect.stringMatching(/not-public|not-found/),
      })
    expect(inside.asked).toEqual([])
    inside.server.close()
  })

  it('of the site with the name of a secret elsewhere is its own file, and writes nowhere else', async () => {
    const folder = workIn({
      'site/hugo.toml': '',
      'site/posts/post.md':
        '---\ntitle: Names\nslug: ../../escaped\n---\n\n## A\n\n![A](..%2f..%2f..%2fescaped.svg)\n\n![B](/../../x.svg)\n',
      'site/static/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    })
    const { code } = await rostrum(folder, ['build', 'site/posts/post.md', '-o', 'site/decks'])
    expect(code).toBe(0)
    expect(readdirSync(folder)).toEqual(['site'])
    expect(readdirSync(join(folder, 'site')).toSorted()).toEqual(['decks', 'hugo.toml', 'posts', 'static'])
    expect(readFileSync(join(folder, 'site/static/x.svg'), 'utf8')).toContain('<svg')
  })
})
