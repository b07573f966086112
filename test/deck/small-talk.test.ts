import { expect, it } from 'vitest'
import { blocksText, reads } from '../../src/deck/index.ts'
import { isSmallTalk } from '../../src/deck/points/small-talk.ts'
import type { Block } from '../../src/post/types.ts'
import { compose, h, image, p, postOf } from './make.ts'

const read = (blocks: readonly Block[]): string =>
  compose(postOf(blocks))
    .made.slides.map((slide) => reads(slide).join('\n'))
    .join('\n')

it('tells small talk from what is said', () => {
  expect(isSmallTalk('Hi everyone! In this post I want to talk about lamps. Subscribe to my newsletter.', 'en')).toBe(true)
  expect(isSmallTalk('That’s it! What are yours? Let me know in the comments below.', 'en')).toBe(true)
  expect(isSmallTalk('In this post I talk about lamps. A lamp needs oil.', 'en')).toBe(false)
  expect(isSmallTalk('Thanks to Mina and Ben-Ali for implementing the lamp.', 'en')).toBe(true)
  expect(isSmallTalk('Related PRs: #18998, #19345.', 'en')).toBe(true)
  expect(isSmallTalk('Thanks to oil, a lamp burns for a night.', 'en')).toBe(false)
  expect(isSmallTalk('Hallo zusammen! Schreibt mir gerne in die Kommentare.', 'de')).toBe(true)
})

it('shows no greeting, goodbye or line in italics that speaks of the text', () => {
  const farewell: Block[] = [
    h(2, 'Conclusion'),
    p('In this post, I shared what I know about lamps. Let me know what you think in the comments!'),
  ]
  const credit = p({ kind: 'emphasis', inlines: [{ kind: 'text', text: 'This was originally published in the almanac of harbours.' }] })
  const blocks = [
    p('Hi everyone, and welcome to my blog! Today I want to talk about lamps and about what they need.'),
    image('lamp.png', 'A lamp'),
    h(2, 'Oil'),
    p('A lamp needs oil, and oil is dear in winter.'),
    credit,
    ...farewell,
  ]
  const shown = read(blocks)
  for (const words of ['welcome', 'Conclusion', 'shared', 'almanac']) expect(shown).not.toContain(words)
  const told = compose(postOf(blocks)).made.slides.flatMap(({ notes }) => blocksText([...notes.say, ...notes.more]))
  for (const words of ['welcome', 'Conclusion', 'shared', 'almanac']) expect(told.join('\n')).toContain(words)
})

it('leans on nothing that is not there', () => {
  const shown = read([
    h(2, 'Bugs'),
    p('Once caught, such bugs are easy to fix. The parts that nobody looks at break more often than you think.'),
  ])
  expect(shown).not.toContain('Once caught')
})
