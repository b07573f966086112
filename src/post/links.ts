import { plainText } from './inline.ts'
import type { Inline } from './types.ts'

const schemes = /^(https?|mailto|tel):/i

/** A link's target if a deck may carry it: `http(s)`, `mailto`, `tel`, a relative address or an anchor. */
export function safeHref(href: string): string | undefined {
  // Browsers pass over control characters and white space inside a scheme.
  const bare = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]+/g, '')
  if (bare === '') return undefined
  if (schemes.test(bare)) return href.trim()
  return /^[^/?#.]*:/.test(bare.replace(/&(colon|#58|#x3a);?/gi, ':')) ? undefined : href.trim()
}

/** The sign beside a heading that leads to the heading itself: `[#](#install)`. */
export const isAnchorSign = (href: string, inlines: readonly Inline[]): boolean =>
  href.startsWith('#') && /^[\s#¶§🔗⚓\u200b\ufe0f]*$/u.test(plainText(inlines)) && inlines.every(({ kind }) => kind === 'text')

const templates: readonly (readonly [RegExp, string])[] = [
  [/\{\{-?\s*["']([^"']+)["']\s*\|[^}]*\}\}/g, '$1'],
  [/\{%-?\s*(?:asset_path|asset_img|link|post_url|static|url)\s+["']?([^"'\s%]+)["']?[^%]*%\}/g, '$1'],
  [/\{\{[<%]\s*(?:ref|relref|resource|asset|static|absurl|relurl|url)\s+["']([^"']+)["']\s*[>%]\}\}/gi, '$1'],
  [/\{\{-?[^}]*\}\}/g, ''],
  [/\{%-?\s*\w+\s+["']?([^"'\s%]*[./][^"'\s%]*)["']?[^%]*%\}/g, '$1'],
  [/\{%[^%]*%\}/g, ''],
  [/^(?:require|useBaseUrl)\(\s*["'`]([^"'`]+)["'`]\s*\)(?:\.default)?$/, '$1'],
  [/^@(?:site|public)\//, '/'],
  [/^\{(?:static|attach|filename)\}/, ''],
]

/** Ghost writes this for the blog's own address in what it exports. */
const ghostAddress = /^__GHOST_URL__(?=\/)/

/** A picture's address without template wrappers, percent signs decoded. */
export function pictureSource(src: string): string {
  let bare = src
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(ghostAddress, '')
  if (/[{(@]/.test(bare)) for (const [wrapper, inside] of templates) bare = bare.replace(wrapper, inside)
  bare = bare.trim()
  if (!bare.includes('%') || /^(https?:|data:)/i.test(bare)) return bare
  try {
    return decodeURIComponent(bare)
  } catch {
    // A file name may hold a percent sign of its own.
    return bare
  }
}

/** A link's address without template wrappers: `{{ site.baseurl }}/x`, `{% post_url 2020-01-01-x %}`, `{static}/x`. */
export function linkTarget(href: string): string {
  let bare = href.trim().replace(ghostAddress, '')
  if (/[{@]/.test(bare)) for (const [wrapper, inside] of templates) bare = bare.replace(wrapper, inside)
  return bare.replace(/^\{(?:static|filename|attach|tag|category|author|index)\}/, '').trim()
}
