import { expect, it } from 'vitest'
import { cardHtml } from '../../src/file/gallery-card.ts'

const shapeOf = (file: string, widthPx: number, heightPx: number) =>
  /class="face (\w+)"/.exec(
    cardHtml({
      folder: 'ink',
      title: 'Ink',
      lang: 'en',
      dir: 'ltr',
      slides: 9,
      minutes: 5,
      cover: { file, alt: '', widthPx, heightPx },
      look: { theme: 'plain', dark: false, families: ['serif'], colours: {}, fonts: [] },
    }),
  )?.[1]

it('lets a cover fill its card where little is cut off, and shows drawings and other shapes whole', () => {
  expect(shapeOf('img/a.jpg', 1500, 1000)).toBe('wide')
  expect(shapeOf('img/a.jpg', 2000, 1000)).toBe('wide')
  expect(shapeOf('img/a.jpg', 1400, 1000)).toBe('whole')
  expect(shapeOf('img/a.png', 3000, 1000)).toBe('whole')
  expect(shapeOf('img/a.svg', 1600, 900)).toBe('whole')
})
