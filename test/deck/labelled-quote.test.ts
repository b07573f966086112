import { expect, it } from 'vitest'
import type { Inline } from '../../src/post/types.ts'
import { plainText } from '../../src/post/inline.ts'
import { blocksText } from '../../src/deck/index.ts'
import { compose, h, p, postOf, quote, strong } from './make.ts'

const slides = (...said: readonly (string | Inline)[]) =>
  compose(postOf([h(2, 'Lamps'), p('A lamp needs oil and a wick.'), { ...quote('x'), blocks: [p(...said)] }])).made.slides

it('shows a quotation that opens with a label as the box that it is', () => {
  const [box] = slides(strong('⚠️ Warning:'), ' the lamp is hot.').filter((slide) => slide.layout === 'callout')
  expect(box).toMatchObject({ tone: 'warning', label: 'Warning' })
  expect(slides('Hinweis: Die Lampe ist heiß.').map((slide) => slide.layout)).toContain('callout')
})

it('leaves what tells of the post itself to the notes', () => {
  const made = slides(strong('Update (May 2024)'), ': a reader wrote to me.')
  expect(made.map((slide) => slide.layout)).toEqual(['title', 'points', 'closing'])
  expect(blocksText(made.flatMap((slide) => slide.notes.more)).join(' ')).toContain('a reader wrote to me')
})

it('takes nobody’s words for a box', () => {
  const said = 'Note to self: buy oil before the winter comes.'
  const [one] = slides(said).filter((slide) => slide.layout === 'quote')
  expect(one?.layout === 'quote' ? one.paragraphs.map((words) => plainText(words)) : []).toEqual([said])
})

it('knows a label that has its line, or its paragraph, for itself', () => {
  const boxes = slides(strong('Warning'), ' The lamp is hot.').filter((slide) => slide.layout === 'callout')
  expect(boxes).toMatchObject([{ tone: 'warning', label: 'Warning' }])
  const made = compose(
    postOf([h(2, 'Lamps'), p('A lamp needs oil.'), { ...quote('x'), blocks: [p('Remarque'), p('La lampe est chaude.')] }]),
  )
  const [box] = made.made.slides.filter((slide) => slide.layout === 'callout')
  expect(box).toMatchObject({ tone: 'note', label: 'Remarque' })
  expect(slides(strong('Warning signs'), ' stood at every lamp.').map((slide) => slide.layout)).not.toContain('callout')
})
