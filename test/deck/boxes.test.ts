import { expect, it } from 'vitest'
import { isMereTags, isPointer } from '../../src/deck/flow/for-readers.ts'
import type { Inline } from '../../src/post/types.ts'
import { blocksText } from '../../src/deck/index.ts'
import { compose, h, p, postOf, text } from './make.ts'

const link = (words: string): Inline => ({ kind: 'link', href: 'https://lamps.example/', inlines: [text(words)] })

it('knows a box that only says where to read on', () => {
  expect(isPointer([p('See ', link('the lamps'), ' for more.')])).toBe(true)
  expect(isPointer([p('Learn more in the documentation.')])).toBe(true)
  expect(isPointer([p('Mehr dazu steht ', link('hier'), '.')])).toBe(true)
  expect(isPointer([p('Check the wick twice a day.')])).toBe(false)
  expect(isPointer([p('See ', link('the lamps'), '.'), p('They burn all night.')])).toBe(false)
})

it('leaves such a box to the notes', () => {
  const place = { line: 9, lastLine: 9 }
  const box = { kind: 'callout', tone: 'info', blocks: [p('See ', link('the lamps'), '.')], place } as const
  const made = compose(postOf([h(2, 'Lamps'), p('A lamp needs oil and a wick, and somebody who looks after both.'), box])).made.slides
  expect(made.map((slide) => slide.layout)).not.toContain('callout')
  expect(blocksText(made.flatMap(({ notes }) => [...notes.say, ...notes.more])).join(' ')).toContain('See the lamps')
})

it('knows a line of tags, and no sentence with a number sign', () => {
  expect(isMereTags(p('#lamps #lamps/oil'))).toBe(true)
  expect(isMereTags(p('#1 of all lamps'))).toBe(false)
})

it('titles a slide by what a box is called, where another slide has the name of the section', () => {
  const place = { line: 9, lastLine: 9 }
  const box = { kind: 'callout', tone: 'tip', title: [text('Never leave the wick wet')], blocks: [p('It will not burn.')], place } as const
  const code = { kind: 'code', text: 'light()', firstLine: 1, numbered: false, steps: [], place } as const
  const { slides } = compose(postOf([h(2, 'Lamps'), code, box])).made
  expect(slides.find((slide) => slide.layout === 'callout')).toMatchObject({ title: [text('Never leave the wick wet')], label: 'Tip' })
  const [first] = compose(postOf([h(2, 'Lamps'), box])).made.slides.filter((slide) => slide.layout === 'callout')
  expect(first).toMatchObject({ title: [text('Lamps')], label: 'Never leave the wick wet' })
})
