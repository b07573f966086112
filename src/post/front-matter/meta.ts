import type { Place } from '../../place.ts'
import { coverCredit, coverOf } from './cover.ts'
import { dayOf } from './dates.ts'
import { fieldOf, namesOf, personName, textOf } from './fields.ts'
import type { SiteFacts } from '../site-facts.ts'
import type { DialectName, Inline, Meta } from '../types.ts'

export type MetaKit = {
  readonly fields: ReadonlyMap<string, unknown>
  readonly path: string
  readonly place: Place
  readonly site: SiteFacts
  readonly dialect: DialectName
  inlines(text: string): readonly Inline[]
  /** An address as it is looked for, without template wrappers. */
  source(src: string): string
}

/** Makes a post's meta data from whatever keys its blog uses, its file's name and its site. */
export function makeMeta(kit: MetaKit): Meta {
  const { fields, site, path } = kit
  const file = fileFacts(path)
  const said = (...keys: string[]): string | undefined => textOf(fieldOf(fields, ...keys))
  const title = said('title', 'headline', 'name')
  const subtitle = said('subtitle', 'sub_title', 'subhead', 'tagline')
  const date =
    dayOf(
      said(
        'date',
        'publishdate',
        'pubdate',
        'published_at',
        'publishedat',
        'published',
        'datepublished',
        'date_published',
        'created',
        'createdat',
        'lastmod',
        'updated',
      ) ?? '',
    ) ?? file.date
  const description = said(
    'description',
    'excerpt',
    'summary',
    'spoiler',
    'abstract',
    'desc',
    'lead',
    'intro',
    'meta_description',
    'seo.description',
  )
  const lang = langOf(said('lang', 'language', 'locale', 'languagecode')) ?? file.lang ?? langOf(site.lang)
  const dir =
    said('dir', 'direction') === 'rtl' ||
    (said('dir', 'direction') === undefined && (fields.get('rtl') === true || rightToLeft.test(lang ?? '')))
      ? 'rtl'
      : undefined
  const url = said('canonical_url', 'canonicalurl', 'canonical', 'url') ?? ''
  const authors = namesOf(fieldOf(fields, 'authors', 'author', 'by', 'writer', 'byline')).map(personName)
  const cover = coverOf(kit)
  const credit = cover && coverCredit(fields)
  const postUrl = /^https?:/.test(url) ? url : site.postUrl
  const slug = said('slug')
  return {
    ...(title !== undefined && { title: kit.inlines(title) }),
    ...(subtitle !== undefined && { subtitle: kit.inlines(subtitle) }),
    authors: authors.length > 0 ? authors : site.author === undefined ? [] : [site.author],
    ...(date !== undefined && { date }),
    ...(description !== undefined && { description: kit.inlines(description) }),
    tags: namesOf(spaced(fieldOf(fields, 'tags', 'taxonomies.tags', 'topics', 'categories', 'category', 'keywords'), kit.dialect)),
    ...(lang !== undefined && { lang }),
    ...(dir !== undefined && { dir }),
    ...(postUrl !== undefined && { url: postUrl }),
    ...(cover !== undefined && { cover }),
    ...(credit !== undefined && { coverCaption: kit.inlines(credit) }),
    draft: fields.get('draft') === true || fields.get('published') === false || said('status') === 'draft',
    ...(slug !== undefined && { slug }),
    deck: recordOf(fields.get('deck')),
    ...(site.name !== undefined && { siteName: site.name }),
    ...(site.url !== undefined && { siteUrl: site.url }),
    fileTitle: file.title,
    place: kit.place,
  }
}

/** Jekyll parts names by spaces where they stand on one line. */
const spaced = (value: unknown, dialect: DialectName): unknown =>
  dialect === 'jekyll' && typeof value === 'string' && !/[,;\[]/.test(value) ? value.trim().split(/\s+/) : value

const rightToLeft = /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb)(-|$)/i

/** What a file's name says: `2024-05-02-a-title.fr.md`, or `a-title/index.fr.md`. */
function fileFacts(path: string): { title: string; date?: string; lang?: string } {
  const parts = path.split(/[\\/]/).filter(Boolean)
  const bare = (parts.at(-1) ?? '').replace(/\.(md|mdx|markdown|mdown|qmd|rmd|html?|txt)$/i, '')
  const lang = langOf(/\.([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(bare)?.[1])
  const name = lang === undefined ? bare : bare.slice(0, bare.lastIndexOf('.'))
  const own = /^(_?index|readme|post|page|-)$/i.test(name) ? (parts.at(-2) ?? name) : name
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]?/.exec(own)
  const date = dayOf(dated?.[1] ?? '')
  const title =
    own
      .slice(dated?.[0].length ?? 0)
      .replace(/[-_]+/g, ' ')
      .trim() || own
  return { title: title.charAt(0).toUpperCase() + title.slice(1), ...(date !== undefined && { date }), ...(lang !== undefined && { lang }) }
}

function langOf(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
}
