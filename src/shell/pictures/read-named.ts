import { open } from 'node:fs/promises'
import type { Picture } from '../../picture.ts'
import type { Post } from '../../post/types.ts'
import { bytesOf, sizeOfFile } from '../system/disk.ts'
import type { Site } from '../site/index.ts'
import { isLfsPointer, readHeader, type Header } from './headers/index.ts'
import type { Located } from './locate.ts'
import { ownPath } from './own-address.ts'
import { decoded } from './candidates.ts'
import type { Named } from './references.ts'
import type { PictureFetcher, Refusal } from './remote/index.ts'
import type { SourceFile } from './source-file.ts'

/** Why there is no picture: in one of the four ways that slides tell apart, and more exactly, for the sentence. */
export type Missing = { readonly missing: NonNullable<Picture['missing']>; readonly why: MissingWhy }
/** Every reason there is; each has its words in `shell/words/sentences.ts`. */
export type MissingWhy =
  | 'not-found'
  | 'outside'
  | 'unreadable'
  | 'no-picture'
  | 'lfs'
  | 'empty'
  | 'too-large'
  | 'scheme'
  | 'not-asked'
  | Refusal
export type Read = { readonly bytes: Buffer; readonly header: Header; readonly from: SourceFile; readonly name: string }

/** A picture larger than this is not copied into a deck, nor a film. */
const mostBytes = { picture: 60 << 20, film: 500 << 20 } as const
/** A drawing has no pixels; anything else of more is a trap for whoever shows it, since each takes four bytes then. */
const mostPixels = 200_000_000
const filmHead = 4 << 20

export type Finding = {
  readonly post: Post
  readonly site: Site
  readonly locate: (src: string) => Promise<Located>
  readonly fetcher: PictureFetcher
  readonly remote: boolean
}

/** Reads the file that a post names, wherever it is. */
export async function readNamed(named: Named, finding: Finding): Promise<Read | Missing> {
  const { src, kind } = named
  if (src.startsWith('data:')) return readData(src)
  const web = /^(?:https?:)?\/\//i.test(src)
  if (!web) {
    if (/^(?:file|ftp|blob|javascript|mailto|about|chrome|view-source):/i.test(src)) return { missing: 'unreadable', why: 'scheme' }
    return readLocated(await finding.locate(src), kind)
  }
  const address = src.startsWith('//') ? `https:${src}` : src
  const own = ownPath(address, finding.site, finding.post)
  if (own !== undefined) {
    const located = await finding.locate(own.path)
    if ('path' in located && (own.sure || located.path.normalize('NFC').endsWith(decoded(own.path).normalize('NFC'))))
      return readLocated(located, kind)
  }
  if (!finding.remote) return { missing: 'remote', why: 'not-asked' }
  const fetched = await finding.fetcher(address)
  return 'why' in fetched ? { missing: 'remote', why: fetched.why } : readBytes(fetched.bytes, fetched.from, address)
}

async function readLocated(located: Located, kind: Named['kind']): Promise<Read | Missing> {
  if ('missing' in located) return { missing: located.missing, why: located.missing }
  if ((sizeOfFile(located.path) ?? 0) > mostBytes[kind]) return { missing: 'unreadable', why: 'too-large' }
  const bytes = kind === 'film' ? await readHead(located.path, filmHead) : bytesOf(located.path)
  return bytes === undefined ? { missing: 'unreadable', why: 'unreadable' } : readBytes(bytes, { path: located.path }, located.path)
}

async function readHead(path: string, length: number): Promise<Buffer | undefined> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function readBytes(bytes: Buffer, from: SourceFile, name: string): Read | Missing {
  if (bytes.length === 0) return { missing: 'unreadable', why: 'empty' }
  if (isLfsPointer(bytes)) return { missing: 'unreadable', why: 'lfs' }
  const header = readHeader(bytes)
  if (header === undefined) return { missing: 'unreadable', why: 'no-picture' }
  if (header.format !== 'svg' && header.widthPx * header.heightPx > mostPixels) return { missing: 'unreadable', why: 'too-large' }
  return { bytes, header, from, name }
}

function readData(src: string): Read | Missing {
  const parts = /^data:image\/[\w.+-]+(;[^,]*)?,(.*)$/is.exec(src)
  if (parts?.[2] === undefined) return { missing: 'unreadable', why: 'no-picture' }
  const bytes = /;base64$/i.test(parts[1] ?? '') ? Buffer.from(parts[2], 'base64') : Buffer.from(decoded(parts[2]))
  return readBytes(bytes, { bytes }, 'inline')
}
