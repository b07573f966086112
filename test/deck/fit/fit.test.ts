import { describe, expect, test } from 'vitest'
import { fitSlide } from '../../../src/deck/fit/index.ts'
import { cutCode } from '../../../src/deck/fit/code-cut.ts'
import { lineRows } from '../../../src/deck/fit/code-rows.ts'
import { evenCut } from '../../../src/deck/fit/parts.ts'
import type { Fitted, LayoutName } from '../../../src/deck/types.ts'
import { kitFor, point, say, slideOf } from '../fit-kit.ts'

const kit = kitFor('broadsheet')
const words = (count: number) =>
  Array.from({ length: count }, (_, index) => ['tide', 'harbour', 'lantern', 'keeps', 'quiet'][index % 5]).join(' ')
const only = <L extends LayoutName>(layout: L, slides: readonly Fitted[]): readonly Extract<Fitted, { layout: L }>[] =>
  slides.filter((slide): slide is Extract<Fitted, { layout: L }> => slide.layout === layout)
const picture = (widthPx: number, heightPx: number) => ({
  src: 'a.png',
  file: 'img/a.png',
  widthPx,
  heightPx,
  alt: '',
  animated: false,
  vector: false,
})

describe('points', () => {
  const points = (items: readonly ReturnType<typeof point>[], title = 'A title') =>
    only('points', fitSlide(slideOf('points', { points: items, ordered: false, start: 1 }, say(title)), kit).slides)

  test('of a few words stay on one slide, in the largest role of a form beside the title', () => {
    const [slide, ...rest] = points([point(words(9)), point(words(8)), point(words(9)), point(words(7))])
    expect(rest).toEqual([])
    expect(slide?.set.form).toBe('points-side')
  })
  test('that all have a term are set as terms', () => {
    expect(points([1, 2, 3].map((n) => point(words(8 + n), { term: say(`Term ${n}`) })))[0]?.set.form).toBe('points-terms')
  })
  test('three short ones stand in columns', () => {
    expect(points([1, 2, 3].map((n) => point(words(6 + n))))[0]?.set.form).toBe('points-columns')
    expect(points([1, 2, 3].map((n) => point(words(6 + n), { done: n < 2 })))[0]?.set.form).not.toBe('points-columns')
  })
  test('more than six are divided evenly, and numbered', () => {
    const slides = points(Array.from({ length: 9 }, () => point(words(5))))
    expect(slides.map((slide) => slide.points.length).toSorted()).toEqual([4, 5])
    expect(slides.map((slide) => slide.part)).toEqual([
      { n: 1, of: 2 },
      { n: 2, of: 2 },
    ])
  })
  test('are condensed before they are divided, and keep their whole words', () => {
    const long = (n: number) => point(words(26 + n), { short: say(words(6)) })
    const slides = points([long(1), long(2), long(3), long(4)])
    expect(slides).toHaveLength(1)
    expect(slides[0]?.points[0]?.text).toEqual(say(words(6)))
    expect(slides[0]?.points[0]?.full).toEqual(say(words(27)))
  })
  test('count on from slide to slide where they are numbered', () => {
    const slides = only(
      'points',
      fitSlide(slideOf('points', { points: Array.from({ length: 8 }, () => point(words(4))), ordered: true, start: 3 }), kit).slides,
    )
    expect(slides.map((slide) => slide.start)).toEqual([3, 7])
  })
  test('make room for a title of two hundred characters, which is never cut', () => {
    const title = words(31).slice(0, 200)
    const slides = points([point(words(10)), point(words(9))], title)
    expect(slides.map((slide) => slide.title)).toEqual([say(title)])
  })
  test('that are one endless text become several slides', () => {
    const slides = points([point(words(400))])
    expect(slides.length).toBeGreaterThan(2)
    expect(
      slides
        .flatMap((slide) => slide.points.flatMap((one) => one.text))
        .map((one) => (one.kind === 'text' ? one.text : ''))
        .join(' ')
        .split(/\s+/),
    ).toEqual(words(400).split(' '))
  })
  test('stay together where the author asks for it and there is room', () => {
    const slides = fitSlide(
      { ...slideOf('points', { points: Array.from({ length: 8 }, () => point('short one')), ordered: false, start: 1 }), keep: true },
      kit,
    ).slides
    expect(slides).toHaveLength(1)
  })
})

test('a title as long as a page stands on a slide of its own, whole, and its first words title the rest', () => {
  const title = `${words(150)}.`
  const { slides } = fitSlide(slideOf('code', { text: 'let a', firstLine: 1, steps: [] }, say(title)), kit)
  expect(slides.map((slide) => slide.layout)).toEqual([...slides.slice(1).map(() => 'prose'), 'code'])
  const shown = only('prose', slides)
    .flatMap((slide) => slide.blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []))
    .map((one) => (one.kind === 'text' ? one.text : ''))
  expect(shown.join(' ')).toBe(title)
})

describe('code', () => {
  const code = (text: string, more: object = {}) =>
    only('code', fitSlide(slideOf('code', { text, firstLine: 1, steps: [], ...more }), kit).slides)
  const lines = (count: number) => Array.from({ length: count }, (_, index) => (index % 6 === 5 ? '' : `  step${index}(value)`)).join('\n')

  test('of a few lines is set large, of many small, of more divided', () => {
    expect(code(lines(5))[0]?.set.roles['code']).toBe('codeHuge')
    expect(code(lines(14))).toHaveLength(1)
    expect(code(lines(60)).length).toBeGreaterThan(2)
  })
  test('of a few lines stays large where a long one can go on after a space', () => {
    const query = 'SELECT name, tonnage FROM harbour ORDER BY arrival DESC LIMIT 1000;'
    expect(code(query)[0]?.set.roles['code']).toBe('codeHuge')
    const noted = ['SELECT name', 'FROM harbour', "WHERE arrival > 'noon'  -- those of the afternoon alone, as the pilot asked", 'LIMIT 3;']
    expect(code(noted.join('\n'))[0]?.set.roles['code']).toBe('codeHuge')
    expect(code('harbour::lanterns::tests::the_one_that_nobody_ever_lit_again')[0]?.set.roles['code']).toBe('codeLarge')
    const drawn = ['let lamp = light(oil)', `${' '.repeat(45)}^^^ nobody trimmed the wick`]
    expect(code(drawn.join('\n'))[0]?.set.roles['code']).toBe('code')
  })
  test('of a few lines stands on a line each where that leaves it large, and where its first row would be a stump', () => {
    expect(code('git clone https://harbour.example/pilots/lamp.git')[0]?.set.roles['code']).toBe('codeLarge')
    expect(code('git clone https://harbour.example/pilots/of-the-north/second-lamp.git')[0]?.set.roles['code']).toBe('code')
    const tag = '<meta property="og:image" content="https://harbour.example/pilots/the-lamps.jpg" />'
    expect(code(tag)[0]?.set.roles['code']).toBe('codeLarge')
  })
  test('is divided at blank lines, and line numbers go on', () => {
    const slides = code(lines(60))
    const all = lines(60).split('\n')
    for (const slide of slides) expect(slide.text.split('\n')[0]).toBe(all[slide.firstLine - 1])
    expect(slides.slice(1).filter((slide) => all[slide.firstLine - 2] === '').length).toBeGreaterThanOrEqual(slides.length - 1)
  })
  test('is divided before what opens a block, not behind it', () => {
    const tide = ['import time', '', '', '', 'class Tide:', '    height: float', '    hour: int', '    bell: str', '', 'class Lamp:']
    const lamp = ['    def light(self):', '        self.lit = True', '        self.log = []', '', '    def hear(self, bell):']
    const heard = [0, 1, 2, 3, 4].map((n) => `        self.log.append(bell[${n}])`)
    const text = [...tide, ...lamp, ...heard].join('\n')
    const slides = only('code', fitSlide(slideOf('code', { text, firstLine: 1, steps: [], file: 'lamp.py' }), kitFor('lectern')).slides)
    expect(slides.map((slide) => slide.text.split('\n').at(-1))).not.toContain('class Lamp:')
  })
  test('keeps the steps of its lines, counted anew on each slide', () => {
    const slides = code(lines(60), { steps: [[2, 3], [50]] })
    expect(slides.filter((slide) => slide.steps.length > 0).map((slide) => slide.text.split('\n')[(slide.steps[0]?.[0] ?? 0) - 1])).toEqual(
      ['  step1(value)', '  step49(value)'],
    )
  })
  test('wraps a line that is too long, and loses none of it', () => {
    const long = `const list = [${Array.from({ length: 300 }, (_, n) => n).join(', ')}]`
    expect(
      code(long)
        .map((slide) => slide.text.replaceAll(/\s/g, ''))
        .join(''),
    ).toBe(long.replaceAll(' ', ''))
  })
  test('a line takes as many rows as it needs, those after the first indented', () => {
    expect(lineRows('x'.repeat(80), 80)).toBe(1)
    expect(lineRows('x'.repeat(81), 80)).toBe(2)
    expect(lineRows('ab '.repeat(40), 30)).toBe(5)
  })
  test('cuts in front of a new block rather than inside one', () => {
    const text = ['function a() {', '  one', '  two', '}', 'function b() {', '  one', '  two', '}']
    expect(
      cutCode(
        text,
        text.map(() => 1),
        5,
      ),
    ).toEqual([
      { first: 0, last: 4 },
      { first: 4, last: 8 },
    ])
  })
})

describe('tables', () => {
  const table = (rows: number, columns: number, cell: (row: number, column: number) => string) =>
    only(
      'table',
      fitSlide(
        slideOf('table', {
          head: Array.from({ length: columns }, (_, column) => say(`Head ${column}`)),
          rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => say(cell(row, column)))),
          align: Array.from({ length: columns }, () => undefined),
          columnsPx: [],
        }),
        kit,
      ).slides,
    )

  test('of a few rows stay whole, and their columns fill the box', () => {
    const [slide, ...rest] = table(4, 3, (row, column) => `cell ${row} ${column}`)
    expect(rest).toEqual([])
    expect(slide?.columnsPx.reduce((sum, width) => sum + width, 0)).toBe(kit.theme.forms.table.boxes['table']?.widthPx)
  })
  test('of many rows are divided, with the head on every slide', () => {
    const slides = table(30, 3, (row) => `row ${row}`)
    expect(slides.length).toBeGreaterThanOrEqual(3)
    expect(new Set(slides.map((slide) => JSON.stringify(slide.head))).size).toBe(1)
    expect(slides.flatMap((slide) => slide.rows)).toHaveLength(30)
  })
  test('of very many rows show the first, and hand the others to the notes', () => {
    const slides = table(120, 3, (row) => `row ${row}`)
    expect(slides).toHaveLength(3)
    const rest = slides.at(-1)?.unshown?.[0]
    expect(rest?.kind === 'table' ? slides.flatMap((slide) => slide.rows).length + rest.rows.length : 0).toBe(120)
  })
  test('of many columns are divided by columns, the first of which comes again', () => {
    const slides = table(3, 14, (_, column) => (column === 0 ? 'name' : `measurement${column}`))
    expect(slides.length).toBeGreaterThan(1)
    for (const slide of slides) expect(slide.head[0]).toEqual(say('Head 0'))
    expect(new Set(slides.flatMap((slide) => slide.head.map((cell) => JSON.stringify(cell)))).size).toBe(14)
  })
  test('with a cell as long as a page go on on the next slide', () => {
    const slides = table(1, 2, (_, column) => (column === 0 ? 'name' : `${words(50)}. `.repeat(6)))
    expect(slides.length).toBeGreaterThan(1)
  })
})

describe('pictures', () => {
  const form = (widthPx: number, heightPx: number) =>
    fitSlide(slideOf('image', { picture: { ...picture(widthPx, heightPx), file: 'img/a.jpeg' }, ai: false }), kit).slides[0]?.set.form
  test('take the form that suits their shape', () => {
    expect([form(1920, 1080), form(800, 450), form(1600, 400), form(1024, 1024), form(600, 1600)]).toEqual([
      'image-bleed',
      'image-side',
      'image-wide',
      'image-plate',
      'image-plate',
    ])
  })
  test('that are drawings are not cut to the shape of the slide, unless a model made them', () => {
    const drawn = (ai: boolean) => fitSlide(slideOf('image', { picture: picture(1920, 1080), ai }), kit).slides[0]?.set.form
    expect([drawn(false), drawn(true)]).toEqual(['image-side', 'image-bleed'])
  })

  test('fill no slide of another shape, which would cut off a part of them', () => {
    const canvas = { widthPx: 1280, heightPx: 960 }
    const square = { ...kit, theme: { ...kit.theme, canvas } }
    const shown = (widthPx: number) => fitSlide(slideOf('image', { picture: picture(widthPx, 1200), ai: true }), square).slides[0]?.set.form
    expect([shown(2133), shown(1600)]).toEqual(['image-side', 'image-bleed'])
  })
  test('that are missing say so in a form of their own', () => {
    const { file: _, ...missing } = picture(0, 0)
    expect(fitSlide(slideOf('image', { picture: missing, ai: false }), kit).slides[0]?.set.form).toBe('image-missing')
  })
  test('with a caption too long for any form are shown again with the rest of it', () => {
    const slides = only(
      'image',
      fitSlide(slideOf('image', { picture: picture(1920, 1080), caption: say(words(90)), ai: false }), kit).slides,
    )
    expect(slides.length).toBeGreaterThan(1)
    expect(
      slides
        .flatMap((slide) => slide.caption ?? [])
        .map((one) => (one.kind === 'text' ? one.text : ''))
        .join(' '),
    ).toBe(words(90))
  })
})

test('a long quotation is divided, and its source stands under the end', () => {
  const slides = only(
    'quote',
    fitSlide(slideOf('quote', { paragraphs: Array.from({ length: 6 }, () => say(`${words(40)}.`)), source: say('A sailor') }), kit).slides,
  )
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.map((slide) => slide.source !== undefined)).toEqual(slides.map((_, index) => index === slides.length - 1))
})

test('an even cut keeps order and makes the largest part as small as it can be', () => {
  expect(evenCut([5, 1, 1, 5, 1, 1], 2, (weight) => weight)).toEqual([
    [5, 1, 1],
    [5, 1, 1],
  ])
  expect(
    evenCut([1, 1, 1, 1, 1, 1, 1], 2, (weight) => weight)
      .map((part) => part.length)
      .toSorted(),
  ).toEqual([3, 4])
  expect(evenCut([], 0, () => 1)).toEqual([])
})

test('a table with a head and no rows is one slide', () => {
  const head = [[{ kind: 'text' as const, text: 'Ada Quay' }], [{ kind: 'text' as const, text: 'Ben Sluice' }]]
  expect(fitSlide(slideOf('table', { head, rows: [], align: [], columnsPx: [] }), kitFor('lectern')).slides).toHaveLength(1)
})

describe('the title slide', () => {
  test('steps down a masthead whose kicker and date alone are wider than it', () => {
    const cramped = kitFor('lectern')
    const title = (kicker: string) =>
      only('title', fitSlide(slideOf('title', { byline: [], kicker, date: '11 June 2021', cover: picture(1200, 675) }), cramped).slides)[0]
    expect(title('Life')?.set.roles['masthead']).toBe('label')
    expect(title('Life lessons, habits and motivation')?.set.roles['masthead']).not.toBe('label')
  })
})

test('a title beside points is set smaller before it is a tower of five lines', () => {
  const roleOf = (title: string) =>
    fitSlide(slideOf('points', { points: [point('A light'), point('A bell')], ordered: false, start: 1 }, say(title)), kit).slides[0]?.set
  expect(roleOf('What the Fog Teaches')).toMatchObject({ form: 'points-side', roles: { title: 'side' } })
  expect(roleOf('One Long Night of the Year in the Fog on the Outer Rock')).toMatchObject({
    form: 'points-side',
    roles: { title: 'heading' },
  })
})
test('a title is set where none of its words is torn, if it can be', () => {
  const role = (title: string) =>
    only('section', fitSlide(slideOf('section', { n: 4 }, say(title)), kitFor('stage')).slides)[0]?.set.roles['title']
  expect(role('Night Watches')).toBe('large')
  expect(role('Harbour Improvements')).toBe('banner')
  expect(role('Donaudampfschifffahrtsgesellschaftskapitänsmützen')).toBe('large')
})

test('a table whose words do not fit side by side breaks the longest and leaves the short ones whole', () => {
  const row = (cells: readonly string[]) => cells.map((cell) => say(cell))
  const address = 'https://harbour.example/ledgers/second/favours-and-debts/of-the-winter/1911-and-later.html'
  const [slide] = only(
    'table',
    fitSlide(
      slideOf('table', { head: row(['ID', 'First', 'Second']), rows: [row(['99900', address, address])], align: [], columnsPx: [] }),
      kit,
    ).slides,
  )
  expect(slide?.columnsPx[0]).toBeGreaterThan(24 + kit.ruler.widestWordPx(say('99900'), 'small'))
})
