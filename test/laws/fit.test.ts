import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitSlide } from '../../src/deck/fit/index.ts'
import { reads } from '../../src/deck/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Inline } from '../../src/post/types.ts'
import type { Fitted, Point, Unfitted } from '../../src/deck/types.ts'
import { from, kitFor, slideOf } from '../deck/fit-kit.ts'
import { overfull } from '../deck/overfull.ts'

/** More of them where someone asks: `RUNS=20 npx vitest run test/laws/fit.test.ts`. */
const runs = (count: number): number => count * Number(process.env['RUNS'] ?? 1)

const kits = ['broadsheet', 'stage', 'poster', 'plain', 'lectern'].map(kitFor)
const kit = fc.constantFrom(...kits)

const word = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      ...'tide harbour lantern keeps quiet under the slow boats and every map was drawn by hand before winter came to us'.split(' '),
    ),
  },
  fc.constantFrom(
    'Donaudampfschifffahrtsgesellschaft',
    'https://example.org/a/very/long/address?that=goes&on=and&on',
    '引用された言葉、',
    'деревня',
    'كتاب',
    '😀',
    'well-known',
    '—',
    '“quoted”',
  ),
  fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 30, maxLength: 200 }),
)
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))
const inlines = (most: number): fc.Arbitrary<readonly Inline[]> =>
  fc.oneof(
    { weight: 4, arbitrary: text(most).map((one): readonly Inline[] => [{ kind: 'text', text: one }]) },
    fc.tuple(text(4), text(most), text(3)).map(([strong, plain, code]): readonly Inline[] => [
      { kind: 'strong', inlines: [{ kind: 'text', text: strong }] },
      { kind: 'text', text: ` ${plain} ` },
      { kind: 'code', text: code },
    ]),
  )
const title = fc.oneof({ weight: 6, arbitrary: inlines(9) }, inlines(40), inlines(200))
const points = (depth: number): fc.Arbitrary<readonly Point[]> =>
  fc.array(
    fc
      .record({
        text: inlines(40),
        term: fc.option(inlines(5), { nil: undefined, freq: 3 }),
        nested:
          depth > 0
            ? fc.oneof({ weight: 4, arbitrary: fc.constant<readonly Point[]>([]) }, points(depth - 1))
            : fc.constant<readonly Point[]>([]),
      })
      .map(({ text: own, term, nested }): Point => ({ text: own, ...(term ? { term } : {}), step: false, points: nested, from })),
    { minLength: 1, maxLength: 12 },
  )

const picture = fc
  .tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), fc.boolean())
  .map(([widthPx, heightPx, found]) => ({
    src: 'a.png',
    ...(found ? { file: 'img/a.png' } : {}),
    widthPx,
    heightPx,
    alt: 'a tide chart',
    animated: false,
    vector: false,
  }))
const codeText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: text(9) },
      fc.constant(''),
      text(90),
      text(12).map((one) => `\t\t    ${one}`),
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((lines) => lines.join('\n'))
const table = fc.integer({ min: 1, max: 12 }).chain((columns) =>
  fc.record({
    head: fc.array(inlines(4), { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(fc.oneof({ weight: 8, arbitrary: inlines(5) }, inlines(80)), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 25,
    }),
  }),
)

const slide: fc.Arbitrary<Unfitted> = title.chain((own) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(points(2), fc.boolean()).map(([list, ordered]) => slideOf('points', { points: list, ordered, start: 1 }, own)),
    },
    points(1).map((list) => slideOf('callout', { points: list, tone: 'note', label: 'Note' }, own)),
    { weight: 2, arbitrary: codeText.map((code) => slideOf('code', { text: code, firstLine: 1, steps: [] }, own)) },
    { weight: 2, arbitrary: table.map((cells) => slideOf('table', { ...cells, align: [], columnsPx: [] }, own)) },
    fc.array(inlines(90), { minLength: 1, maxLength: 4 }).map((paragraphs) => slideOf('quote', { paragraphs }, [])),
    fc
      .array(inlines(120), { minLength: 1, maxLength: 6 })
      .map((paragraphs) =>
        slideOf('prose', { blocks: paragraphs.map((one) => ({ kind: 'paragraph' as const, inlines: one, place: from })) }, own),
      ),
    fc.tuple(picture, inlines(70)).map(([shown, caption]) => slideOf('image', { picture: shown, caption, ai: false }, own)),
    fc
      .array(inlines(12), { minLength: 4, maxLength: 9 })
      .map((titles) => slideOf('agenda', { entries: titles.map((one) => ({ title: one, id: '' })) }, own)),
    fc.constant(0).map(() => slideOf('statement', {}, own)),
    fc.constant(0).map(() => slideOf('section', { n: 3 }, own)),
    inlines(30).map((subtitle) => slideOf('title', { subtitle, byline: ['A sailor'] }, own)),
    fc.constant(0).map(() => slideOf('closing', { url: 'https://example.org/tides' }, own)),
    fc.constant(0).map(() => slideOf('embed', { service: 'Video', host: 'example.org' }, own)),
    fc.constant(0).map(() => slideOf('diagram', { language: 'mermaid', text: 'graph LR' }, own)),
    fc.constant(0).map(() => slideOf('math', { tex: '\\frac{a}{b} + \\sum_{i=0}^n i' }, own)),
  ),
)

const wordsOf = (texts: readonly string[]): readonly string[] => texts.join(' ').replaceAll(/\s/g, '').split('').toSorted()
const shown = (slides: readonly Fitted[]): readonly string[] => slides.flatMap((one) => [...reads(whole(one))])

/** With what was condensed put back, which is in the notes; without title and label, which every part has. */
function whole(one: Fitted): Fitted {
  const bare = one.layout === 'statement' ? one : { ...one, title: [] }
  if (bare.layout === 'callout') return { ...bare, label: '', points: bare.points.map(full) }
  return bare.layout === 'points' ? { ...bare, points: bare.points.map(full) } : bare
}
const full = (point: Point): Point => ({ ...point, text: point.full ?? point.text, points: point.points.map(full) })

describe('room holds', () => {
  test('for any slide, in any theme: what fit sets stays inside its boxes, by the ruler', () => {
    fc.assert(
      fc.property(slide, kit, (unfitted, own) => {
        const { slides } = fitSlide(unfitted, own)
        expect(slides.length).toBeGreaterThan(0)
        for (const one of slides) expect(overfull(one, own), `${one.layout} in ${own.theme.name}`).toEqual([])
      }),
      { numRuns: runs(200), seed: 7, endOnFailure: true },
    )
  }, 120_000)
})

test('nothing is lost: the letters of the parts are the letters of the slide', () => {
  fc.assert(
    fc.property(slide, kit, (unfitted, own) => {
      if (unfitted.layout === 'table') return
      const { slides } = fitSlide(unfitted, own)
      const wanted = wordsOf(shown([{ ...unfitted, set: { form: 'prose', roles: {} } }]))
      const kept = slides.filter((one) => one.layout === unfitted.layout)
      // A title that is too long is prose before the prose, and a picture is shown again with the rest of its caption.
      const isLong = unfitted.layout === 'prose' && plainText(unfitted.title) !== plainText(kept.at(-1)?.title ?? [])
      if (unfitted.layout === 'image' && kept.length > 1) return
      expect(wordsOf(shown(kept))).toEqual(
        isLong ? wordsOf([...shown([{ ...unfitted, set: { form: 'prose', roles: {} } }]), plainText(unfitted.title)]) : wanted,
      )
    }),
    { numRuns: runs(120), seed: 11, endOnFailure: true },
  )
}, 120_000)

test('no title is cut: a slide shows it whole, or a slide of its own does', () => {
  fc.assert(
    fc.property(title, kit, (own, theme) => {
      const { slides } = fitSlide(slideOf('points', { points: [], ordered: false, start: 1 }, own), theme)
      const wanted = plainText(own).replaceAll(/\s/g, '')
      const texts = [
        ...slides.map((one) => plainText(one.title)),
        slides.flatMap((one) => (one.layout === 'prose' ? reads(one).slice(1) : [])).join(''),
      ].map((one) => one.replaceAll(/\s/g, ''))
      expect(texts).toContain(wanted)
    }),
    { numRuns: runs(60), seed: 3, endOnFailure: true },
  )
})

test('points are at most six a slide', () => {
  fc.assert(
    fc.property(points(1), kit, (list, own) => {
      for (const one of fitSlide(slideOf('points', { points: list, ordered: false, start: 1 }), own).slides)
        if (one.layout === 'points') expect(one.points.length).toBeLessThanOrEqual(6)
    }),
    { numRuns: runs(40), seed: 5, endOnFailure: true },
  )
}, 60_000)
