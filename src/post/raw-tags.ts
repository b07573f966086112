import type { DialectName } from './types.ts'

/** Engines that fill in code as well, so that authors put `{% raw %}` around what must stay. */
const liquid: ReadonlySet<DialectName> = new Set(['jekyll', 'hexo', 'eleventy'])
const tags = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*(?:\n|$)|\{%-?\s*(?:end)?raw\s*-?%\}/gm

/** Code as a reader of the blog sees it. */
export const withoutRawTags = (code: string, dialect: DialectName): string =>
  liquid.has(dialect) && code.includes('{%') && code.includes('raw') ? code.replace(tags, '') : code
