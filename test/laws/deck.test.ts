import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedIn } from '../../scripts/invented.ts'
import { blocksText, reads } from '../../src/deck/index.ts'
import type { Block } from '../../src/post/types.ts'
import { shortestMs } from '../time.ts'
import { bareText } from '../../src/text/bare.ts'
import { countWords } from '../../src/text/terms.ts'
import { code, compose, h, image, list, p, postOf, quote, strong, text } from '../deck/make.ts'

const word = fc.constantFrom(
  ...'tide harbour lantern keeps quiet under the slow boats and every map was drawn by hand before winter came to us'.split(' '),
)
const sentence = fc
  .array(word, { minLength: 3, maxLength: 24 })
  .map((words) => `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '))
const place = () => p('').place
const table = (caption: string, rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head: [[text('First of them')], [text('Second of them')]],
  rows: rows.map((row) => row.map((cell) => [text(cell)])),
  align: [],
  caption: [text(caption)],
  place: place(),
})
const block: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { weight: 5, arbitrary: paragraph.map((words) => [p(words)]) },
  fc.tuple(sentence, paragraph).map(([lead, words]) => [p(strong(lead), ` ${words}`)]),
  { weight: 2, arbitrary: sentence.map((title) => [h(2, title)]) },
  sentence.map((title) => [h(4, title)]),
  { weight: 2, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 14 }).map((items) => [list(...items)]) },
  fc.array(sentence, { minLength: 1, maxLength: 5 }).map((nested) => [list([p('outer words'), list(...nested)], 'another one')]),
  paragraph.map((words) => [quote(words)]),
  sentence.map((words) => [code(words)]),
  sentence.map((alt) => [image(`${alt.length}.png`, alt)]),
  fc
    .tuple(sentence, sentence, sentence)
    .map(([alt, caption, credit]) => [{ ...image('a.png', alt), caption: [text(caption)], aiCredit: [text(credit)] }]),
  fc
    .tuple(sentence, fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 9 }))
    .map(([caption, rows]) => [table(caption, rows)]),
  fc
    .tuple(sentence, paragraph)
    .map(([title, words]): Block[] => [{ kind: 'callout', tone: 'tip', title: [text(title)], blocks: [p(words)], place: place() }]),
  sentence.map((title): Block[] => [
    { kind: 'embed', service: 'youtube', url: 'https://video.example/1', title: [text(title)], place: place() },
  ]),
)
const body = fc.array(block, { minLength: 1, maxLength: 14 }).map((blocks) => blocks.flat())
const prose = fc.constantFrom('points' as const, 'full' as const, 'notes' as const)
const minutes = fc.constantFrom(undefined, 1, 5)

const parts = (made: ReturnType<typeof compose>): readonly string[] =>
  made.made.slides
    .flatMap((slide) => [reads(slide).join('\n'), blocksText([...slide.notes.say, ...slide.notes.more]).join('\n')])
    .map((text) => ` ${bareText(text)} `)

const composed = (blocks: readonly Block[], options: { prose: 'points' | 'full' | 'notes'; minutes?: number | undefined }) =>
  compose(postOf(blocks), { options: { prose: options.prose, ...(options.minutes === undefined ? {} : { minutes: options.minutes }) } })

/** Runs of four words inside each piece of the post. */
function runsOf(blocks: readonly Block[]): readonly string[] {
  return blocksText(blocks).flatMap((piece) => {
    const words = bareText(piece).split(' ')
    return words.length < 4 ? [words.join(' ')] : words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '))
  })
}

describe('every talk', () => {
  it('loses no run of words of its post, however prose is shown and however short the talk', () => {
    fc.assert(
      fc.property(body, prose, minutes, (blocks, how, length) => {
        const kept = parts(composed(blocks, { prose: how, minutes: length })).join('\n')
        expect(runsOf(blocks).filter((run) => !kept.includes(` ${run} `))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('shows only spans of its post: nothing is reworded, joined or made up', () => {
    fc.assert(
      fc.property(body, prose, minutes, (blocks, how, length) => {
        const { made } = composed(blocks, { prose: how, minutes: length })
        expect(inventedIn(made, postOf(blocks))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('would be caught saying what its post does not say', () => {
    const blocks = [h(2, 'Tides'), p('The harbour keeps its boats. Every map was drawn by hand before winter.')]
    const { made } = composed(blocks, { prose: 'points' })
    const reworded = made.slides.map((slide) =>
      slide.layout === 'points'
        ? { ...slide, points: slide.points.map((point) => ({ ...point, text: [text('The port keeps its boats.')] })) }
        : slide,
    )
    expect(inventedIn(made, postOf(blocks))).toEqual([])
    expect(inventedIn({ ...made, slides: reworded }, postOf(blocks))).not.toEqual([])
  })

  it('has no empty slide, ids and keys that occur once, and few enough points', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const { slides } = composed(blocks, { prose: 'points' }).made
        expect(new Set(slides.map((slide) => slide.id)).size).toBe(slides.length)
        expect(new Set(slides.map((slide) => slide.key)).size).toBe(slides.length)
        for (const slide of slides) {
          expect(reads(slide).join('').trim()).not.toBe('')
          if (slide.layout === 'points') expect(slide.points.length).toBeLessThanOrEqual(6)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes through its post in order', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const lines = composed(blocks, { prose: 'points' })
          .made.slides.slice(1, -1)
          .filter((slide) => slide.layout !== 'agenda')
          .map((slide) => slide.from.line)
        expect(lines).toEqual([...lines].sort((one, other) => one - other))
      }),
      { numRuns: 40 },
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(body, prose, (blocks, how) => {
        expect(composed(blocks, { prose: how })).toEqual(composed(blocks, { prose: how }))
      }),
      { numRuns: 20 },
    )
  })

  it('takes time in proportion to its post', () => {
    const long = (sections: number) =>
      Array.from({ length: sections }, (_, at) => [
        h(2, `Section ${at}`),
        p(`Number ${at} keeps the harbour quiet under slow boats. `.repeat(8)),
      ]).flat()
    expect(countWords(blocksText(long(300)).join(' '))).toBeGreaterThan(20_000)
    expect(shortestMs(() => void compose(postOf(long(300))), 4000)).toBeLessThan(4000)
  })
})
