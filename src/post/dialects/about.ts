import type { DialectName } from '../types.ts'

/** What a reader of the docs wants to know of each dialect: whose it is, and by what it is recognised. */
export const aboutDialects: Readonly<Record<DialectName, { readonly name: string; readonly signs: string }>> = {
  plain: { name: 'Plain Markdown', signs: 'nothing else fits' },
  github: { name: 'GitHub', signs: '`> [!NOTE]`, or a file called `README.md`' },
  hugo: { name: 'Hugo', signs: '`hugo.toml`, `{{< … >}}`, TOML front matter' },
  jekyll: { name: 'Jekyll', signs: '`_config.yml`, `_posts/`, `{% include … %}`, `{: .class}`' },
  hexo: { name: 'Hexo', signs: '`{% asset_img … %}`, `{% note … %}`' },
  devto: { name: 'dev.to', signs: '`{% embed … %}`' },
  docusaurus: { name: 'Docusaurus', signs: '`docusaurus.config.js`, `:::tip[Title]`, `<Tabs>`' },
  vitepress: { name: 'VitePress', signs: '`.vitepress/`, `::: tip`, `[[toc]]`' },
  mdx: { name: 'MDX, Astro', signs: '`.mdx`, `import … from`, `<Component>`' },
  obsidian: { name: 'Obsidian, Quartz', signs: '`[[Page]]`, `![[picture.png]]`, `> [!tip]-`' },
  zola: { name: 'Zola', signs: '`{{ name(…) }}`, `{% name(…) %}`' },
  zenn: { name: 'Zenn', signs: '`:::message`, `@[card](…)`' },
  quarto: { name: 'Quarto', signs: '`.qmd`, `::: {.callout-note}`, `{python}` fences' },
  pelican: { name: 'Pelican', signs: '`Title: …` lines at the top' },
  eleventy: { name: 'Eleventy', signs: '`.eleventy.js`, `{% image … %}`, `{{ … \\| url }}`' },
  nuxt: { name: 'Nuxt Content', signs: '`nuxt.config.ts`, `::callout` … `::`' },
}
