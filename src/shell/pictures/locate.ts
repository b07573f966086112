import { sep } from 'node:path'
import { followed, sizeOfFile } from '../system/disk.ts'
import type { Site } from '../site/index.ts'
import { candidates, spellings } from './candidates.ts'
import { indexSite, lookUp, type SiteIndex } from './site-index.ts'

/** Where a picture lies, links followed, or why it does not. */
export type Located = { readonly path: string } | { readonly missing: 'not-found' | 'outside' }

/** Looks for local pictures of one site; the site's files are listed once, and only when a picture is not where it should be. */
export function makeLocator(site: Site): (src: string) => Promise<Located> {
  let index: Promise<SiteIndex> | undefined
  return async (src) => {
    const seen = new Set<string>()
    let outside = false
    for (const path of candidates(src, site)) {
      // What is named outside the site is not even looked at, so that nobody learns whether it is there.
      if (!isInside(path, site.root)) outside ||= seen.size === 0
      if (seen.size === seen.add(path).size || !isInside(path, site.root)) continue
      const found = fileAt(path)
      if (found !== undefined && isInside(found, site.root)) return { path: found }
      outside ||= found !== undefined
    }
    index ??= indexSite(site.root)
    const files = await index
    for (const path of spellings(src, site)) {
      const found = lookUp(files, path)
      if (found !== undefined) return { path: found }
    }
    return { missing: outside ? 'outside' : 'not-found' }
  }
}

export const isInside = (path: string, root: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

/** The file behind a path, links followed. macOS writes names decomposed, so the composed spelling is tried too. */
function fileAt(path: string): string | undefined {
  for (const spelling of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    const found = followed(spelling)
    if (found !== undefined && sizeOfFile(found) !== undefined) return found
  }
  return undefined
}
