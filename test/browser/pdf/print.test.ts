import { createServer } from 'node:http'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../../../src/fault.ts'
import type { PaperFacts } from '../../../src/file/paper.ts'
import { openBrowser, type SharedBrowser } from '../../../src/shell/browser/index.ts'
import { Interrupted } from '../../../src/shell/system/interrupted.ts'
import { folderSource, parseRange, printPdf } from '../../../src/shell/browser/print-pdf.ts'
import { pngOf } from '../../shell/pictures/make-picture.ts'
import { page, points, slide, writeDeck } from '../fixture-deck.ts'
import { readPdf } from './read-pdf.ts'

let folder = ''
let outside: { readonly port: number; readonly asked: string[]; close(): void }
let browser: SharedBrowser

/** An id as a long title in Japanese makes it: in a PDF each letter is nine bytes. */
const closing = '締めくくりの言葉とこれから読むべきもの'

const facts: PaperFacts = {
  title: 'Ink & paper — “a talk”',
  authors: ['Ada', 'Grace'],
  subject: 'Why ink',
  keywords: ['ink', 'paper'],
  lang: 'en',
  date: '2024-05-02',
  slides: [
    { id: 'opening', title: 'Opening', level: 0 },
    { id: 'reasons', title: 'Three reasons', level: 0 },
    { id: 'picture', title: 'A picture', level: 1 },
    { id: closing, title: 'Closing', level: 0 },
  ],
}

beforeAll(async () => {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answer.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  outside = { port, asked, close: () => void server.close() }
  const long = Array.from(
    { length: 60 },
    (_, n) => `<p>Sentence ${n} of the notes, which go on for more than a sheet of paper can hold beside a slide.</p>`,
  ).join('')
  const slides = [
    slide(
      'k1',
      'Opening',
      `<p style="position:absolute;top:300px"><a href="#/${closing}">to the end</a> <a href="https://example.com/x">out</a> <a href="other.html">beside</a> <a href="#/nowhere">nowhere</a></p><table><thead><tr><th>Ink</th><th>Paper</th></tr></thead><tbody><tr><td>black</td><td>white</td></tr></tbody></table>`,
      { id: 'opening', notes: '<div class="say"><p>Good evening.</p></div>' },
    ),
    slide('k2', 'Three reasons', points('First', 'Second', 'Third'), { id: 'reasons', notes: long }),
    slide(
      'k3',
      'A picture',
      `<img src="img/a.jpg" alt="A fox. AI-generated" style="position:absolute;top:200px;width:300px"><img src="img/b.webp" alt="B" style="position:absolute;top:200px;left:400px;width:300px"><img src="http://127.0.0.1:${port}/spy.png" alt=""><img src="file:///etc/hostname" alt="">`,
      { id: 'picture' },
    ),
    slide('k4', 'Closing', '<p style="position:absolute;top:300px">Thank you.</p>', { id: closing }),
  ]
  folder = await writeDeck(slides)
  // A policy that stops nothing: what stops a request has to be the printing itself.
  writeFileSync(join(folder, 'index.html'), page(slides).replace(/<meta http-equiv[^>]*>/, ''))
  mkdirSync(join(folder, 'img'))
  const noise = pngOf(640, 400, { noise: true })
  writeFileSync(join(folder, 'img/a.jpg'), await sharp(noise).jpeg().toBuffer())
  writeFileSync(join(folder, 'img/b.webp'), await sharp(noise).webp().toBuffer())
  browser = openBrowser({ parallel: 2 })
})
afterAll(async () => {
  await browser.close()
  outside.close()
  rmSync(folder, { recursive: true, force: true })
})

const print = (o: Partial<Parameters<typeof printPdf>[1]> = {}) =>
  printPdf(folderSource(folder), { browser, facts, cacheFolder: join(folder, '.cache'), ...o })

describe('a deck on paper', () => {
  it('is a page a slide in its final state, of the slide’s size, with everything that a reader asks for', async () => {
    const pdf = await readPdf(await print())
    expect(pdf.sizes).toEqual(Array.from({ length: 4 }, () => [960, 540]))
    expect(pdf.info).toMatchObject({
      Title: facts.title,
      Author: 'Ada, Grace',
      Subject: 'Why ink',
      Keywords: 'ink, paper',
      CreationDate: 'D:20240502000000Z',
      ModDate: 'D:20240502000000Z',
    })
    expect(pdf.lang).toBe('en')
    expect(pdf.tagged).toBe(true)
    expect(pdf.tags.filter((tag) => tag === 'LI')).toHaveLength(3)
    expect(pdf.tags.filter((tag) => tag === 'H2')).toHaveLength(4)
    expect(pdf.alts).toContain('A fox. AI-generated')
    expect(pdf.outline).toEqual([
      { title: 'Opening', page: 0, below: [] },
      { title: 'Three reasons', page: 1, below: [{ title: 'A picture', page: 2, below: [] }] },
      { title: 'Closing', page: 3, below: [] },
    ])
    expect(pdf.labels).toEqual(['0: 1'])
  })

  it('links to pages inside and to addresses outside, and to nothing of this machine', async () => {
    const pdf = await readPdf(await print())
    expect(pdf.addresses).toEqual(['https://example.com/x'])
    expect(pdf.inner).toBe(1)
    expect(pdf.places.every((name) => name.length <= 127)).toBe(true)
  })

  it('carries JPEGs, never a picture unpacked', async () => {
    expect((await readPdf(await print())).pictures).toEqual(['/DCTDecode', '/DCTDecode'])
  })

  it('asks for nothing but the deck’s own files', async () => {
    await print()
    expect(outside.asked).toEqual([])
  })

  it('is the same bytes twice, also side by side', async () => {
    const [first, second, third] = [await print(), ...(await Promise.all([print(), print()]))]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.compare(first, third)).toBe(0)
  })

  it('has the slides that are asked for, under their own numbers', async () => {
    const pdf = await readPdf(await print({ range: parseRange('2,4', 4) }))
    expect(pdf.sizes).toHaveLength(2)
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Three reasons', 'Closing'])
    expect(pdf.labels).toEqual(['0: 2', '1: 4'])
  })

  it('has a page for each click where that is asked for', async () => {
    const pdf = await readPdf(await print({ steps: true, range: [2] }))
    expect(pdf.sizes).toHaveLength(4)
    expect(pdf.labels).toEqual(['0: 2.1'])
    expect(pdf.outline).toEqual([{ title: 'Three reasons', page: 0, below: [] }])
  })

  it('puts slides and their notes on sheets, over as many as the notes need', async () => {
    const pdf = await readPdf(await print({ handout: 'a4' }))
    expect(pdf.sizes.length).toBeGreaterThanOrEqual(3)
    expect(new Set(pdf.sizes.map(String))).toEqual(new Set(['595,842']))
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Opening', 'Three reasons', 'Closing'])
    const letter = await readPdf(await print({ handout: 'letter' }))
    expect(new Set(letter.sizes.map(String))).toEqual(new Set(['612,792']))
  })
})

describe('reading a range', () => {
  it('takes numbers, spans and open ends, in order', () => {
    expect(parseRange('4-6,1', 9)).toEqual([1, 4, 5, 6])
    expect(parseRange('8-', 9)).toEqual([8, 9])
    expect(parseRange('-2', 9)).toEqual([1, 2])
    expect(parseRange('7-99', 9)).toEqual([7, 8, 9])
  })

  it('says what it does not understand', () => {
    for (const text of ['x', '3-1', '0', '-', '', '12']) expect(() => parseRange(text, 9), text).toThrow(Fault)
  })
})

describe('a browser that fails', () => {
  it('is started again once when it crashes', async () => {
    const own = openBrowser()
    try {
      let attempts = 0
      const result = await own.use('a test', async (sheet) => {
        attempts += 1
        if (attempts === 1) process.kill(-(sheet.browser().process()?.pid ?? 0), 'SIGKILL')
        return sheet.evaluate(() => 6 * 7)
      })
      expect(result).toBe(42)
      expect(attempts).toBe(2)
    } finally {
      await own.close()
    }
  })

  it('is a Fault when it crashes again, and when it takes too long again', async () => {
    const own = openBrowser({ timeout: 1 })
    try {
      const endless = own.use('“a talk”', (sheet) => sheet.evaluate(() => new Promise(() => undefined)))
      await expect(endless).rejects.toMatchObject({ code: 'browser-slow', message: expect.stringContaining('“a talk” within 1 seconds') })
      await expect(
        own.use('a test', async (sheet) => {
          await (await sheet.createCDPSession()).send('Page.crash')
        }),
      ).rejects.toMatchObject({ name: 'Fault' })
    } finally {
      await own.close()
    }
  })

  it('keeps a mistake of ours a mistake, and does not do the work twice', async () => {
    const own = openBrowser()
    let attempts = 0
    try {
      await expect(
        own.use('a test', async () => {
          attempts += 1
          throw new TypeError('ours')
        }),
      ).rejects.toThrow(TypeError)
      expect(attempts).toBe(1)
    } finally {
      await own.close()
    }
  })

  it('leaves neither a process nor a profile, also when it is told to stop in the middle', async () => {
    const temporary = process.env['TMPDIR']
    const own = join(folder, 'tmp')
    mkdirSync(own)
    process.env['TMPDIR'] = own
    const stop = new AbortController()
    const stopped = openBrowser({ signal: stop.signal })
    const work = stopped.use('a test', (sheet) => sheet.evaluate(() => new Promise(() => undefined)))
    setTimeout(() => stop.abort(), 300)
    await expect(work).rejects.toThrow(Interrupted)
    await stopped.close()
    expect(readdirSync(own)).toEqual([])
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
  })

  it('is not waited for longer than was said when it never starts', async () => {
    const path = join(folder, 'silent.sh')
    writeFileSync(path, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 })
    const silent = openBrowser({ path, timeout: 1 })
    await expect(silent.use('a test', async () => 1)).rejects.toMatchObject({
      code: 'browser-failed',
      message: expect.stringContaining('gave no sign of life for 1 seconds'),
    })
    await silent.close()
  })

  it('is one sentence with what to do where there is none', async () => {
    const none = { env: {}, folders: [], puppeteerFolder: '/nowhere', ownFolder: '/nowhere', programs: [] }
    const own = openBrowser({ places: none })
    await expect(own.use('a test', async () => 1)).rejects.toMatchObject({
      code: 'browser-missing',
      message: expect.stringContaining('rostrum doctor --install'),
    })
    await own.close()
    await expect(openBrowser({ path: '/nowhere/chromium' }).found).rejects.toMatchObject({ code: 'browser-missing' })
  })
})
