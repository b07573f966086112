import { dirname, join } from 'node:path'
import type { DialectName } from '../../post/types.ts'
import { isThere, textOf } from '../system/disk.ts'

/** A file that says: this folder is a site, of this engine. */
export type ConfigMarker = {
  readonly engine: DialectName
  readonly name: RegExp
  /** Where it lies below the site's root, if not in it. */
  readonly folder?: string
  /** Looks inside, where several engines share a file name. */
  readonly claims?: (path: string) => boolean
}

const script = '(js|mjs|cjs|ts|mts|cts)'
const says = (words: RegExp) => (path: string) => words.test(textOf(path))
const beside = (path: string, name: string): boolean => isThere(join(dirname(path), name))

const isHexo = (path: string): boolean =>
  beside(path, 'scaffolds') || beside(path, 'source/_posts') || says(/^(source_dir|public_dir|skip_render|new_post_name)\s*:/m)(path)

/** First match wins. */
export const configMarkers: readonly ConfigMarker[] = [
  { engine: 'hugo', name: /^hugo\.(toml|ya?ml|json)$/ },
  { engine: 'zola', name: /^(config|zola)\.toml$/, claims: says(/^\s*base_url\s*=/m) },
  { engine: 'hugo', name: /^config\.(toml|ya?ml|json)$/, claims: says(/^\s*"?(baseurl|languagecode|theme)"?\s*[:=]/im) },
  { engine: 'hugo', name: /^(hugo|config)\.(toml|ya?ml|json)$/, folder: 'config/_default' },
  { engine: 'docusaurus', name: new RegExp(`^docusaurus\\.config\\.${script}$`) },
  { engine: 'vitepress', name: new RegExp(`^config\\.${script}$`), folder: '.vitepress' },
  { engine: 'hexo', name: /^_config\.ya?ml$/, claims: isHexo },
  { engine: 'jekyll', name: /^_config\.(ya?ml|toml)$/ },
  { engine: 'quarto', name: /^_quarto\.ya?ml$/ },
  { engine: 'pelican', name: /^pelicanconf\.py$/ },
  { engine: 'obsidian', name: /^quartz\.config\.(ts|js|yaml)$/ },
  { engine: 'mdx', name: new RegExp(`^(astro|gatsby-|next|gridsome|svelte|contentlayer)\\.?config\\.${script}$`) },
  { engine: 'nuxt', name: new RegExp(`^nuxt\\.config\\.${script}$`) },
  { engine: 'eleventy', name: new RegExp(`^(\\.eleventy|eleventy\\.config)\\.${script}$`) },
  { engine: 'plain', name: /^(mkdocs\.ya?ml|book\.toml|valaxy\.config\.(ts|js|mts)|vuepress\.config\.ts|publish\.el)$/ },
  { engine: 'obsidian', name: /^(app|core-plugins|workspace|appearance)\.json$/, folder: '.obsidian' },
  { engine: 'zenn', name: /^package\.json$/, claims: says(/"zenn-cli"\s*:/) },
  { engine: 'hexo', name: /^package\.json$/, claims: says(/"hexo"\s*:/) },
  { engine: 'eleventy', name: /^package\.json$/, claims: says(/"@11ty\/eleventy"\s*:/) },
]
