import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choosePoints, makeTalkStats } from '../../../src/deck/points/index.ts'
import type { Inline } from '../../../src/post/types.ts'
import { plainText } from '../../../src/post/inline.ts'
import { shortestMs } from '../../time.ts'

const place = { line: 1, lastLine: 1 }
const text = (words: string): Inline => ({ kind: 'text', text: words })
type Given = readonly (string | readonly Inline[])[]

function points(paragraphs: Given, { most = 5, lang = 'en', title = 'The build cache' } = {}): string[] {
  const given = paragraphs.map((one) => ({ inlines: typeof one === 'string' ? [text(one)] : one, place }))
  const talk = makeTalkStats([title, ...given.map(({ inlines }) => plainText(inlines))], lang)
  return choosePoints({ title, path: [], paragraphs: given, lang }, { most, talk }).map(({ paragraph, start, end }) =>
    plainText(given[paragraph]?.inlines ?? []).slice(start, end),
  )
}

test('a point does not lean on a sentence that is not shown', () => {
  expect(points(['This was slow. They never told us. The build cache stores every compiled package on disk.'])).toEqual([
    'The build cache stores every compiled package on disk.',
  ])
})

test('small talk, questions and announcements are no points', () => {
  expect(
    points([
      'Hello everyone! In this post I will show you the cache. Why is it slow? Look at the following code. The cache keeps compiled packages for a week.',
    ]),
  ).toEqual(['The cache keeps compiled packages for a week.'])
})

test('an opener that points back is cut off', () => {
  expect(points(['However, the build cache saves forty minutes of machine time every day.'])).toEqual([
    'the build cache saves forty minutes of machine time every day.',
  ])
})

test('a phrase that points at what was seen is cut off whole', () => {
  expect(points(['As you can see from that long message, the build cache saves forty minutes a day.'])).toEqual([
    'the build cache saves forty minutes a day.',
  ])
})

test('what stands in brackets is not said louder than what it is an aside to', () => {
  expect(
    points([
      'These are servers and not machines. (I like the word, and I also like that one of them is not better than another; it depends on the day.)',
    ]),
  ).toEqual(['These are servers and not machines.'])
})

test('a sentence that only points to another page is no point, in German either', () => {
  expect(
    points(['Der Speicher spart jeden Tag vierzig Minuten Rechenzeit. Den vollständigen Bericht mit allen Zahlen finden Sie hier.'], {
      lang: 'de',
      title: 'Der Speicher',
    }),
  ).toEqual(['Der Speicher spart jeden Tag vierzig Minuten Rechenzeit.'])
})

test('a space that does not break is a space', () => {
  expect(points(['As\u00a0you can see, this cache is slow. The build cache saves forty minutes a\u00a0day.'], { most: 1 })).toEqual([
    'The build cache saves forty minutes a\u00a0day.',
  ])
})

test('a sentence that names something of another one gives way to one that does not', () => {
  expect(points(['You can pass a flag to switch off this behaviour. The cache repairs broken lock files by itself.'], { most: 1 })).toEqual(
    ['The cache repairs broken lock files by itself.'],
  )
})

test('what the author made bold in each paragraph stays together', () => {
  const step = (before: string, term: string, after: string): readonly Inline[] => [
    text(before),
    { kind: 'strong', inlines: [text(term)] },
    text(after),
  ]
  const steps = [
    step('If you are new to the cache, start as a ', 'reader', '. Look around.'),
    step('When you know the build cache and its packages well, become a ', 'writer', '. Fill the gaps.'),
    step('If you find a gap that nobody fills, turn into an ', 'owner', '. No sweat.'),
  ]
  expect(points(steps)).toHaveLength(3)
})

test('a sentence is not taken for its own opening phrase', () => {
  const sentence = 'For three years the cache had a lamp, a touch screen and a man called Ralf who came when it broke.'
  for (const point of points([sentence])) expect(point.startsWith('For three years')).toBe(true)
  expect(points(['In the first week, the cache saved forty minutes of machine time every day.'])[0]).toMatch(/he cache saved/)
})

test('a source at the end of a sentence is cut off', () => {
  expect(points(['Caching compiled packages saves most of the machine time (Miller et al., 2014).'])).toEqual([
    'Caching compiled packages saves most of the machine time',
  ])
})

test('what the author made bold comes first', () => {
  const bold: readonly Inline[] = [
    text('The server compiles the packages at night. '),
    { kind: 'strong', inlines: [text('Never share a cache between two branches.')] },
    text(' The server stores the packages on disk.'),
  ]
  expect(points([bold], { most: 1 })).toEqual(['Never share a cache between two branches.'])
})

test('two paragraphs that say the same give one point', () => {
  expect(
    points(['The build cache stores every compiled package on disk.', 'Every compiled package is stored on disk by the build cache.']),
  ).toHaveLength(1)
})

test('a long sentence ends before its last clause', () => {
  const [point] = points([
    'The new build server compiles every package of the whole company in less than four minutes each night, because it keeps what nobody has changed since the last time that it ran on any branch.',
  ])
  expect(point).toBe('The new build server compiles every package of the whole company in less than four minutes each night')
})

const words = fc.constantFrom(
  'cache',
  'the',
  'This',
  'However,',
  'build',
  'is',
  'fast',
  '(see',
  '2014)',
  '"so',
  'what"',
  'Dr.',
  'and',
  'which',
  '—',
  ';',
  'because',
  'It',
  '缓存很快。',
  '?',
  'saves.',
  'Time.',
  'We',
  'show',
  'that',
)
const paragraph = fc.array(words, { minLength: 1, maxLength: 160 }).map((list) => list.join(' '))

test('points are spans in source order, one a paragraph, two of a long one or of the only one, and the same every time', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('en', 'de', 'fr', 'es', 'zh', 'xx'),
      (paragraphs, most, lang) => {
        const given = paragraphs.map((one) => ({ inlines: [text(one)], place }))
        const talk = makeTalkStats(paragraphs, lang)
        const chosen = choosePoints({ title: 'Cache', path: ['Build'], paragraphs: given, lang }, { most, talk })
        expect(chosen.length).toBeLessThanOrEqual(most)
        const perParagraph = new Map<number, number>()
        let last = { paragraph: 0, end: 0 }
        for (const point of chosen) {
          const whole = paragraphs[point.paragraph] ?? ''
          expect(point.start).toBeGreaterThanOrEqual(point.paragraph === last.paragraph ? last.end : 0)
          expect(point.end).toBeGreaterThan(point.start)
          expect(point.end).toBeLessThanOrEqual(whole.length)
          expect(point.paragraph).toBeGreaterThanOrEqual(last.paragraph)
          perParagraph.set(point.paragraph, (perParagraph.get(point.paragraph) ?? 0) + 1)
          const isOnly = chosen.every((one) => one.paragraph === point.paragraph)
          expect(perParagraph.get(point.paragraph)).toBeLessThanOrEqual(isOnly || whole.split(/\s+/u).length > 100 ? 2 : 1)
          last = point
        }
        expect(
          choosePoints({ title: 'Cache', path: ['Build'], paragraphs: given, lang }, { most, talk: makeTalkStats(paragraphs, lang) }),
        ).toEqual(chosen)
      },
    ),
  )
})

test('time grows with the post and not faster', () => {
  const sentence = (n: number): string =>
    `Package number ${n} of the company was compiled by server ${n % 17}, which stored it on disk ${n % 5} because nobody had changed it. `
  const paragraphs = Array.from({ length: 260 }, (_, n) => Array.from({ length: 5 }, (_, m) => sentence(n * 5 + m)).join(''))
  const choosing = (count: number) => () => void points(paragraphs.slice(0, count))
  choosing(65)()
  const most = Math.max(300, shortestMs(choosing(65)) * 12)
  expect(shortestMs(choosing(260), most)).toBeLessThan(most)
})
