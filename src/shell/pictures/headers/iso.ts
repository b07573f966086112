import type { HeaderReader } from './types.ts'

const brand = (bytes: Buffer): string => (bytes.toString('latin1', 4, 8) === 'ftyp' ? bytes.toString('latin1', 8, 12) : '')

/** Where the payload of the first box of this type begins; boxes are not nested by hand, their names are unlikely elsewhere in a header. */
function after(bytes: Buffer, type: string, from = 0): number | undefined {
  const at = bytes.subarray(0, 1 << 20).indexOf(type, from, 'latin1')
  return at < 0 ? undefined : at + 4
}

/** AVIF: the largest `ispe` (grids have one for each tile), turned by `irot`. */
export const avif: HeaderReader = {
  format: 'avif',
  claims: (bytes) => /^(avif|avis|mif1|miaf)$/.test(brand(bytes)) && after(bytes, 'av01') !== undefined,
  read(bytes) {
    let size: readonly [number, number] = [0, 0]
    for (let at = after(bytes, 'ispe'); at !== undefined && at + 12 <= bytes.length; at = after(bytes, 'ispe', at)) {
      const here = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)] as const
      if (here[0] * here[1] > size[0] * size[1]) size = here
    }
    if (size[0] === 0) return undefined
    const turn = after(bytes, 'irot')
    const quarter = turn !== undefined && ((bytes[turn] ?? 0) & 1) === 1
    return {
      widthPx: quarter ? size[1] : size[0],
      heightPx: quarter ? size[0] : size[1],
      animated: brand(bytes) === 'avis',
      alpha: after(bytes, 'auxC') !== undefined,
    }
  },
}

/** MP4 and QuickTime films: the track header's size, 16:9 where the header stands at the end of a long file. */
export const mp4: HeaderReader = {
  format: 'mp4',
  claims: (bytes) => /^(isom|iso\d|mp4\d|avc1|M4V |qt {2}|mp41|mp42|dash|MSNV)$/.test(brand(bytes)),
  read(bytes) {
    for (let at = after(bytes, 'tkhd'); at !== undefined && at + 96 <= bytes.length; at = after(bytes, 'tkhd', at)) {
      const sizeAt = at + (bytes[at] === 1 ? 88 : 76)
      const [widthPx, heightPx] = [bytes.readUInt32BE(sizeAt) >>> 16, bytes.readUInt32BE(sizeAt + 4) >>> 16]
      if (widthPx > 0 && heightPx > 0) return { widthPx, heightPx, animated: true, alpha: false }
    }
    return { widthPx: 1280, heightPx: 720, animated: true, alpha: false }
  },
}

/** WebM: PixelWidth (0xB0) and PixelHeight (0xBA) of the first video track. */
export const webm: HeaderReader = {
  format: 'webm',
  claims: (bytes) => bytes.length > 4 && bytes.readUInt32BE(0) === 0x1a45dfa3,
  read(bytes) {
    const track = bytes.subarray(0, 1 << 16)
    const number = (id: number): number | undefined => {
      const at = track.indexOf(Buffer.from([id, 0x82]))
      return at < 0 || at + 4 > track.length ? undefined : track.readUInt16BE(at + 2)
    }
    return { widthPx: number(0xb0) ?? 1280, heightPx: number(0xba) ?? 720, animated: true, alpha: false }
  },
}
