import { deflateSync } from 'node:zlib'

/** Small pictures made byte by byte, for tests that look at bytes. */

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Buffer): number =>
  (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

/** A PNG of one colour, or of noise that does not compress; further chunks stand before the pixels. */
export function pngOf(
  widthPx: number,
  heightPx: number,
  o: { readonly chunks?: readonly Buffer[]; readonly alpha?: boolean; readonly noise?: boolean } = {},
): Buffer {
  const channels = o.alpha ? 4 : 3
  const head = Buffer.alloc(13)
  head.writeUInt32BE(widthPx, 0)
  head.writeUInt32BE(heightPx, 4)
  head.set([8, o.alpha ? 6 : 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(heightPx * (1 + widthPx * channels))
  if (o.noise) {
    let seed = 1
    for (let at = 0; at < rows.length; at++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      rows[at] = at % (1 + widthPx * channels) === 0 ? 0 : seed >>> 16
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(o.chunks ?? []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** The head of a JPEG: enough for whoever reads no pixels. */
export function jpegHead(widthPx: number, heightPx: number, segments: readonly Buffer[] = []): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  frame.writeUInt16BE(heightPx, 1)
  frame.writeUInt16BE(widthPx, 3)
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, segment(0xc0, frame), Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])])
}

/** An EXIF block that holds nothing but an orientation. */
export function exif(orientation: number, little = true): Buffer {
  const tiff = Buffer.alloc(26)
  const short = (value: number, at: number): number => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number): number => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(little ? 'II' : 'MM', 0, 'latin1')
  short(42, 2)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

const box = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, data])
}

/** A JUMBF box with a label. */
export const jumbf = (label: string, ...contents: readonly Buffer[]): Buffer =>
  box(
    'jumb',
    Buffer.concat([box('jumd', Buffer.concat([Buffer.alloc(16), Buffer.from([3]), Buffer.from(`${label}\0`, 'latin1')])), ...contents]),
  )

export const cborBox = (value: Cbor): Buffer => box('cbor', cbor(value))

type Cbor = string | number | readonly Cbor[] | { readonly [name: string]: Cbor }

function cbor(value: Cbor): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
  if (typeof value === 'number') return head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)])
  const entries = Object.entries(value)
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([name, inner]) => [cbor(name), cbor(inner)])])
}

/** The APP11 segments that carry a JUMBF store in a JPEG, split as a long one is. */
export function app11(store: Buffer, pieceLength = 60_000): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 8, n = 1; at < store.length; at += pieceLength, n++) {
    const head = Buffer.alloc(8)
    head.write('JP', 0, 'latin1')
    head.writeUInt16BE(1, 2)
    head.writeUInt32BE(n, 4)
    pieces.push(segment(0xeb, Buffer.concat([head, store.subarray(0, 8), store.subarray(at, at + pieceLength)])))
  }
  return pieces
}
