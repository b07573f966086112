import type { DialectName } from '../types.ts'
import { grammars } from '../grammars/index.ts'
import type { Dialect, Found, Grammar, Meaning } from './types.ts'
import { vocabulary } from './vocabulary.ts'

const {
  bracket,
  shortcode,
  liquid,
  container,
  leaf,
  mdc,
  mdcInline,
  percentCard,
  admonition,
  slashes,
  simpleTable,
  wiki,
  percentComment,
  blockId,
  atLink,
  moduleLine,
  expression,
  component,
  snippet,
} = grammars

/** Posts move between engines and keep their old directives, so that each dialect reads these too. */
const everywhere: readonly Grammar[] = [
  ...shortcode,
  ...liquid,
  ...container,
  ...leaf,
  ...percentCard,
  ...admonition,
  ...slashes,
  ...simpleTable,
  ...snippet,
  ...bracket,
]

const dialect = (name: DialectName, own: readonly Grammar[] = [], meanings: Dialect['meanings'] = {}): Dialect => ({
  name,
  grammars: [...own, ...everywhere],
  meanings,
})

/** Every dialect: which spellings it knows, and what it means by a name where it differs from everybody. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  plain: dialect('plain'),
  github: dialect('github'),
  hugo: dialect('hugo'),
  jekyll: dialect('jekyll'),
  hexo: dialect('hexo'),
  devto: dialect('devto'),
  docusaurus: dialect('docusaurus', [...moduleLine, ...expression, ...component]),
  vitepress: dialect('vitepress', [...component]),
  mdx: dialect('mdx', [...moduleLine, ...expression, ...component]),
  obsidian: dialect('obsidian', [...wiki, ...percentComment, ...blockId]),
  zola: dialect('zola'),
  zenn: dialect('zenn', atLink),
  quarto: dialect('quarto', component),
  pelican: dialect('pelican'),
  eleventy: dialect('eleventy'),
  nuxt: dialect('nuxt', [...mdc, ...mdcInline, ...component]),
}

/** What a directive means here, whatever folder of its theme it lies in; `undefined` where nobody knows its name. */
export function meaningOf(found: Found, { meanings }: Dialect): Meaning | undefined {
  const ownName = found.name.split('/').at(-1) ?? ''
  return Object.hasOwn(meanings, found.name) ? meanings[found.name] : (vocabulary[found.name] ?? vocabulary[ownName])
}
