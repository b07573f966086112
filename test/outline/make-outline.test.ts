import { describe, expect, it } from 'vitest'
import { makeOutline } from '../../src/outline/index.ts'
import type { Section } from '../../src/outline/types.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Block, Meta, Post } from '../../src/post/types.ts'
import { h, image, list, p, postOf, strong, text } from '../deck/make.ts'

const outlineOf = (blocks: readonly Block[], meta: Partial<Meta> = {}) => makeOutline(postOf(blocks, meta)).made
const tree = (sections: readonly Section[]): unknown =>
  sections.map((one) => (one.sections.length === 0 ? plainText(one.title) : [plainText(one.title), tree(one.sections)]))
const cut = (why: 'more' | 'rule'): Block => ({ kind: 'cut', why, place: { line: 1, lastLine: 1 } })

describe('an outline', () => {
  it('takes headings by their relation: h3 and h5 are two levels', () => {
    const { sections } = outlineOf([h(3, 'One'), p('Text.'), h(5, 'Below'), p('Text.'), h(3, 'Two'), p('Text.')])
    expect(tree(sections)).toEqual([['One', ['Below']], 'Two'])
    expect(sections[0]?.sections[0]?.depth).toBe(2)
  })

  it('keeps sections of the top level side by side where the first heading is a lower one', () => {
    expect(tree(outlineOf([h(3, 'One'), p('Text.'), h(2, 'Two'), p('Text.')]).sections)).toEqual(['One', 'Two'])
  })

  it('opens no section with a heading that has nothing but definitions of footnotes under it', () => {
    const note = { ...p('A note.'), place: { line: 9, lastLine: 9 } }
    const blocks = [h(2, 'One'), p('Text.'), { ...h(2, 'Notes'), place: { line: 7, lastLine: 7 } }]
    const of = (footnotes: Post['footnotes']) => makeOutline({ ...postOf(blocks), footnotes }).made.sections
    expect(tree(of({ 1: [note] }))).toEqual(['One'])
    expect(of({ 1: [note] })[0]?.blocks).toHaveLength(2)
    expect(tree(of({}))).toEqual(['One', 'Notes'])
  })

  it('swallows a heading that repeats the title', () => {
    const outline = outlineOf([h(1, 'A Talk!'), p('Text.'), h(2, 'One'), p('Text.')])
    expect(tree(outline.sections)).toEqual(['One'])
    expect(outline.lead).toHaveLength(1)
  })

  it('takes the first H1 as the title where front matter has none', () => {
    const { title, ...meta } = postOf([]).meta
    const { made, remarks } = makeOutline({ ...postOf([h(1, 'From the body'), p('Text.')]), meta })
    expect(plainText(title ?? [])).toBe('A talk')
    expect(plainText(made.title)).toBe('From the body')
    expect(remarks).toEqual([])
  })

  it('says so where the file name has to stand in for a title', () => {
    const { title: _, ...meta } = postOf([]).meta
    const { made, remarks } = makeOutline({ ...postOf([p('Text.')]), meta })
    expect(plainText(made.title)).toBe('a talk')
    expect(remarks.map((remark) => remark.code)).toEqual(['title-missing'])
  })

  it('keeps several H1 as sections', () => {
    expect(tree(outlineOf([h(1, 'One'), p('Text.'), h(1, 'Two'), h(2, 'Below'), p('Text.')]).sections)).toEqual(['One', ['Two', ['Below']]])
  })

  it('makes headings of bold lines where that is a habit', () => {
    const { sections } = outlineOf([h(2, 'Advice'), p(strong('Sleep')), p('Eight hours.'), p(strong('Walk')), p('Every day.')])
    expect(tree(sections)).toEqual([['Advice', ['Sleep', 'Walk']]])
    expect(sections[0]?.sections[0]?.made).toBe('bold')
  })

  it('leaves a single bold line where it stands', () => {
    expect(tree(outlineOf([h(2, 'Advice'), p(strong('Sleep')), p('Eight hours.')]).sections)).toEqual(['Advice'])
  })

  it('puts what stands before the cut into the summary, pictures into the lead', () => {
    const outline = outlineOf([image('a.png'), p('In short.'), cut('more'), p('At length.'), h(2, 'One'), p('Text.')])
    expect(outline.summary.map((block) => block.kind)).toEqual(['paragraph'])
    expect(outline.lead.map((block) => block.kind)).toEqual(['image', 'paragraph'])
  })

  it('takes the description for a summary where there is no cut', () => {
    expect(outlineOf([p('Text.')], { description: [text('In short.')] }).summary).toHaveLength(1)
  })

  it('cuts a long post without headings into topics named by its own words', () => {
    const filler =
      'A machine that is shared by many teams has to be looked after by somebody who knows each of them and has the time to do so well. '.repeat(
        4,
      )
    const { lead, sections } = outlineOf([
      p(filler),
      p(strong('Queues grow at night'), ` while nobody looks. ${filler}`),
      p('Mornings are for repairs. ', filler),
      p(filler),
    ])
    expect(tree(sections)).toEqual(['Queues grow at night', 'Mornings are for repairs'])
    expect(sections.every((section) => section.made === 'topic')).toBe(true)
    expect([...lead, ...sections.flatMap((section) => section.blocks)]).toHaveLength(4)
  })

  it('remarks a heading with nothing below it', () => {
    expect(makeOutline(postOf([h(2, 'One'), p('Text.'), h(2, 'Two')])).remarks.map((remark) => remark.code)).toEqual(['section-empty'])
  })

  it('loses no block of a flood of pictures', () => {
    const { sections } = outlineOf([h(2, 'One'), ...Array.from({ length: 80 }, (_, at) => image(`${at}.png`)), h(2, 'Two'), list('a', 'b')])
    expect(sections[0]?.blocks).toHaveLength(80)
  })
})
