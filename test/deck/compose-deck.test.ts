import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/post/inline.ts'
import type { Block, Image, Meta } from '../../src/post/types.ts'
import { code, compose, h, image, list, p, postOf, quote, strong, text } from './make.ts'

const layouts = (blocks: readonly Block[], options = {}) => compose(postOf(blocks), { options }).made.slides.map((slide) => slide.layout)
const section = (title: string): readonly Block[] => [h(2, title), p(`${title} is what the team talks about on most of its long days.`)]

describe('a talk', () => {
  it('begins with the title and ends with where to read the post', () => {
    expect(layouts([p('One sentence says enough here.'), ...section('Time')])).toEqual(['title', 'points', 'closing'])
  })

  it('sets the titles of a pair in one size', () => {
    const { slides } = compose(
      postOf(
        ['Advantages', 'Disadvantages', 'What the tide forgets'].flatMap((title) => [h(2, title), list('A light', 'A bell', 'A rope')]),
      ),
    ).made
    const [first, second, third] = slides.filter(({ layout }) => layout === 'points').map(({ set }) => set.roles['title'])
    expect(first).toBe(second)
    expect(third).not.toBe(second)
  })

  it('has an agenda for four to nine sections, none for fewer or more', () => {
    const of = (count: number) =>
      layouts(Array.from({ length: count }, (_, at) => section(`Part ${at}`)).flat()).filter((layout) => layout === 'agenda').length
    expect([3, 4, 9, 10].map(of)).toEqual([0, 1, 1, 0])
  })

  it('links each line of the agenda to the first slide of its section', () => {
    const { slides } = compose(postOf(['North', 'East', 'South', 'West'].flatMap(section))).made
    const agenda = slides.find((slide) => slide.layout === 'agenda')
    expect(agenda?.layout === 'agenda' && agenda.entries.map((entry) => entry.id)).toEqual(['north', 'east', 'south', 'west'])
  })

  it('makes one fragment of each item of a list, and a term of its bold lead-in', () => {
    const { slides } = compose(
      postOf([h(2, 'Skills'), list([p(strong('Listen:'), ' ask before you answer.')], [p(strong('Wait'), ': count to ten.')])]),
    ).made
    const slide = slides.find((one) => one.layout === 'points')
    expect(
      slide?.layout === 'points' && slide.points.map((point) => [point.step, plainText(point.term ?? []), plainText(point.text)]),
    ).toEqual([
      [true, 'Listen', 'ask before you answer.'],
      [true, 'Wait', 'count to ten.'],
    ])
  })

  it('takes a lead-in that lost its bold for a term too, where its neighbours have theirs', () => {
    const { slides } = compose(
      postOf([h(2, 'Skills'), list([p(strong('Listen:'), ' ask first.')], 'Waiting: count to ten.', [p(strong('Tell:'), ' be short.')])]),
    ).made
    const slide = slides.find((one) => one.layout === 'points')
    expect(slide?.layout === 'points' && slide.points.map((point) => plainText(point.term ?? []))).toEqual(['Listen', 'Waiting', 'Tell'])
  })

  it('condenses long items and says them whole in the notes', () => {
    const long = (n: number) =>
      `Item ${n} opens with a sentence. It goes on with another one that explains at some length what was meant by the first, for whoever reads.`
    const { slides } = compose(postOf([h(2, 'Long'), list(long(1), long(2), long(3))])).made
    const slide = slides.find((one) => one.layout === 'points')
    expect(slide?.layout === 'points' && slide.points.map((point) => plainText(point.text))).toEqual(
      [1, 2, 3].map((n) => `Item ${n} opens with a sentence.`),
    )
    expect(slide?.notes.say.map((block) => block.kind)).toEqual(['list'])
  })

  it('deals a long list evenly', () => {
    const { slides } = compose(postOf([h(2, 'Many'), list(...Array.from({ length: 14 }, (_, n) => `point number ${n}`))])).made
    const parts = slides.flatMap((slide) => (slide.layout === 'points' ? [[slide.points.length, slide.part?.n, slide.part?.of]] : []))
    expect(parts).toEqual([
      [5, 1, 3],
      [5, 2, 3],
      [4, 3, 3],
    ])
  })

  it('shows few words at a time where every item of a list stands whole', () => {
    const items = Array.from({ length: 6 }, (_, n) => `Item ${n} says at some length what it has to say of boats`)
    const { slides } = compose(postOf([h(2, 'Long'), list(...items)]), { options: { prose: 'full' } }).made
    expect(slides.flatMap((slide) => (slide.layout === 'points' ? [slide.points.length] : []))).toEqual([3, 3])
  })

  it('sends the line that leads to a list to the notes of the list', () => {
    const { slides } = compose(postOf([h(2, 'Steps'), p('This is what you do:'), list('first', 'then')])).made
    expect(slides.map((slide) => slide.layout)).toEqual(['title', 'points', 'closing'])
    expect(slides[1]?.notes.say).toHaveLength(1)
  })

  it('signs its last slide with the address, else the site, else the author', () => {
    const foot = (meta: Partial<Meta>) => compose(postOf([p('Text.')], { authors: ['Ada', 'Grace'], ...meta })).made.slides.at(-1)
    expect(foot({})).toMatchObject({ layout: 'closing', signed: 'Ada, Grace' })
    expect(foot({ siteName: 'Slow Water' })).toMatchObject({ signed: 'Slow Water' })
    expect(foot({ url: 'https://example.org/tides/' })).toMatchObject({ url: 'https://example.org/tides/' })
    expect(foot({ authors: [] })).not.toHaveProperty('signed')
  })

  it('shows what a model painted on its own slide, labelled, beside pictures that share one', () => {
    const credit: Partial<Image> = { aiCredit: [text('Generated with AI')] }
    const { slides } = compose(
      postOf([h(2, 'Pictures'), image('a.png', '', credit), image('b.png', '', credit), image('c.png'), image('d.png')]),
    ).made
    expect(slides.map((slide) => [slide.layout, slide.layout === 'image' && slide.ai])).toEqual([
      ['title', false],
      ['image', true],
      ['image', true],
      ['gallery', false],
      ['closing', false],
    ])
  })

  it('says the alt text of a captioned picture in the notes', () => {
    const { slides } = compose(
      postOf([h(2, 'Picture'), image('a.png', 'Two people shake hands', { caption: [text('The end of it')] })]),
    ).made
    expect(slides[1]?.notes.more).toHaveLength(1)
  })

  it('gives a cover that a model made a slide of its own, with its label, unless the post shows it', () => {
    const cover = { src: 'a.png', alt: 'A lamp', place: { line: 1, lastLine: 1 } }
    const meta = { cover, coverCredit: [text('Made with Midjourney')] }
    const found = { src: 'a.png', file: 'img/a.png', widthPx: 800, heightPx: 600, alt: '', animated: false, vector: false }
    const shown = (blocks: readonly Block[], more: Partial<Meta>) =>
      compose(postOf(blocks, more), { images: new Map([['a.png', found]]) }).made.slides.flatMap((slide) =>
        slide.layout === 'title' ? [slide.cover !== undefined] : slide.layout === 'image' ? [slide.ai] : [],
      )
    expect(shown(section('Sleep'), meta)).toEqual([false, true])
    expect(shown(section('Sleep'), { cover })).toEqual([true])
    expect(shown([...section('Sleep'), image('a.png')], meta).length).toBe(2)
  })

  it('says the alt text once where it stands in the place of a picture that is not there', () => {
    const [, slide] = compose(postOf([h(2, 'Picture'), image('a.png', 'The lamp at two')])).made.slides
    expect(slide).toMatchObject({ layout: 'image', picture: { alt: 'The lamp at two' }, notes: { more: [] } })
    expect(slide).not.toHaveProperty('caption')
  })

  it('says in the notes an alt text that the caption has more words than, and none that it repeats', () => {
    const below = (caption: string) =>
      compose(postOf([h(2, 'Picture'), image('a.png', 'The lamp at two', { caption: [text(caption)] })])).made.slides[1]?.notes.more
    expect(['The lamp at two, and the stairs.', 'The lamp at two.'].map((caption) => below(caption)?.length)).toEqual([1, 0])
  })

  it('keeps whole in the notes a passage with a formula, and counts the time that it takes once', () => {
    const tex = { kind: 'math', tex: 'E = mc^2' } as const
    const of = (item: Block) => compose(postOf([h(2, 'Light'), list([item], 'It is quick.')])).made.slides[1]
    expect(of(p('We know that ', tex, ' holds.'))?.notes.say.map((block) => block.kind)).toEqual(['list'])
    expect(of(p('We know that ', tex, ' holds.'))?.seconds).toBe(of(p('We know that E = mc^2 holds.'))?.seconds)
  })

  it('tells in the notes the heading of a slide that says only what another says already', () => {
    const part = (name: string) => [
      h(2, name),
      p(`${name} begins here, and it takes a day.`),
      h(3, 'Returns'),
      list('The lamp', 'The stairs'),
    ]
    const { slides } = compose(postOf([...part('North'), ...part('South')])).made
    expect(slides.filter((slide) => plainText(slide.title) === 'Returns')).toHaveLength(1)
    expect(JSON.stringify(slides.find((slide) => plainText(slide.title) === 'South')?.notes)).toContain('Returns')
  })

  it('marks in the notes what the audience reads', () => {
    const { slides } = compose(postOf(section('Sleep'))).made
    const said = slides[1]?.notes.say ?? []
    const { points } = slides[1]?.layout === 'points' ? slides[1] : { points: [] }
    expect(points).toHaveLength(1)
    expect(said).toEqual([])
  })

  it('gives the short version of a post a slide of its own', () => {
    const { slides } = compose(
      postOf([p(strong('TL;DR'), ' Queues grow when nobody owns them. We found out late.'), ...section('Time')]),
    ).made
    expect(slides[1]).toMatchObject({ layout: 'statement', label: 'TL;DR' })
  })

  it('keeps code, quotations and headings without text apart', () => {
    expect(layouts([h(2, 'Part'), h(3, 'Code'), code('let a = 1'), h(3, 'Words'), quote('Said well.')])).toEqual([
      'title',
      'section',
      'code',
      'quote',
      'closing',
    ])
  })

  it('sets the parts of one list alike', () => {
    const short = 'A lamp goes on at ten to two'
    const long = 'The neighbouring illumination behind countless uncomfortable staircases brightens when everybody disappears towards town'
    const { slides } = compose(postOf([h(2, 'Lamps'), { ...list(long, long, long, long, short, short, short, short), ordered: true }])).made
    const parts = slides.filter((slide) => slide.layout === 'points')
    expect(parts.length).toBeGreaterThan(1)
    expect(new Set(parts.map(({ set }) => `${set.form} ${set.roles['points']}`)).size).toBe(1)
  })

  it('makes no card of an embed that lies nowhere, and tells its title to the speaker', () => {
    const lost: Block = { kind: 'embed', service: 'link', title: [text('A demo of the lamp')], place: { line: 9, lastLine: 9 } }
    const { slides } = compose(postOf([h(2, 'Lamps'), p('Lamps keep a house awake.'), lost])).made
    expect(slides.map((slide) => slide.layout)).toEqual(['title', 'points', 'closing'])
    expect(JSON.stringify(slides[1]?.notes)).toContain('A demo of the lamp')
  })

  it('titles a sandbox with its heading where its own name is a part of its address', () => {
    const sandbox = (name: string): Block => ({
      kind: 'embed',
      service: 'codesandbox',
      url: 'https://codesandbox.io/embed/sleepy-lantern-4xk2',
      title: [text(name)],
      place: { line: 9, lastLine: 9 },
    })
    const titleOf = (name: string) =>
      compose(postOf([h(2, 'Try it'), code('light()'), p('A lamp is best understood in the dark.'), sandbox(name)])).made.slides.find(
        ({ layout }) => layout === 'embed',
      )?.title
    expect(titleOf('sleepy-lantern-4xk2')).toEqual([text('Try it')])
    expect(titleOf('A sleepy lantern')).toEqual([text('A sleepy lantern')])
  })

  it('shows the same code under the same heading once, and keeps the second in the notes', () => {
    const { slides } = compose(postOf([h(2, 'Twice'), code('let a = 1'), p('Again:'), code('let a = 1')])).made
    expect(slides.map((slide) => slide.layout)).toEqual(['title', 'code', 'closing'])
    expect(slides[1]?.notes.more.map((block) => block.kind)).toEqual(['code'])
  })

  it('puts all prose on slides when asked to, and none', () => {
    expect(layouts(section('Time'), { prose: 'full' })).toContain('prose')
    expect(layouts(section('Time'), { prose: 'notes' })).toEqual(['title', 'section', 'closing'])
  })

  it('tells what the author skips, word for word', () => {
    const skip: Block = { kind: 'directive', name: 'skip', blocks: [], place: { line: 9, lastLine: 9 } }
    const { made, remarks } = compose(postOf([...section('Time'), h(2, 'Aside'), skip, p('Nobody has to hear this.')]))
    expect(made.slides.map((slide) => plainText(slide.title))).not.toContain('Aside')
    expect(remarks[0]?.leftOut).toContain('Nobody has to hear this.')
  })

  it('recognises the language of a post that does not say it', () => {
    const { lang: _, ...meta } = postOf([]).meta
    const post = { ...postOf([p('Das ist ein Satz, der nicht auf Englisch ist, und er ist auch nicht lang.')]), meta }
    expect(compose(post).made.lang).toBe('de')
  })

  it('keeps keys when a title changes, and ids when the content does', () => {
    const deck = (title: string, words: string) => compose(postOf([h(2, title), list(words, 'second')])).made.slides[1]
    expect(deck('One', 'first')?.key).toBe(deck('Two', 'first')?.key)
    expect(deck('One', 'first')?.id).toBe(deck('One', 'changed')?.id)
    expect(deck('One', 'first')?.key).not.toBe(deck('One', 'changed')?.key)
  })

  it('becomes shorter when asked to, and says what it leaves out', () => {
    const long = ['North', 'East', 'South'].flatMap((title) => [
      ...section(title),
      code('let a = 1\nlet b = 2'),
      code('let c = 3'),
      list('one item', 'two items'),
    ])
    const minutes = (talk: ReturnType<typeof compose>) => talk.made.slides.reduce((sum, slide) => sum + slide.seconds, 0) / 60
    const short = compose(postOf(long), { options: { minutes: 1 } })
    expect(minutes(short)).toBeLessThanOrEqual(1)
    expect(minutes(compose(postOf(long)))).toBeGreaterThan(1)
    expect(new Set(short.remarks.map((remark) => remark.code))).toEqual(new Set(['talk-shortened']))
    const places = short.remarks.map((remark) => remark.place.line)
    expect(places.length).toBeLessThanOrEqual(3)
  })

  it('says how long it takes where it cannot be made as long as asked', () => {
    const long = ['North', 'East', 'South', 'West'].flatMap((title) => section(title))
    const told = (minutes: number) =>
      compose(postOf(long), { options: { minutes } }).remarks.filter((remark) => remark.code === 'talk-length')
    expect(told(0.1)).toMatchObject([{ args: ['0.1', expect.any(String)] }])
    expect(told(60)).toMatchObject([{ args: ['60', expect.any(String)] }])
  })

  it('does what a sidecar says of single slides', () => {
    const blocks = [...section('North'), ...section('South'), h(2, 'East'), list('one', 'two')]
    const sidecar = {
      options: {},
      slides: { north: { title: 'Up' }, south: { drop: true }, east: { notes: 'Slow down.' }, west: { drop: true } },
    }
    const { made, remarks } = compose(postOf(blocks), { sidecar })
    expect(made.slides.map((slide) => plainText(slide.title))).toEqual(['A talk', 'Up', 'East', 'A talk'])
    expect(made.slides[2]?.notes.say).toHaveLength(1)
    expect(remarks.map((remark) => [remark.code, remark.args[0]])).toEqual([['sidecar-unmatched', 'west']])
  })
})

describe('the notes', () => {
  it('say a paragraph whose words happen to stand inside of the title or of a listing', () => {
    const { slides } = compose(
      postOf([h(2, 'How to use the Harbour Master'), p('Harbour Master'), code('ask the master'), p('ask the master')]),
    ).made
    const notes = slides.flatMap(({ notes: { say, more } }) => [...say, ...more]).map((block) => JSON.stringify(block))
    expect(notes.some((note) => note.includes('Harbour Master'))).toBe(true)
    expect(notes.some((note) => note.includes('ask the master'))).toBe(true)
  })

  it('carry the title of an embed that is too long for the slide', () => {
    const title = 'A talk of which the title goes on for so long that nobody would set it over a slide'
    const embed: Block = {
      kind: 'embed',
      service: 'youtube',
      url: 'https://video.example/1',
      title: [text(title)],
      place: { line: 9, lastLine: 9 },
    }
    const { slides } = compose(postOf([h(2, 'Watch'), embed])).made
    expect(JSON.stringify(slides.find((slide) => slide.layout === 'embed')?.notes)).toContain(title)
  })
})

it('a list too long to be shown whole says so', () => {
  const long = list(...Array.from({ length: 40 }, (_, n) => `item ${n}`))
  expect(compose(postOf([h(2, 'Many'), long])).remarks).toEqual([{ code: 'list-shortened', place: long.place, args: ['Many', '40', '30'] }])
})
