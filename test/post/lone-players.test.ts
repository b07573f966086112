import { expect, it } from 'vitest'
import { readPost } from '../../src/post/index.ts'

const kinds = (text: string) => readPost(text, { path: 'post.md' }).made.blocks.map((block) => block.kind)

it('makes a card of an address that has a paragraph for itself, and keeps the address for the notes', () => {
  expect(kinds('https://youtu.be/abc123')).toEqual(['embed', 'paragraph'])
  expect(readPost('[A talk on tides](https://vimeo.com/1)', { path: 'post.md' }).made.blocks).toMatchObject([
    { kind: 'embed', service: 'vimeo', url: 'https://vimeo.com/1', title: [{ text: 'A talk on tides' }] },
  ])
})

it('leaves links in sentences and lists, and pages that show nothing, as they are', () => {
  expect(kinds('See https://youtu.be/abc123')).toEqual(['paragraph'])
  expect(kinds('- https://youtu.be/abc123')).toEqual(['list'])
  expect(kinds('https://example.org/tides')).toEqual(['paragraph'])
  expect(kinds('[![A lamp](lamp.png)](https://youtu.be/abc123)')).not.toContain('embed')
})
