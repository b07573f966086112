import { basename } from 'node:path'
import type { SiteFacts } from '../../post/site-facts.ts'
import { textOf } from '../system/disk.ts'
import { readConfigData, type ConfigData } from './config-data.ts'
import type { FoundConfig } from './find-config.ts'

export type SiteConfig = {
  readonly facts: SiteFacts
  readonly data: ConfigData
  /** Folders that the config says are served from `/`, relative to the root. */
  readonly publicFolders: readonly string[]
}

/** What an engine's config says about its site. A config that cannot be read says no more than which engine it is. */
export function readConfig({ path, marker }: FoundConfig): SiteConfig {
  const data = readConfigData(textOf(path), basename(path))
  const first = (...keys: readonly string[]): string | undefined => keys.map((key) => byKey(data, key)).find((value) => value !== undefined)
  const facts = {
    name: first('title', 'SITENAME', 'site_name', 'website.title', 'book.title', 'pageTitle', 'siteTitle', 'name'),
    url: baseUrl(data),
    lang: first(
      'languageCode',
      'defaultContentLanguage',
      'default_language',
      'lang',
      'language',
      'locale',
      'DEFAULT_LANG',
      'defaultLocale',
      'theme.language',
    ),
    author: first(
      'author.name',
      'author',
      'params.author.name',
      'params.author',
      'extra.author',
      'AUTHOR',
      'site_author',
      'website.author',
    ),
    excerptSeparator: first('excerpt_separator'),
  }
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
  return {
    facts: { engine: marker.engine, ...known, ...(facts.lang !== undefined && { lang: facts.lang.replaceAll('_', '-') }) },
    data,
    publicFolders: ['staticDir', 'source_dir', 'publicDir', 'srcDir', 'docs_dir', 'PATH']
      .flatMap((key) => byKey(data, key) ?? [])
      .filter(isInside),
  }
}

/** Hugo's keys come in any case. */
function byKey(data: ConfigData, key: string): string | undefined {
  return data.get(key) ?? [...data].find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
}

/** Base URL with its scheme: `url` + `baseurl` in Jekyll, `url` + `baseUrl` in Docusaurus, one key elsewhere. */
function baseUrl(data: ConfigData): string | undefined {
  const values = ['baseURL', 'base_url', 'SITEURL', 'site_url', 'website.site-url', 'siteUrl', 'site', 'url', 'baseUrl'].flatMap(
    (key) => byKey(data, key) ?? [],
  )
  const whole = values.find((value) => /^https?:\/\/[^\s/]+/.test(value))
  if (whole === undefined) return undefined
  const below = ['baseurl', 'root', 'base'].flatMap((key) => byKey(data, key) ?? []).find((value) => /^\/[^/\s]/.test(value))
  return below === undefined || new URL(whole).pathname !== '/' ? whole : new URL(below, whole).href
}

const isInside = (folder: string): boolean => !folder.startsWith('/') && !folder.split('/').includes('..')
