import { slug } from '../../text/slug.ts'

/** What a deck's folder may be named after. */
export type Named = { readonly path: string; readonly slug?: string; readonly lang?: string; readonly title?: string }

/** So many folders above a post may lend it their names. */
const mostFolders = 8

/**
 * A folder name for each post, `undefined` where neither language nor the folders above tell two of them apart. A post alone keeps
 * its plain name: the front matter's slug, else its file name without date, or its folder's for an `index.md`; where that is a number, its title.
 */
export function assignSlugs(posts: readonly Named[]): readonly (string | undefined)[] {
  const longer = [
    (post: Named) => joined(plain(post), languageOf(post)),
    ...Array.from({ length: mostFolders }, (_, above) => [
      (post: Named) => joined(folder(post.path, above), plain(post)),
      (post: Named) => joined(folder(post.path, above), plain(post), languageOf(post)),
    ]).flat(),
  ]
  const tell = (names: readonly string[], lengthen: (post: Named) => string): readonly string[] => {
    const twice = doubles(names)
    return twice.size === 0 ? names : names.map((name, index) => (twice.has(name) ? lengthen(posts[index] ?? { path: name }) : name))
  }
  const names = longer.reduce(tell, posts.map(plain))
  const twice = doubles(names)
  return names.map((name) => (twice.has(name) ? undefined : name))
}

const doubles = (names: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.size === seen.add(name).size))
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join('-')

const segments = (path: string): readonly string[] => path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..')

const language = /\.([a-z]{2,3}(?:-[a-z\d]{2,8})?)$/i
const isIndex = (name: string): boolean => /^(index|readme)$/i.test(name)

function plain({ path, slug: given, title = '' }: Named): string {
  const own = given === undefined ? '' : slug(given)
  if (own !== '') return own
  const name = fileName(path)
  const named = slug(undated(isIndex(name) ? (segments(path).at(-2) ?? name) : name))
  // A year or a month is a folder's name, not a post's: `2019/10/index.md`.
  return (/^[\d-]*$/.test(named) ? slug(title) : '') || named || 'talk'
}

const fileName = (path: string): string =>
  (segments(path).at(-1) ?? 'talk').replace(/\.(md|markdown|mdx|qmd|mdown|mkd)$/i, '').replace(language, '')
const undated = (name: string): string => name.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]?(?=.)/, '')

const languageOf = ({ path, lang }: Named): string | undefined => {
  const inName = language.exec((segments(path).at(-1) ?? '').replace(/\.[a-z]+$/i, ''))?.[1]
  return (inName ?? lang)?.toLowerCase()
}

/** The name of the folder that holds the post, or of one further `above`. */
function folder(path: string, above: number): string {
  const folders = segments(path).slice(0, isIndex(fileName(path)) ? -2 : -1)
  return slug(undated(folders.at(-1 - above) ?? ''))
}
