import { join } from 'node:path'
import { isFolder } from '../system/disk.ts'

/** Where engines keep what they serve from `/`, the most telling first. The site's root itself comes last. */
const publicNames = [
  'static',
  'public',
  'statics',
  'source',
  'assets',
  'src/assets',
  'content',
  'src',
  'src/static',
  'src/content',
  'docs/public',
  'website/static',
  'docs',
  'site',
  'statics/public',
  'content/static',
  'content/assets',
  'src/images',
  'src/pages',
  'app',
  'theme/static',
  '_static',
  'media',
  'images',
] as const

/** The public folders that a site has, its config's own first. */
export function listPublicFolders(root: string, own: readonly string[]): readonly string[] {
  const folders = [...new Set([...own, ...publicNames].map((name) => join(root, name)))]
  return [...folders.filter(isFolder), root]
}
