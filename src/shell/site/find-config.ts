import { homedir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { namesIn } from '../system/disk.ts'
import { configMarkers, type ConfigMarker } from './config-markers.ts'

export type FoundConfig = { readonly path: string; readonly marker: ConfigMarker }

export type FoundSite = {
  readonly root?: string
  readonly config?: FoundConfig
  /** The folder that holds `.git`. */
  readonly repository?: string
}

/** Folders above which no site is looked for: a user's dot files are no blog. */
const ends = (folder: string): boolean => folder === homedir() || folder === parse(folder).root

/**
 * Walks up from a folder to the nearest engine's config; a repository's root ends the walk. A `package.json` counts only where there
 * is neither.
 */
export function findConfig(start: string, o: { readonly upwards: boolean }): FoundSite {
  let config: FoundConfig | undefined
  let packageFolder: string | undefined
  for (let folder = start; !ends(folder); folder = dirname(folder)) {
    const names = namesIn(folder)
    config ??= configIn(folder, names)
    if (names.has('package.json')) packageFolder ??= folder
    if (names.has('.git')) return { root: config ? siteFolder(config) : folder, ...(config && { config }), repository: folder }
    if (!o.upwards) break
  }
  const root = config ? siteFolder(config) : packageFolder
  return { ...(root !== undefined && { root }), ...(config && { config }) }
}

function configIn(folder: string, names: ReadonlySet<string>): FoundConfig | undefined {
  for (const marker of configMarkers) {
    if (marker.folder !== undefined && !names.has(marker.folder.split('/', 1)[0] ?? '')) continue
    const place = join(folder, marker.folder ?? '')
    const inside = marker.folder === undefined ? names : namesIn(place)
    const name = [...inside].sort().find((entry) => marker.name.test(entry))
    if (name === undefined) continue
    const path = join(place, name)
    if (!marker.claims || marker.claims(path)) return { path, marker }
  }
  return undefined
}

/** `site/.vitepress/config.ts` speaks for `site`. */
function siteFolder({ path, marker }: FoundConfig): string {
  const levels = (marker.folder ?? '').split('/').filter(Boolean).length
  return Array.from({ length: levels }).reduce<string>((folder) => dirname(folder), dirname(path))
}
