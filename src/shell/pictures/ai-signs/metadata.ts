import { jpegSegments } from '../headers/jpeg.ts'
import { pngChunks } from '../headers/png.ts'
import { riffChunks } from '../headers/webp.ts'
import type { PictureFormat } from '../headers/index.ts'

/** A named text in a picture: a PNG text chunk, or what the EXIF block spells out. */
export type NamedText = { readonly name: string; readonly text: string }

export type Metadata = {
  /** JUMBF stores of content credentials (C2PA). */
  readonly credentials: readonly Buffer[]
  readonly xmp: readonly string[]
  readonly texts: readonly NamedText[]
}

const nothing: Metadata = { credentials: [], xmp: [], texts: [] }
const mostText = 1 << 20

/** What a file says about itself beside its pixels. */
export function readMetadata(bytes: Buffer, format: PictureFormat): Metadata {
  if (format === 'jpeg') return ofJpeg(bytes)
  if (format === 'png') return ofPng(bytes)
  if (format === 'webp') return ofWebp(bytes)
  if (format === 'gif' || format === 'avif' || format === 'svg') return { ...nothing, xmp: packets(bytes) }
  return nothing
}

const xmpName = 'http://ns.adobe.com/xap/1.0/\0'
const moreXmpName = 'http://ns.adobe.com/xmp/extension/\0'

function ofJpeg(bytes: Buffer): Metadata {
  const xmp: string[] = []
  const texts: NamedText[] = []
  const parts = new Map<number, Buffer[]>()
  for (const { marker, data } of jpegSegments(bytes)) {
    const head = data.toString('latin1', 0, 40)
    if (marker === 0xe1 && head.startsWith(xmpName)) xmp.push(data.toString('utf8', xmpName.length))
    if (marker === 0xe1 && head.startsWith(moreXmpName)) xmp.push(data.toString('utf8', moreXmpName.length + 40))
    if (marker === 0xe1 && head.startsWith('Exif\0\0')) texts.push(exifText(data))
    if (marker === 0xfe) texts.push({ name: 'Comment', text: data.toString('utf8') })
    if (marker === 0xeb && head.startsWith('JP') && data.length > 16) {
      // A box over 64 kB goes on in further segments, each of which repeats the box's 8 byte header.
      const box = data.readUInt16BE(2)
      const known = parts.get(box)
      if (known) known.push(data.subarray(16))
      else parts.set(box, [data.subarray(8)])
    }
  }
  return { xmp, texts, credentials: [...parts.values()].map((list) => Buffer.concat(list)) }
}

function ofPng(bytes: Buffer): Metadata {
  const xmp: string[] = []
  const texts: NamedText[] = []
  const credentials: Buffer[] = []
  for (const { type, data } of pngChunks(bytes)) {
    if (type === 'caBX') credentials.push(data)
    if (type === 'eXIf') texts.push(exifText(data))
    const text = type === 'tEXt' || type === 'zTXt' || type === 'iTXt' ? pngText(type, data) : undefined
    if (text?.name === 'XML:com.adobe.xmp') xmp.push(text.text)
    else if (text) texts.push(text)
  }
  return { xmp, texts, credentials }
}

function pngText(type: 'tEXt' | 'zTXt' | 'iTXt', data: Buffer): NamedText | undefined {
  const end = data.indexOf(0)
  if (end < 1) return undefined
  const name = data.toString('latin1', 0, end)
  if (type === 'tEXt') return { name, text: data.toString('latin1', end + 1) }
  if (type === 'zTXt') return { name, text: inflated(data.subarray(end + 2)).toString('latin1') }
  const language = data.indexOf(0, end + 3)
  const keyword = data.indexOf(0, language + 1)
  if (language < 0 || keyword < 0) return undefined
  const text = data.subarray(keyword + 1)
  return { name, text: (data[end + 1] === 1 ? inflated(text) : text).toString('utf8') }
}

/** Nothing for what does not inflate, or to more than a text would be. */
function inflated(data: Buffer): Buffer {
  try {
    return process.getBuiltinModule('node:zlib').inflateSync(data, { maxOutputLength: mostText })
  } catch {
    return Buffer.alloc(0)
  }
}

function ofWebp(bytes: Buffer): Metadata {
  const chunks = [...riffChunks(bytes)]
  const of = (type: string): readonly Buffer[] => chunks.filter((chunk) => chunk.type === type).map(({ data }) => data)
  return { xmp: of('XMP ').map((data) => data.toString('utf8')), credentials: of('C2PA'), texts: of('EXIF').map(exifText) }
}

/** The readable runs of an EXIF block (Software, ImageDescription, UserComment in ASCII or UTF-16), without walking its directories. */
function exifText(data: Buffer): NamedText {
  const narrow = data.toString('latin1').replaceAll(/[^\x20-\x7e\n]+/g, '\n')
  const wide = data
    .toString('latin1')
    .replaceAll('\0', '')
    .replaceAll(/[^\x20-\x7e\n]+/g, '\n')
  return { name: 'Exif', text: `${narrow}\n${wide}`.slice(0, mostText) }
}

function packets(bytes: Buffer): readonly string[] {
  const start = bytes.indexOf('<x:xmpmeta')
  const end = bytes.indexOf('</x:xmpmeta>', start)
  return start < 0 || end < 0 ? [] : [bytes.toString('utf8', start, end)]
}
