import { homedir } from 'node:os'
import { basename, dirname, join, parse } from 'node:path'
import { isFolder } from '../system/disk.ts'

/** Folders in which blogs keep their posts: what holds one is a site. */
const contentNames = /^(content|contents|_posts|_drafts|posts?|blogs?|articles?|source|src|pages|docs|data|notes|writing)$/i
/** Folders that hardly anything but a site has. */
const servedNames = ['static', 'public', 'statics', 'assets', 'docs/public', 'website/static'] as const
const mostLevels = 6

/**
 * The site's root where no config and no repository tells: the nearest folder above the post with a folder of public files, else the
 * folder that holds the outermost content folder, else the post's own.
 */
export function guessRoot(folder: string): string {
  const above = ancestors(folder)
  for (const candidate of above) {
    if (!contentNames.test(basename(candidate)) && servedNames.some((name) => isFolder(join(candidate, name)))) return candidate
  }
  const content = above.filter((candidate) => contentNames.test(basename(candidate))).at(-1)
  return content === undefined ? folder : dirname(content)
}

function ancestors(folder: string): readonly string[] {
  const found: string[] = []
  for (let at = folder; found.length < mostLevels && at !== parse(at).root && at !== homedir(); at = dirname(at)) found.push(at)
  return found
}
