import type { DialectName } from '../types.ts'

const signs: readonly (readonly [DialectName, RegExp])[] = [
  ['zenn', /^:::(message|details)\b|^@\[(card|youtube|tweet|speakerdeck|codepen|gist)\]\(/m],
  [
    'quarto',
    /^:{3,}\s*\{\.(callout-|panel-|column|incremental)|^`{3}\{(r|python|julia|ojs|mermaid)\b|\{\{<\s*(video|include|meta|var|embed|pagebreak)\s/m,
  ],
  ['hugo', /\{\{[<%]/],
  ['zola', /\{\{\s*[\w:]+\(|\{%\s*[\w:]+\(/],
  ['hexo', /\{%\s*(asset_img|asset_link|asset_path|post_link|note|endnote|codeblock|cq|gp|folding)\b/],
  ['jekyll', /\{%-?\s*(include|highlight|post_url|assign|if|for|capture)\b|\{\{\s*(site|page|include)\.|^\{:[ .#]/m],
  ['devto', /\{%\s*(embed|youtube|twitter|tweet|github|codepen|codesandbox|stackblitz|link|user|podcast|replit|cta)\s+\S+\s*%\}/],
  ['jekyll', /\{%-?\s*(raw|comment|link)\b/m],
  ['eleventy', /\{%-?\s*(image|set|renderTemplate|import|from)\b|\{\{[^}]*\|\s*(url|safe)\s*\}\}/],
  ['nuxt', /^::[a-z][\w-]*(?:\{[^}\n]*\})?[ \t]*\n(?:(?!::)[^\n]*\n){0,60}?::[ \t]*$/m],
  ['docusaurus', /^:::(note|tip|info|warning|caution|danger)(\[|\s|$)|^import\s+(Tabs|TabItem)\s/m],
  ['vitepress', /^:::\s+(tip|warning|danger|details|info|code-group|raw)\b|^\[\[toc\]\]/im],
  ['mdx', /^import\s+\w+\s+from\s+["']|^<[A-Z]\w*[\s/>]/m],
  ['obsidian', /!?\[\[[^\]\n]+\]\]|^> \[!\w+\][+-]/m],
  ['github', /^> \[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/m],
]

const fences = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*$|`[^`\n]*`/gm

/** Which engine's habits the post follows: what its site says, else its file and front matter, else the spelling of its directives. */
export function recogniseDialect(
  body: string,
  { path, kind, engine }: { readonly path: string; readonly kind: string; readonly engine?: DialectName },
): DialectName {
  if (engine !== undefined && engine !== 'plain') return engine
  if (kind === 'pelican') return 'pelican'
  if (/\.(?:qmd|rmd|rmarkdown)$/i.test(path)) return 'quarto'
  const text = body.slice(0, 200_000).replace(fences, '')
  const sign = signs.find(([, pattern]) => pattern.test(text))?.[0]
  if (/\.mdx$/i.test(path) && sign !== 'docusaurus') return 'mdx'
  if (sign !== undefined) return sign
  if (kind === 'toml') return 'hugo'
  if (/(^|[\\/])_(posts|drafts)[\\/]/.test(path)) return 'jekyll'
  return /(^|[\\/])readme\.(md|markdown)$/i.test(path) ? 'github' : 'plain'
}
