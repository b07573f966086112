import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/post/inline.ts'
import { liftPictures } from '../../src/deck/flow/lift-pictures.ts'
import type { Picture } from '../../src/picture.ts'
import type { Inline, Table } from '../../src/post/types.ts'
import { p, text } from './make.ts'

const place = { line: 3, lastLine: 3 }
const pictured = (src: string): Inline => ({ kind: 'image', image: { src, alt: src, place } })
const picture = (src: string, widthPx: number, heightPx: number): [string, Picture] => [
  src,
  { src, file: `img/${src}`, widthPx, heightPx, alt: '', animated: false, vector: src.endsWith('.svg') },
]
const images = new Map([
  picture('old.png', 400, 800),
  picture('new.png', 420, 800),
  picture('dot.png', 20, 20),
  picture('icon.svg', 512, 512),
])
const table = (...rows: readonly (readonly (readonly Inline[])[])[]): Table => ({
  kind: 'table',
  head: [[text('Before')], [text('After')]],
  rows,
  align: [],
  place,
})
const shown = (blocks: readonly ReturnType<typeof liftPictures>[number][]) =>
  blocks.map((block) => (block.kind === 'image' ? `${block.image.src} · ${plainText(block.caption ?? [])}` : block.kind))

describe('pictures', () => {
  it('that are too large for a line of text stand below it; icons stay', () => {
    const lifted = liftPictures([p('See ', pictured('old.png'), ' and ', pictured('dot.png'), pictured('icon.svg'))], images)
    expect(shown(lifted)).toEqual(['paragraph', 'old.png · '])
    expect(lifted[0]?.kind === 'paragraph' && lifted[0].inlines.filter((inline) => inline.kind === 'image')).toHaveLength(2)
  })

  it('that are all of a table are a group, with the heads as captions', () => {
    const lifted = liftPictures([table([[pictured('old.png')], [pictured('new.png')]])], images)
    expect(shown(lifted)).toEqual(['old.png · Before', 'new.png · After'])
    expect(new Set(lifted.map((block) => block.kind === 'image' && block.group)).size).toBe(1)
  })

  it('beside words in a table stand below it', () =>
    expect(shown(liftPictures([table([[text('Tide')], [pictured('new.png')]])], images))).toEqual(['table', 'new.png · ']))

  it('that were not found stay where they were', () => {
    const block = p('See ', pictured('lost.png'))
    expect(liftPictures([block], images)).toEqual([block])
  })
})
