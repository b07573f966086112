import type { HeaderReader } from './types.ts'
import { exifOrientation } from './jpeg.ts'

/** The chunks of a RIFF file. */
export function* riffChunks(bytes: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4)
    yield { type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) }
    at += 8 + length + (length % 2)
  }
}

export const webp: HeaderReader = {
  format: 'webp',
  claims: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  read(bytes) {
    if (bytes.length < 30) return undefined
    const kind = bytes.toString('latin1', 12, 16)
    if (kind === 'VP8 ')
      return { widthPx: bytes.readUInt16LE(26) & 0x3fff, heightPx: bytes.readUInt16LE(28) & 0x3fff, animated: false, alpha: false }
    if (kind === 'VP8L') {
      const bits = bytes.readUInt32LE(21)
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1, animated: false, alpha: (bits & 0x1000_0000) !== 0 }
    }
    if (kind !== 'VP8X') return undefined
    const flags = bytes[20] ?? 0
    const size = [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1] as const
    // Browsers turn WebP by its EXIF block as they turn JPEG.
    const orientation = flags & 0x08 ? turnOf(bytes) : 1
    const [widthPx, heightPx] = orientation >= 5 ? [size[1], size[0]] : size
    return { widthPx, heightPx, animated: (flags & 0x02) !== 0, alpha: (flags & 0x10) !== 0, orientation }
  },
}

function turnOf(bytes: Buffer): number {
  for (const { type, data } of riffChunks(bytes)) {
    if (type === 'EXIF') return exifOrientation(data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data) ?? 1
  }
  return 1
}
