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

it('sets a title on its card as large as leaves room around it, in Japanese too', () => {
  const sizeOf = (title: string) =>
    /class="face set (\w+)"/.exec(
      cardHtml({
        folder: 'ink',
        title,
        lang: 'en',
        dir: 'ltr',
        slides: 9,
        minutes: 5,
        look: { theme: 'plain', dark: false, families: ['serif'], colours: {}, fonts: [] },
      }),
    )?.[1]
  expect(sizeOf('Vite 4.0 is out')).toBe('short')
  expect(sizeOf('Artificial lighthouses programming harbour autocompletion')).toBe('long')
  expect(sizeOf('灯台守が階段を上り夜のあいだ灯りに油を差す話')).toBe('middle')
  expect(sizeOf('What a keeper of a lighthouse does on days on which nothing at all happens, and why that is most of them')).toBe('longest')
})
