import type { HeaderReader } from './types.ts'

/** A marker segment: its second byte and what follows the length. */
export type Segment = { readonly marker: number; readonly data: Buffer }

/** The segments of a JPEG before its first scan. */
export function* jpegSegments(bytes: Buffer): Generator<Segment> {
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const bare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    if (marker === 0xda || marker === 0xd9) return
    const length = bare ? 0 : bytes.readUInt16BE(at + 2)
    if (!bare) yield { marker, data: bytes.subarray(at + 4, at + 2 + length) }
    at += 2 + length
  }
}

/** SOF0 to SOF15, without the three markers between them that mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

export const jpeg: HeaderReader = {
  format: 'jpeg',
  claims: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  read(bytes) {
    let orientation = 1
    for (const { marker, data } of jpegSegments(bytes)) {
      if (marker === 0xe1 && data.toString('latin1', 0, 6) === 'Exif\0\0') orientation = exifOrientation(data.subarray(6)) ?? orientation
      if (isFrame(marker) && data.length >= 5) {
        const size = [data.readUInt16BE(3), data.readUInt16BE(1)] as const
        const [widthPx, heightPx] = orientation >= 5 ? [size[1], size[0]] : size
        return { widthPx, heightPx, animated: false, alpha: false, orientation }
      }
    }
    return undefined
  },
}

/** Tag 0x0112 of the first directory of a TIFF block. */
export function exifOrientation(tiff: Buffer): number | undefined {
  if (tiff.length < 14) return undefined
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * 12
    if (short(at) === 0x0112) {
      const value = short(at + 8)
      return value >= 1 && value <= 8 ? value : undefined
    }
  }
  return undefined
}
