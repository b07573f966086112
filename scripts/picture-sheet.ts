import sharp, { type Sharp } from 'sharp'

/** Slides side by side on one sheet. */
export async function sheetOf(slides: readonly Buffer[], { columns, widthPx }: { columns: number; widthPx: number }): Promise<Sharp> {
  const heightPx = Math.round((widthPx * 9) / 16)
  const tiles = await Promise.all(
    slides.map(async (slide, index) => ({
      input: await sharp(slide).resize(widthPx, heightPx).toBuffer(),
      left: gapPx + (index % columns) * (widthPx + gapPx),
      top: gapPx + Math.floor(index / columns) * (heightPx + gapPx),
    })),
  )
  const size = { width: gapPx + columns * (widthPx + gapPx), height: gapPx + Math.ceil(slides.length / columns) * (heightPx + gapPx) }
  const sheet = sharp({ create: { ...size, channels: 3, background: '#8b8880' } }).composite(tiles)
  return sharp(await sheet.png().toBuffer())
}

const gapPx = 12
