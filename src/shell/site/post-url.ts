import { relative, sep } from 'node:path'
import type { DialectName } from '../../post/types.ts'
import { textOf } from '../system/disk.ts'
import type { SiteConfig } from './read-config.ts'

/** What a file's name and the first lines of the post say; what the front matter says about its own address is the reader's. */
type PostName = {
  readonly folders: readonly string[]
  readonly stem: string
  readonly slug: string
  readonly date?: readonly [string, string, string]
  readonly categories: boolean
}

/** Front matter is not longer than this. */
const mostHead = 4096

/**
 * The post's address by its engine's habit. `undefined` where the habit needs what we do not know (categories, a slug made of the
 * title): no address is better than a wrong one.
 */
export function guessPostUrl(post: string, root: string, config: SiteConfig): string | undefined {
  const { engine, url } = config.facts
  const habit = engine && habits[engine]
  if (habit === undefined || url === undefined || !/\.\w+$/.test(post)) return undefined
  const path = habit(namePost(post, root), config)
  return path === undefined ? undefined : new URL(path.replace(/^\//, ''), url.endsWith('/') ? url : `${url}/`).href
}

function namePost(post: string, root: string): PostName {
  const parts = relative(root, post).split(sep)
  const file = (parts.pop() ?? '').replace(/\.\w+$/, '').replace(/\.[a-z]{2}(-[A-Za-z]{2,4})?$/, '')
  const stem = /^_?index$|^readme$/i.test(file) ? (parts.pop() ?? file) : file
  const head = textOf(post).slice(0, mostHead)
  const dated = /^(\d{4})-(\d\d)-(\d\d)[-_]?(.*)$/.exec(stem)
  const written = /^\s*"?date"?\s*[:=]\s*["']?(\d{4})-(\d\d)-(\d\d)/m.exec(head)
  const [, year, month, day] = dated ?? written ?? []
  return {
    folders: parts,
    stem,
    slug: dated?.[4] || stem,
    ...(year && month && day && { date: [year, month, day] as const }),
    categories: /^\s*"?categor(y|ies)"?\s*[:=]/m.test(head),
  }
}

const below = (folders: readonly string[], name: RegExp): readonly string[] =>
  folders.slice(folders.findIndex((folder) => name.test(folder)) + 1)
const joined = (parts: readonly string[]): string => parts.map(encodeURIComponent).join('/')

const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
}

function fill(pattern: string, name: PostName): string | undefined {
  const [year, month, day] = name.date ?? []
  const values: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    i_month: month && String(Number(month)),
    i_day: day && String(Number(day)),
    title: name.slug,
    slug: name.slug,
    name: name.slug,
    filename: name.slug,
    slugorfilename: name.slug,
    contentbasename: name.slug,
    categories: name.categories ? undefined : '',
    category: name.categories ? undefined : '',
    section: name.folders.at(-1),
  }
  let unknown = false
  const path = pattern.replaceAll(/:(\w+)/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) unknown = true
    return encodeURIComponent(value ?? '')
  })
  return unknown ? undefined : path.replaceAll(/\/{2,}/g, '/')
}

const habits: Partial<Record<DialectName, (name: PostName, config: SiteConfig) => string | undefined>> = {
  hugo: (name, { data }) => {
    const folders = below(name.folders, /^content$/)
    const pattern = data.get(`permalinks.${folders[0]}`) ?? data.get(`permalinks.page.${folders[0]}`)
    return pattern === undefined ? `${joined([...folders, name.stem])}/`.toLowerCase() : fill(pattern, { ...name, folders })
  },
  zola: (name) => `${joined([...below(name.folders, /^content$/), name.slug])}/`,
  jekyll: (name, { data }) => {
    if (!name.folders.some((folder) => folder === '_posts')) return undefined
    const pattern = data.get('permalink') ?? 'date'
    return fill(jekyllStyles[pattern] ?? pattern, name)
  },
  hexo: (name, { data }) => fill(data.get('permalink') ?? ':year/:month/:day/:title/', name),
  docusaurus: (name) => {
    const at = name.folders.findIndex((folder) => /^(blog|docs)$/.test(folder))
    const kind = name.folders[at]
    if (kind === undefined) return undefined
    if (kind === 'docs' || !name.date) return joined([kind, ...name.folders.slice(at + 1), name.slug])
    return joined([kind, ...name.date, name.slug])
  },
  vitepress: (name) => `${joined([...name.folders, name.stem])}.html`,
  eleventy: (name) => `${joined([...below(name.folders, /^(src|content)$/), name.slug])}/`,
}
