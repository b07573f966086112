import { describe, expect, it } from 'vitest'
import { findSlides } from '../../src/player/parts/find.ts'

const entries = [
  { index: 0, title: 'Opening', text: 'A word about the Café at the corner' },
  { index: 1, title: 'The café', text: 'Where it began' },
  { index: 2, title: 'Closing', text: 'Thanks' },
]

describe('the search', () => {
  it('finds every slide for an empty query, in order', () => {
    expect(findSlides(entries, ' ').map(({ index }) => index)).toEqual([0, 1, 2])
  })

  it('minds neither case nor accents, and puts titles first', () => {
    expect(findSlides(entries, 'CAFE').map(({ index }) => index)).toEqual([1, 0])
  })

  it('wants every word, and cuts out the author’s own letters around the first', () => {
    const [found] = findSlides(entries, 'cafe corner')
    expect(found).toMatchObject({ index: 0, before: 'A word about the ', match: 'Café', after: ' at the corner' })
    expect(findSlides(entries, 'cafe nowhere')).toEqual([])
  })
})
