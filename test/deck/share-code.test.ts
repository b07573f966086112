import { describe, expect, it } from 'vitest'
import { blocksText } from '../../src/deck/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Block } from '../../src/post/types.ts'
import { code, compose, h, p, postOf } from './make.ts'

const made = (...blocks: readonly Block[]) => {
  const { slides } = compose(postOf([h(2, 'Setting up'), ...blocks])).made
  return slides.flatMap((slide) => (slide.layout === 'code' ? [slide] : []))
}
const lines = (count: number): string => Array.from({ length: count }, (_, n) => `const lamp_${n} = ${n}`).join('\n')

describe('short snippets of one section', () => {
  it('share a slide, each under the words that lead to it', () => {
    const [slide, ...others] = made(p('Make a folder:'), code('mkdir lamp'), p('Now go there:'), code('cd lamp'))
    expect(others).toEqual([])
    expect(slide?.set.form).toBe('code-stack')
    expect(plainText(slide?.lead ?? [])).toBe('Make a folder:')
    expect(slide?.below?.map(({ lead, text }) => [plainText(lead ?? []), text])).toEqual([['Now go there:', 'cd lamp']])
  })

  it('stand apart where they would be small, or nothing leads to the second', () => {
    expect(made(p('First:'), code(lines(8)), p('Now this:'), code(lines(7)))).toHaveLength(2)
    expect(made(p('First:'), code('mkdir lamp'), code('cd lamp'))).toHaveLength(2)
  })

  it('are told apart by the line that leads to them where each has a slide', () => {
    const slides = made(p('First:'), code(lines(8)), p('Add a start script:'), code(lines(7)))
    expect(slides.map((slide) => plainText(slide.title))).toEqual(['Setting up', 'Add a start script'])
    const told = made(p('First:'), code(lines(8)), p('Again, I run the service:'), code(lines(7)))
    expect(told.map((slide) => plainText(slide.title))).toEqual(['Setting up', 'Setting up'])
  })
})

it('a listing as long as a file shows its beginning, and the notes have the rest', () => {
  const all = Array.from({ length: 40 }, (_, n) => `function lamp_${n}() {\n  return ${n}\n}\n`).join('\n')
  const { made: deck, remarks } = compose(postOf([h(2, 'The file'), code(all)]))
  const shown = deck.slides.flatMap((slide) => (slide.layout === 'code' ? [slide.text] : []))
  expect(shown).toHaveLength(4)
  expect(remarks.map((remark) => remark.code)).toEqual(['code-shortened'])
  const told = blocksText(deck.slides.flatMap((slide) => slide.notes.more)).join('\n')
  for (let n = 0; n < 40; n += 1) expect([...shown, told].join('\n')).toContain(`lamp_${n}()`)
})
