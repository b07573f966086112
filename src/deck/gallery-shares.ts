import type { Picture } from '../picture.ts'

/**
 * Which share of a row each picture has: as its shape, so that all stand equally high. Very tall and very wide ones are held back,
 * because the others need room too, and captions.
 */
export function galleryShares(pictures: readonly { readonly picture: Picture }[]): readonly number[] {
  const shapes = pictures.map(({ picture: { widthPx, heightPx } }) => Math.min(2.2, Math.max(0.7, widthPx > 0 ? widthPx / heightPx : 1)))
  const sum = shapes.reduce((total, shape) => total + shape, 0)
  return shapes.map((shape) => Math.round((shape / sum) * 1000) / 1000)
}
