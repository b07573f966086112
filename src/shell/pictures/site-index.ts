import { readdir } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'

/** Every picture file below a site's root by its lower-case name. */
export type SiteIndex = ReadonlyMap<string, readonly string[]>

const passedOver = /^(\.(?!vitepress|obsidian)|node_modules$|dist$|_site$|build$|out$|target$|vendor$|coverage$|\.git$)/
const pictureName = /\.(png|jpe?g|gif|webp|avif|svg|mp4|webm|mov|apng|jfif)$/i
/** A site with more files than this is not searched to the end. */
const mostFiles = 60_000

export async function indexSite(root: string): Promise<SiteIndex> {
  const found = new Map<string, string[]>()
  let left = mostFiles
  const folders = [root]
  for (let folder = folders.shift(); folder !== undefined && left > 0; folder = folders.shift()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    left -= entries.length
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory() && !passedOver.test(entry.name)) folders.push(join(folder, entry.name))
      if (entry.isFile() && pictureName.test(entry.name)) {
        const key = entry.name.normalize('NFC').toLowerCase()
        found.set(key, [...(found.get(key) ?? []), join(folder, entry.name)])
      }
    }
  }
  return found
}

/**
 * The one file whose path ends as the author wrote it, with as many folders as agree; `undefined` where several do equally well.
 */
export function lookUp(index: SiteIndex, path: string): string | undefined {
  const wanted = path
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const same = index.get(basename(wanted.join('/'))) ?? []
  const scored = same.map((file) => ({ file, score: agreeing(file.normalize('NFC').toLowerCase().split(sep), wanted) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const winners = scored.filter(({ score }) => score === best)
  return winners.length === 1 ? winners[0]?.file : undefined
}

function agreeing(file: readonly string[], wanted: readonly string[]): number {
  let count = 0
  while (count < wanted.length && file.at(-1 - count) === wanted.at(-1 - count)) count += 1
  return count
}
