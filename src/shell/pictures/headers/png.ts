import type { HeaderReader } from './types.ts'

export type Chunk = { readonly type: string; readonly data: Buffer }

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The chunks of a PNG until its end or until it breaks off. Checksums are not looked at: browsers show pictures with wrong ones too. */
export function* pngChunks(bytes: Buffer): Generator<Chunk> {
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) }
    at += 12 + length
  }
}

export const png: HeaderReader = {
  format: 'png',
  claims: (bytes) => bytes.subarray(0, 8).equals(signature),
  read(bytes) {
    if (bytes.length < 33) return undefined
    let animated = false
    let alpha = bytes[25] === 4 || bytes[25] === 6
    for (const { type } of pngChunks(bytes)) {
      if (type === 'IDAT') break
      if (type === 'acTL') animated = true
      if (type === 'tRNS') alpha = true
    }
    return { widthPx: bytes.readUInt32BE(16), heightPx: bytes.readUInt32BE(20), animated, alpha }
  },
}
