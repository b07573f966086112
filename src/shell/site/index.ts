import { dirname, relative, resolve, sep } from 'node:path'
import type { SiteFacts } from '../../post/site-facts.ts'
import { followed } from '../system/disk.ts'
import { findConfig } from './find-config.ts'
import { guessRoot } from './guess-root.ts'
import { guessPostUrl } from './post-url.ts'
import { listPublicFolders } from './public-folders.ts'
import { readConfig } from './read-config.ts'
import { readRepository, type Repository } from './repository.ts'

/** The site that a post belongs to. All paths are absolute, links followed. */
export type Site = {
  /** Nothing outside it is read. */
  readonly root: string
  /** The post's file, or for standard input the folder that we stand in. */
  readonly post: string
  readonly facts: SiteFacts
  /** Folders whose content the blog serves from `/`, the likeliest first, the root itself last. */
  readonly publicFolders: readonly string[]
  /** The engine's config file, if one was found. */
  readonly config?: string
  readonly repository?: Repository
}

/**
 * Finds the site around a post: the nearest folder above it with a blog engine's config, else the repository's root, else the folder
 * that looks like a site. `o.site` names the folder instead.
 */
export async function findSite(postPath: string, o: { readonly site?: string } = {}): Promise<Site> {
  return siteOf(postPath, o)
}

function siteOf(postPath: string, o: { readonly site?: string }): Site {
  const post = realPath(postPath === '-' ? process.cwd() : postPath)
  const folder = postPath === '-' ? post : dirname(post)
  const named = o.site === undefined ? undefined : realPath(o.site)
  const found = findConfig(named ?? folder, { upwards: named === undefined })
  const root = named ?? found.root ?? guessRoot(folder)
  const config = found.config === undefined ? undefined : readConfig(found.config)
  const postUrl = config && guessPostUrl(post, root, config)
  const repository = found.repository === undefined ? undefined : readRepository(found.repository)
  return {
    root,
    post,
    publicFolders: listPublicFolders(root, config?.publicFolders ?? []),
    facts: { ...config?.facts, ...(postUrl === undefined ? sourceOf(post, repository) : { postUrl }) },
    ...(found.config !== undefined && { config: found.config.path }),
    ...(repository && { repository }),
  }
}

function realPath(path: string): string {
  const absolute = resolve(path)
  return followed(absolute) ?? absolute
}

/** Where a file of a repository on GitHub is read: `HEAD` is its main branch. */
function sourceOf(post: string, repository: Repository | undefined): Pick<SiteFacts, 'sourceUrl'> {
  if (repository?.owner === undefined || repository.name === undefined || !post.startsWith(repository.root + sep)) return {}
  const path = relative(repository.root, post).split(sep).map(encodeURIComponent).join('/')
  return { sourceUrl: `https://github.com/${repository.owner}/${repository.name}/blob/HEAD/${path}` }
}
