import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import type { Site } from '../site/index.ts'

/** Where else a picture may lie, when it is named relative to something that we do not know. */
const pictureFolders = ['', 'images', 'img', 'image', 'assets', 'media', '_images', 'figures'] as const

/**
 * Every place in which a local picture may lie, the likeliest first, by the ways in which blogs name them: beside the post, in a
 * folder of the post's name, under a public folder, under a folder above the post. Absolute paths; none is looked at here, and one
 * outside the site may be among them, and one may come twice.
 */
export function* candidates(src: string, site: Site): Generator<string, void> {
  const folder = extname(site.post) === '' ? site.post : dirname(site.post)
  for (const path of spellings(src, site)) {
    const alias = /^(?:@site|@|~|\$lib|src:)\/(.+)$/.exec(path)?.[1]
    const inside = path.replace(/^\/+/, '')
    if (alias !== undefined) {
      for (const root of [site.root, join(site.root, 'src'), ...site.publicFolders]) yield join(root, alias)
      continue
    }
    if (!path.startsWith('/')) {
      for (const name of pictureFolders) yield resolve(folder, name, path)
      yield resolve(folder, basename(site.post, extname(site.post)).replace(/\.[a-z]{2}(-[A-Za-z]+)?$/, ''), path)
      // A page's address is one folder deeper than its file, so `../a.png` may be meant from there.
      yield resolve(folder, path.replace(/^\.\.\//, ''))
    }
    for (const root of site.publicFolders) yield join(root, inside)
    for (const root of foldersAbove(folder, site.root))
      for (const name of ['', 'static', 'public', 'assets']) yield join(root, name, inside)
    if (path.startsWith('/')) yield resolve(folder, inside)
  }
}

/** The ways to read one `src`: as it stands, percent-decoded, without a query, without the base path of the site's address. */
export function spellings(src: string, site: Pick<Site, 'facts'>): readonly string[] {
  const bare = src
    .trim()
    .replace(/^[{|](?:filename|static|attach|photo)[}|]\/?/i, '/')
    .replaceAll('\\', '/')
  const base = site.facts.url === undefined ? '/' : pathOf(site.facts.url)
  const plain = [bare, bare.replace(/[?#].*$/, '')]
  const all = [...plain, ...plain.map(decoded)]
  return [
    ...new Set([...all, ...(base === '/' ? [] : all.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length - 1)))]),
  ].filter((path) => path !== '')
}

function foldersAbove(folder: string, root: string): readonly string[] {
  const found: string[] = []
  for (let at = folder; at === root || at.startsWith(root + sep); at = dirname(at)) found.push(at)
  return found
}

const pathOf = (url: string): string => {
  const { pathname } = new URL(url)
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
