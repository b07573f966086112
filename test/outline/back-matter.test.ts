import { describe, expect, it } from 'vitest'
import { makeOutline } from '../../src/outline/index.ts'
import { plainText } from '../../src/post/inline.ts'
import type { Block, Inline, List } from '../../src/post/types.ts'
import { code, h, list, p, postOf, strong, text } from '../deck/make.ts'

const link = (words: string, href: string): Inline => ({ kind: 'link', href, inlines: [text(words)] })
const titles = (...blocks: readonly Block[]): readonly string[] =>
  makeOutline(postOf(blocks)).made.sections.map((one) => plainText(one.title))
const jumps: List = list([p(link('One', '#one'))], [p('2. ', link('Two', '#two')), list([p(link('Below', '#below'))])])

describe('back matter', () => {
  it('opens no section at the end of a post and is told in the notes of the section before', () => {
    const { sections } = makeOutline(
      postOf([h(2, 'One'), p('Text.'), h(2, 'Related posts'), list([p(link('Another', '/another'))]), h(2, '7. References'), p('A book.')]),
    ).made
    expect(sections.map((one) => plainText(one.title))).toEqual(['One'])
    expect(sections[0]?.blocks.slice(1)).toMatchObject([
      { kind: 'callout', tone: 'details', title: [text('Related posts')] },
      { kind: 'callout', tone: 'details', title: [text('7. References')] },
    ])
  })

  it('is none in the middle of a post, with code under it, or where nothing stands before it', () => {
    expect(titles(h(2, 'References'), p('A reference is a pointer.'), h(2, 'Two'), p('Text.'))).toEqual(['References', 'Two'])
    expect(titles(h(2, 'One'), p('Text.'), h(2, 'Comments'), p('Two slashes:'), code('// so'))).toEqual(['One', 'Comments'])
    expect(titles(h(2, 'About me'), p('I keep a lamp.'))).toEqual(['About me'])
  })

  it('takes the entry to copy along', () => {
    expect(titles(h(2, 'One'), p('Text.'), h(2, 'BibTeX'), code('@book{}'))).toEqual(['One'])
  })
})

describe('a table of contents', () => {
  it('is folded with the line that leads to it, wherever it stands', () => {
    const { lead } = makeOutline(postOf([p('Hello.'), p(strong('In this article')), jumps, h(2, 'One'), p('Text.')])).made
    expect(lead).toMatchObject([{ kind: 'paragraph' }, { kind: 'callout', tone: 'details', title: [strong('In this article')] }])
    expect(titles(p('Hello.'), h(2, 'Table of contents'), jumps, h(2, 'One'), p('Text.'))).toEqual(['One'])
  })

  it('is no list of links to elsewhere, or of things to read', () => {
    const others = list([p(link('One', '/one'))], [p(link('Two', '#two'), ' is long')], 'Three')
    expect(makeOutline(postOf([others])).made.lead).toMatchObject([{ kind: 'list' }])
  })
})
