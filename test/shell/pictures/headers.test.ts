import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import sharp from 'sharp'
import { isLfsPointer, readHeader } from '../../../src/shell/pictures/headers/index.ts'
import { chunk, exif, jpegHead, pngOf, segment } from './make-picture.ts'

const size = (bytes: Buffer) => {
  const header = readHeader(bytes)
  return header && [header.format, header.widthPx, header.heightPx]
}

describe('reading what a picture is from its first bytes', () => {
  it('agrees with sharp on every format that sharp writes', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif'] as const) {
      const bytes = await sharp({ create: { width: 37, height: 21, channels: 4, background: '#c21' } })
        .toFormat(format)
        .toBuffer()
      expect(size(bytes), format).toEqual([format, 37, 21])
    }
    const lossless = await sharp({ create: { width: 37, height: 21, channels: 3, background: '#c21' } })
      .webp({ lossless: true })
      .toBuffer()
    expect(size(lossless)).toEqual(['webp', 37, 21])
  })

  it('turns a JPEG by its EXIF orientation, in either byte order', () => {
    expect(size(jpegHead(40, 30, [segment(0xe1, exif(6))]))).toEqual(['jpeg', 30, 40])
    expect(size(jpegHead(40, 30, [segment(0xe1, exif(8, false))]))).toEqual(['jpeg', 30, 40])
    expect(size(jpegHead(40, 30, [segment(0xe1, exif(3))]))).toEqual(['jpeg', 40, 30])
  })

  it('knows what moves', async () => {
    expect(readHeader(pngOf(2, 2, { chunks: [chunk('acTL', Buffer.alloc(8))] }))?.animated).toBe(true)
    expect(readHeader(pngOf(2, 2))?.animated).toBe(false)
    const frames = await sharp(Buffer.alloc(4 * 8 * 3, 90).fill(200, 48), { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } })
      .gif({ delay: [100, 100] })
      .toBuffer()
    expect(readHeader(frames)?.animated).toBe(true)
    const still = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#c21' } })
      .gif()
      .toBuffer()
    expect(readHeader(still)?.animated).toBe(false)
  })

  it('measures an SVG by its size, else by its view box', () => {
    const svg = (attributes: string) =>
      size(Buffer.from(`<?xml version="1.0"?>\n<!-- a drawing -->\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`))
    expect(svg('width="120px" height="80"')).toEqual(['svg', 120, 80])
    expect(svg('viewBox="0 0 300 100"')).toEqual(['svg', 300, 100])
    expect(svg('viewBox="0 0 300 100" width="2in"')).toEqual(['svg', 192, 64])
    expect(svg('width="100%" viewBox="0 0 16 9"')).toEqual(['svg', 16, 9])
    expect(size(Buffer.from('<html><body><svg width="3" height="3"></svg></body></html>'))).toBeUndefined()
  })

  it('takes text, an LFS pointer and a file that breaks off for no picture', () => {
    const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n')
    expect(isLfsPointer(pointer)).toBe(true)
    expect(readHeader(pointer)).toBeUndefined()
    expect(readHeader(Buffer.from('root:x:0:0:root:/root:/bin/bash\n'))).toBeUndefined()
    expect(readHeader(jpegHead(4, 4).subarray(0, 6))).toBeUndefined()
  })

  it('never throws, whatever the bytes', () => {
    const starts = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0xff, 0xd8, 0xff],
      [...Buffer.from('GIF89a')],
      [...Buffer.from('RIFF....WEBPVP8X')],
      [...Buffer.from('....ftypavif....av01ispeirot')],
      [...Buffer.from('....ftypisom....tkhd')],
      [0x1a, 0x45, 0xdf, 0xa3],
      [...Buffer.from('<svg ')],
      [],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(() => readHeader(Buffer.from([...start, ...rest]))).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})
