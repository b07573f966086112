import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/post/inline.ts'
import { readPost } from '../../src/post/index.ts'

const read = (...lines: readonly string[]): readonly string[] =>
  readPost(['# Boats', '', ...lines, ''].join('\n\n'), { path: 'post.md' })
    .made.blocks.slice(1)
    .map((block) => {
      if (block.kind === 'image') return `${block.image.src}: ${plainText(block.caption ?? [])}`
      return block.kind === 'paragraph' ? plainText(block.inlines) : block.kind
    })

describe('pictures that take turns with short texts', () => {
  it('have them as captions', () => {
    expect(read('![](a.svg)', 'Fast', '![](b.svg)', '**Cheap**', '![](c.svg)', 'Late', 'And so on.')).toEqual([
      'a.svg: Fast',
      'b.svg: Cheap',
      'c.svg: Late',
      'And so on.',
    ])
  })

  it('stay as they are where a text leads to its picture, where it is long, and where they are two', () => {
    const led = ['First the sail:', '![](a.svg)', 'Then the mast', '![](b.svg)', 'Then the oar', '![](c.svg)']
    expect(read(...led)).toEqual(['First the sail:', 'a.svg: ', 'Then the mast', 'b.svg: ', 'Then the oar', 'c.svg: '])
    const told = 'A boat has a sail and a mast and an oar, and whoever has seen one knows that a boat without them is a raft with a name.'
    expect(read('![](a.svg)', `${told} So.`, '![](b.svg)', `${told} So.`, '![](c.svg)', `${told} So.`)).toHaveLength(6)
    expect(read('![](a.svg)', 'Fast', '![](b.svg)', 'Cheap')).toHaveLength(4)
  })
})
