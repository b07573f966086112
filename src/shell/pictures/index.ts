import type { Images } from '../../deck/types.ts'
import type { Picture } from '../../picture.ts'
import type { Post } from '../../post/types.ts'
import type { Remark } from '../../remark.ts'
import type { Site } from '../site/index.ts'
import { findAiSign } from './ai-signs/index.ts'
import { makeDeckNames } from './deck-names.ts'
import { extensions, type Header } from './headers/index.ts'
import { makeLocator } from './locate.ts'
import { prepare } from './prepare.ts'
import { listReferences, type Named } from './references.ts'
import { readNamed, type Missing } from './read-named.ts'
import { pictureFetcher, type PictureFetcher } from './remote/index.ts'
import type { SourceFile } from './source-file.ts'

export { readSource, type SourceFile } from './source-file.ts'
export type { MissingWhy } from './read-named.ts'

export type FoundPictures = {
  /** By the `src` of the references that name them; a missing one is there too and says why. */
  readonly images: Images
  /** By `Picture.file`: where the bytes are that belong there. */
  readonly sources: ReadonlyMap<string, SourceFile>
  readonly remarks: readonly Remark[]
  /** Files that were read, for a watcher. */
  readonly watched: readonly string[]
}

export type PictureOptions = {
  /** Whether pictures of other hosts are fetched. @default true */
  readonly remote?: boolean
  /** @default the user's cache folder */
  readonly cacheFolder?: string
  readonly fetcher?: PictureFetcher
}

/**
 * Finds each picture that a post names: on the disk by the ways in which blogs name them, or on its host. What cannot be had is in
 * `images` all the same, without a file, and is a remark. Never reads outside the site.
 */
export async function findPictures(post: Post, site: Site, o: PictureOptions = {}): Promise<FoundPictures> {
  const references = listReferences(post)
  const locate = makeLocator(site)
  const fetcher = o.fetcher ?? pictureFetcher(o.cacheFolder)
  const read = await Promise.all(references.map((named) => readNamed(named, { post, site, locate, fetcher, remote: o.remote ?? true })))
  const images = new Map<string, Picture>()
  const sources = new Map<string, SourceFile>()
  const remarks: Remark[] = []
  const nameFile = makeDeckNames()
  const known = new Map<string, Picture>()
  for (const [index, named] of references.entries()) {
    const found = read[index]
    if (found === undefined) continue
    if ('missing' in found) {
      images.set(named.src, missingPicture(named, found.missing))
      remarks.push({
        code: named.kind === 'film' ? 'media-missing' : found.missing === 'remote' ? 'image-remote' : 'image-missing',
        place: named.place,
        args: [shown(named.src), found.why],
      })
      continue
    }
    const identity = 'path' in found.from ? found.from.path : named.src
    const same = known.get(identity)
    if (same) {
      images.set(named.src, { ...same, src: named.src, alt: named.alt })
      continue
    }
    const aiSign = findAiSign(found.bytes, found.header.format)
    const prepared = await prepare(found, {
      ai: named.ai || aiSign !== undefined,
      ...(o.cacheFolder !== undefined && { cacheFolder: o.cacheFolder }),
    })
    const picture = {
      src: named.src,
      file: nameFile(found.name, prepared.header.format),
      widthPx: prepared.header.widthPx,
      heightPx: prepared.header.heightPx,
      alt: named.alt,
      animated: prepared.header.animated,
      vector: prepared.header.format === 'svg',
      ...(aiSign !== undefined && { aiSign }),
    }
    if (saysOtherwise(found.name, found.header))
      remarks.push({ code: 'image-odd-file', place: named.place, args: [shown(named.src), found.header.format] })
    known.set(identity, picture)
    images.set(named.src, picture)
    sources.set(picture.file, prepared.source)
  }
  return {
    images,
    sources,
    remarks,
    watched: read.flatMap((each) => (each && 'from' in each && 'path' in each.from ? [each.from.path] : [])),
  }
}

const missingPicture = ({ src, alt }: Named, missing: Missing['missing']): Picture => ({
  src,
  alt,
  missing,
  widthPx: 0,
  heightPx: 0,
  animated: false,
  vector: false,
})

/** A `data:` address is too long for a sentence. */
const shown = (src: string): string => (src.length > 120 ? `${src.slice(0, 117)}…` : src)

/** Whether a file's name says that it is another format than it is. */
function saysOtherwise(name: string, { format }: Header): boolean {
  const own = /\.(png|jpe?g|gif|webp|avif|svg)$/i.exec(name.replace(/[?#].*$/, ''))?.[1]?.toLowerCase()
  return own !== undefined && own.replace('jpeg', 'jpg') !== extensions[format]
}
