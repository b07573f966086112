import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import type { Deck, Point, Slide } from '../../src/deck/types.ts'
import { deckToPptx, type PictureBytes } from '../../src/file/pptx/index.ts'
import type { Spell } from '../../src/file/pptx/runs.ts'
import { loadFormulas } from '../../src/formula/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Inline } from '../../src/post/types.ts'
import type { Theme } from '../../src/theme.ts'
import { specimenDeck } from '../page/specimen.ts'
import { bundled } from '../themes/bundled.ts'

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

/** A picture for every name that the deck knows. */
const pictures: ReadonlyMap<string, PictureBytes> = Object.assign(new Map(), { get: () => ({ bytes: png, type: 'image/png' }) })

type Opened = { readonly paths: readonly string[]; readonly read: (path: string) => Promise<string> }

async function open(bytes: Uint8Array): Promise<Opened> {
  const zip = await JSZip.loadAsync(bytes)
  return { paths: Object.keys(zip.files), read: async (path) => (await zip.file(path)?.async('string')) ?? '' }
}

const words = (xml: string): string =>
  [...xml.matchAll(/<a:t>([\s\S]*?)<\/a:t>/g)]
    .map(([, text = '']) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
    )
    .join(' ')

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

describe.each(bundled)('a PowerPoint file in $name', ({ theme }) => {
  let deck: Deck
  let file: Opened
  let bytes: Uint8Array
  const slideXml = (n: number): Promise<string> => file.read(`ppt/slides/slide${n + 1}.xml`)
  beforeAll(async () => {
    deck = specimenDeck(theme, { meta: { ...specimenDeck(theme).meta, date: '2026-03-04', authors: ['Ada & Bo'], tags: ['light'] } })
    bytes = await deckToPptx(deck, { theme, pictures })
    file = await open(bytes)
  })

  it('has a slide and a page of notes for each slide of the deck', () => {
    const numbered = (pattern: RegExp): number => file.paths.filter((path) => pattern.test(path)).length
    expect(numbered(/^ppt\/slides\/slide\d+\.xml$/)).toBe(deck.slides.length)
    expect(numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toBe(deck.slides.length)
  })

  it('puts titles into placeholders, for the outline view', async () => {
    for (const [n, slide] of deck.slides.entries()) {
      const title = squeezed(plainText(slide.title))
      const [shape = ''] = (await slideXml(n)).match(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*<p:ph type="title"\/>[\s\S]*?<\/p:sp>/) ?? []
      expect(squeezed(words(shape))).toBe(title)
    }
  })

  it('says on each slide what the deck says', async () => {
    for (const [n, slide] of deck.slides.entries()) {
      const text = squeezed(words(await slideXml(n)))
      for (const piece of pieces(slide)) expect(text).toContain(squeezed(piece))
    }
  })

  it('carries what is said and the rest as notes, a paragraph each', async () => {
    const xml = await file.read('ppt/notesSlides/notesSlide1.xml')
    const body = /<p:ph type="body" idx="1"\/>[\s\S]*?<p:txBody>([\s\S]*?)<\/p:txBody>/.exec(xml)?.[1] ?? ''
    expect([...body.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].map(([paragraph]) => words(paragraph))).toEqual([
      'Read aloud',
      '———',
      'and the rest',
    ])
  })

  it('has the whole picture with its alt text, and says where a model made it', async () => {
    for (const [n, slide] of deck.slides.entries()) {
      if (slide.layout !== 'image' || slide.picture.file === undefined) continue
      const xml = await slideXml(n)
      expect(xml).toMatch(/<p:pic>/)
      expect(xml).not.toMatch(/<a:srcRect/)
      const [, width = 0, height = 0] = (/<p:pic>[\s\S]*?<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? []).map(Number)
      expect(width / height).toBeCloseTo(slide.picture.widthPx / slide.picture.heightPx, 1)
      if (slide.ai) expect(/descr="([^"]*)"/.exec(xml)?.[1]).toMatch(/^AI-generated/)
    }
  })

  it('has tables that are tables and code in the font of code', async () => {
    expect.hasAssertions()
    for (const [n, slide] of deck.slides.entries()) {
      const xml = await slideXml(n)
      if (slide.layout === 'table') expect(xml.match(/<a:tr /g)).toHaveLength(slide.rows.length + (slide.head.length > 0 ? 1 : 0))
      if (slide.layout === 'code') expect(xml).toContain('typeface="Consolas" pitchFamily="49"')
    }
  })

  it('keeps every box on the slide, but the numeral, which its theme may set across the edge', async () => {
    const size =
      /<p:sldSz cx="(\d+)" cy="(\d+)"/
        .exec(await file.read('ppt/presentation.xml'))
        ?.slice(1)
        .map(Number) ?? []
    for (const n of deck.slides.keys()) {
      for (const [, x, y, width, height] of (await slideXml(n))
        .replaceAll(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*name="numeral"[\s\S]*?<\/p:sp>/g, '')
        .matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(y)).toBeGreaterThanOrEqual(0)
        expect(Number(x) + Number(width)).toBeLessThanOrEqual((size[0] ?? 0) + 9525)
        expect(Number(y) + Number(height)).toBeLessThanOrEqual((size[1] ?? 0) + 20 * 9525)
      }
    }
  })

  it('keeps pictures in their boxes', async () => {
    const over = deck.slides.map(async (slide, n) => {
      const box = theme.forms[slide.set.form].boxes['picture']
      const [, y, height] = /<p:pic>[\s\S]*?<a:off x="-?\d+" y="(-?\d+)"\/>\s*<a:ext cx="\d+" cy="(\d+)"\/>/.exec(await slideXml(n)) ?? []
      return box && y !== undefined ? (Number(y) + Number(height)) / 9525 - box.yPx - box.heightPx : 0
    })
    expect(Math.max(...(await Promise.all(over)))).toBeLessThan(1)
  })

  it('is well formed: shapes have numbers of their own, paragraphs one set of properties, before their words', async () => {
    for (const n of deck.slides.keys()) {
      const xml = await slideXml(n)
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [paragraph] of xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g))
        expect(paragraph.match(/<a:pPr\b/g)?.length ?? 0).toBeLessThanOrEqual(1)
      expect(xml).not.toMatch(/undefined|NaN/)
    }
  })

  it('says who wrote it and when, and nothing of the day on which it was made', async () => {
    const core = await file.read('docProps/core.xml')
    expect(core).toContain('<dc:creator>Ada &amp; Bo</dc:creator>')
    expect(core).toContain('>2026-03-04T12:00:00Z</dcterms:created>')
    expect(core).toContain('<cp:keywords>light</cp:keywords>')
    expect(await deckToPptx(deck, { theme, pictures })).toEqual(bytes)
  })
})

describe('a PowerPoint file', () => {
  const [first] = bundled
  const theme = (bundled.find(({ name }) => name === 'broadsheet') ?? first)?.theme
  if (!theme) throw new Error('there is no theme to test with')

  it('runs from right to left where the talk does, code does not', async () => {
    const deck = specimenDeck(theme, { lang: 'ar', dir: 'rtl' })
    const file = await open(await deckToPptx(deck, { theme, pictures }))
    const n = deck.slides.findIndex(({ layout }) => layout === 'points')
    expect(await file.read(`ppt/slides/slide${n + 1}.xml`)).toMatch(/<a:pPr rtl="1"\s+algn="r"/)
    const code = deck.slides.findIndex(({ layout }) => layout === 'code')
    expect(/name="code"[\s\S]*?<a:pPr([^>]*)>/.exec(await file.read(`ppt/slides/slide${code + 1}.xml`))?.[1]).not.toContain('rtl')
  })

  it('breaks a sentence in Japanese, which has no spaces, and no single word', async () => {
    const wrapOf = async (sentence: string): Promise<string> => {
      const points = { text: [{ kind: 'text' as const, text: sentence }], step: false, points: [], from: { line: 1, lastLine: 1 } }
      const own = specimenDeck(theme)
      const slides = own.slides.flatMap((slide) => (slide.layout === 'points' ? [{ ...slide, points: [points] }] : []))
      const file = await open(await deckToPptx({ ...own, slides: slides.slice(0, 1) }, { theme, pictures }))
      return /name="points"[\s\S]*?wrap="(\w+)"/.exec(await file.read('ppt/slides/slide1.xml'))?.[1] ?? ''
    }
    expect(
      await wrapOf(
        '灯台守は日が暮れる前に二度階段を上り、夜のあいだずっと回り続ける灯りに油を差して、誰にも知られずに朝を迎えるのだと、古い本に書いてある。',
      ),
    ).toBe('square')
    expect(await wrapOf('Lighthouse')).toBe('none')
  })

  const pointsXml = async (points: readonly Point[], spell?: Spell): Promise<string> => {
    const own = specimenDeck(theme)
    const slides = own.slides.flatMap((slide) =>
      slide.layout === 'points' ? [{ ...slide, ordered: true, points, set: { ...slide.set, form: 'points-side' as const } }] : [],
    )
    const file = await open(await deckToPptx({ ...own, slides: slides.slice(0, 1) }, { theme, pictures, ...(spell && { spell }) }))
    return /name="points"[\s\S]*?<\/p:sp>/.exec(await file.read('ppt/slides/slide1.xml'))?.[0] ?? ''
  }
  const pointOf = (...text: readonly Inline[]): Point => ({ text, step: false, points: [], from: { line: 1, lastLine: 1 } })

  it('writes a formula inside a sentence as letters, and its source where letters would lose something', async () => {
    const { spell } = await loadFormulas()
    const xml = await pointsXml(
      [pointOf({ kind: 'math', tex: 'x_i \\le \\mathbf{y}' }), pointOf({ kind: 'math', tex: '\\binom{n}{k}' })],
      spell,
    )
    expect(words(xml)).toBe('x i  ≤  y \\binom{n}{k}')
    expect(xml).toMatch(/ i="1"[^>]*>(?:(?!<\/a:r>)[\s\S])*<a:t>x</)
    expect(xml).toMatch(/baseline="-\d+"[^>]*>(?:(?!<\/a:r>)[\s\S])*<a:t>i</)
    expect(xml).toMatch(/ b="1"[^>]*>(?:(?!<\/a:r>)[\s\S])*<a:t>y</)
  })

  it('names fonts that every computer has, and of a theme with a font of its own the first that it does not carry', async () => {
    const faces = async (own: Theme): Promise<ReadonlySet<string>> => {
      const file = await open(await deckToPptx(specimenDeck(theme), { theme: own, pictures, ruler: makeRuler(theme) }))
      const slides = await Promise.all(file.paths.filter((path) => /slides\/slide\d+\.xml$/.test(path)).map(file.read))
      return new Set(slides.flatMap((xml) => [...xml.matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, face = '']) => face)))
    }
    expect([...(await faces(theme))].toSorted()).toEqual(['Arial', 'Consolas', 'Times New Roman'])
    const house = { ...theme, families: { ...theme.families, display: ['Newsreader Display', 'House Sans', 'sans-serif'] } }
    expect(await faces(house)).toContain('House Sans')
  })

  it('writes a link that takes several lines a word a run, for LibreOffice cuts such a run between two letters', async () => {
    const link = (text: string): Point => pointOf({ kind: 'link', href: 'https://example.com/', inlines: [{ kind: 'text', text }] })
    const long = await pointsXml([link('Who reads the log of a lighthouse that has been dark for longer than anybody here remembers')])
    expect(long.match(/<a:hlinkClick/g)?.length).toBe(17)
    expect(long.match(/<a:t>(log|lighthouse)<\/a:t>/g)).toHaveLength(2)
    expect((await pointsXml([link('The log')])).match(/<a:hlinkClick/g)).toHaveLength(1)
  })

  it('leaves room behind numbers of two digits', async () => {
    const indents = async (count: number): Promise<number> => {
      const xml = await pointsXml(Array.from({ length: count }, () => pointOf({ kind: 'text', text: 'A lamp' })))
      return Number(/marL="(\d+)"/.exec(xml)?.[1])
    }
    expect(await indents(10)).toBeGreaterThan((await indents(9)) * 1.25)
  })

  it('lets authors end where the date begins', async () => {
    const own = specimenDeck(theme)
    const slides = own.slides.flatMap((slide) =>
      slide.layout === 'title' ? [{ ...slide, byline: ['A long name of an author '.repeat(4)], date: '2 May 2024' }] : [],
    )
    const file = await open(await deckToPptx({ ...own, slides: slides.slice(0, 1) }, { theme, pictures }))
    const [first, second] = [
      ...(await file.read('ppt/slides/slide1.xml')).matchAll(/name="masthead"[\s\S]*?<a:off x="(\d+)"[\s\S]*?<a:ext cx="(\d+)"/g),
    ].map(([, x, wide]) => Number(x) + Number(wide))
    expect(first).toBeLessThan((second ?? 0) - 150 * 9525)
  })

  it('has its links live, into the talk and out of it', async () => {
    const deck = specimenDeck(theme)
    const file = await open(await deckToPptx(deck, { theme, pictures }))
    const agenda = deck.slides.findIndex((slide) => slide.layout === 'agenda')
    const closing = deck.slides.findIndex((slide) => slide.layout === 'closing')
    const [agendaSlide, closingSlide] = [deck.slides[agenda], deck.slides[closing]]
    const known =
      agendaSlide?.layout === 'agenda' ? agendaSlide.entries.filter(({ id }) => deck.slides.some((slide) => slide.id === id)) : []
    expect([...(await file.read(`ppt/slides/slide${agenda + 1}.xml`)).matchAll(/hlinksldjump/g)]).toHaveLength(known.length)
    if (closingSlide?.layout === 'closing' && closingSlide.url)
      expect(await file.read(`ppt/slides/_rels/slide${closing + 1}.xml.rels`)).toContain(`Target="${closingSlide.url}"`)
  })

  it('says what a picture shows where it has none, or none that slides can show', async () => {
    const deck = specimenDeck(theme)
    const file = await open(
      await deckToPptx(deck, { theme, pictures: Object.assign(new Map(), { get: () => ({ bytes: png, type: 'image/webp' }) }) }),
    )
    const found = deck.slides.flatMap((slide, n) => (slide.layout === 'image' ? [{ slide, n }] : []))
    expect(found.length).toBeGreaterThan(0)
    for (const { slide, n } of found) {
      const xml = await file.read(`ppt/slides/slide${n + 1}.xml`)
      expect(xml).not.toContain('<p:pic>')
      expect(squeezed(words(xml))).toContain(squeezed(slide.picture.alt))
    }
  })
})

/** Words of a slide that must stand on it, piece by piece. */
function pieces(slide: Slide): readonly string[] {
  if (slide.layout === 'points' || slide.layout === 'callout')
    return slide.points.flatMap((point) => [
      plainText(point.term ?? []),
      plainText(point.text),
      ...point.points.map((inner) => plainText(inner.text)),
    ])
  if (slide.layout === 'quote') return [...slide.paragraphs.map(plainText), plainText(slide.source ?? [])]
  if (slide.layout === 'code') return slide.text.split('\n').map((line) => line.replaceAll('\t', '  '))
  if (slide.layout === 'table') return [...slide.head, ...slide.rows.flat()].map(plainText)
  if (slide.layout === 'title') return [plainText(slide.subtitle ?? []), ...slide.byline, slide.date ?? '']
  return slide.layout === 'agenda' ? slide.entries.map(({ title }) => plainText(title)) : []
}
