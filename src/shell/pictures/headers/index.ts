import type { Header, HeaderReader } from './types.ts'
import { gif } from './gif.ts'
import { avif, mp4, webm } from './iso.ts'
import { jpeg } from './jpeg.ts'
import { png } from './png.ts'
import { sounds } from './sounds.ts'
import { svg } from './svg.ts'
import { webp } from './webp.ts'

export type { Header, PictureFormat } from './types.ts'

/** Every format there is. Told by their first bytes, never by a file's name. */
const headerReaders: readonly HeaderReader[] = [png, jpeg, gif, webp, avif, mp4, webm, ...sounds, svg]

/** Reads format and size from a picture's bytes; `undefined` for what is no picture that browsers show, or a broken one. */
export function readHeader(bytes: Buffer): Header | undefined {
  const reader = headerReaders.find((each) => each.claims(bytes))
  const header = reader?.read(bytes)
  return reader && header && header.widthPx > 0 && header.heightPx > 0 ? { format: reader.format, ...header } : undefined
}

/** What stands in a repository where Git LFS has not fetched the file: three lines of text. */
export const isLfsPointer = (bytes: Buffer): boolean =>
  bytes.length < 1024 && bytes.toString('latin1', 0, 40).startsWith('version https://git-lfs.github.com/spec/')

/** The file name extension that goes with a format. */
export const extensions = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
  mp4: 'mp4',
  webm: 'webm',
  mp3: 'mp3',
  ogg: 'ogg',
  wav: 'wav',
  flac: 'flac',
  m4a: 'm4a',
} as const satisfies Record<Header['format'], string>
