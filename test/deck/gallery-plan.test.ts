import { describe, expect, test } from 'vitest'
import { galleryPlan } from '../../src/deck/gallery-plan.ts'
import { say } from './fit-kit.ts'

const shown = (widthPx: number, heightPx: number, caption = '') => ({
  picture: { src: 'a.png', file: 'a.png', widthPx, heightPx, alt: '', animated: false, vector: false },
  ...(caption !== '' && { caption: say(caption) }),
})

describe('pictures of a gallery', () => {
  test('share a row by their shapes, so that all are equally high', () => {
    expect(galleryPlan([shown(1000, 1000), shown(2000, 1000)])).toEqual({ columns: [0.333, 0.667] })
  })
  test('of three wide ones the first is large, the others beside it equally wide', () => {
    const { columns, rows } = galleryPlan([shown(1600, 900), shown(1600, 900), shown(800, 800)])
    expect(columns[0]).toBeGreaterThan(columns[1] ?? 1)
    expect(rows).toEqual([0.36, 0.64])
  })
  test('three tall ones are largest in a row', () => {
    expect(galleryPlan([shown(500, 1000), shown(500, 1000), shown(500, 1000)]).rows).toBeUndefined()
  })
  test('long captions keep three in a row', () => {
    const long = 'What the keeper wrote under the picture of a lamp that was lit on a night without any fog at all'
    expect(galleryPlan([shown(1600, 900), shown(1600, 900, long), shown(1600, 900)]).rows).toBeUndefined()
  })
})
