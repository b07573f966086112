import type { Post } from '../../post/types.ts'
import type { Site } from '../site/index.ts'

const githubHosts = /^(raw\.githubusercontent\.com|github\.com|cdn\.jsdelivr\.net)$/

/**
 * The path under the site's root that a web address of the blog's own means: its domain, or its repository on GitHub. Where the blog's
 * domain is not known, a path of three folders or more is taken for it if a file of exactly this path is there (`sure: false`).
 */
export function ownPath(address: string, site: Site, post: Post): { readonly path: string; readonly sure: boolean } | undefined {
  const url = parseUrl(address)
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined
  const own = [site.facts.url, post.meta.siteUrl, post.meta.url, site.facts.postUrl].flatMap((known) =>
    known === undefined ? [] : (parseUrl(known)?.hostname ?? []),
  )
  const bare = (host: string): string => host.replace(/^www\./, '')
  if (own.some((host) => bare(host) === bare(url.hostname))) return { path: url.pathname, sure: true }
  if (githubHosts.test(url.hostname)) return githubPath(url, site)
  return own.length === 0 && url.pathname.split('/').length > 3 ? { path: url.pathname, sure: false } : undefined
}

/** `/owner/name/[raw|blob/]branch/path`, jsDelivr's `/gh/owner/name@branch/path`. */
function githubPath(url: URL, { repository }: Site): { readonly path: string; readonly sure: boolean } | undefined {
  const parts = url.pathname.split('/').filter(Boolean)
  if (url.hostname === 'cdn.jsdelivr.net' && parts.shift() !== 'gh') return undefined
  const [owner, name = ''] = parts
  const rest = parts.slice(url.hostname === 'cdn.jsdelivr.net' ? 2 : /^(raw|blob)$/.test(parts[2] ?? '') ? 4 : 3)
  if (rest.length === 0) return undefined
  const same = repository?.owner === owner && repository?.name === name.replace(/@.*$/, '')
  return repository?.owner !== undefined && !same ? undefined : { path: `/${rest.join('/')}`, sure: same }
}

function parseUrl(address: string): URL | undefined {
  return URL.canParse(address, 'https://relative.invalid') ? new URL(address, 'https://relative.invalid') : undefined
}
