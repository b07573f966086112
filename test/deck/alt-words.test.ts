import { expect, it } from 'vitest'
import { isWorded } from '../../src/deck/shapes/image.ts'

it('tells alt texts that say something from names of files', () => {
  expect(['A lamp', 'Self-service', 'state-of-the-art lamps', 'Throughput by week'].filter((alt) => !isWorded(alt))).toEqual([])
  expect(['chart-1.png', 'image-open-lamp-blog', 'screen_shot_2024', 'image 3', ''].filter(isWorded)).toEqual([])
})
