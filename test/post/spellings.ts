import type { DialectName } from '../../src/post/types.ts'

/** One idea as each engine spells it; `text` is a line without marks. */
export type Spelling = { readonly [Name in DialectName]?: (text: string) => string }

/** A tip, without a title of its own. */
export const tip: Spelling = {
  github: (text) => `> [!TIP]\n> ${text}\n`,
  obsidian: (text) => `> [!tip]\n> ${text}\n`,
  hugo: (text) => `{{% notice tip %}}\n${text}\n{{% /notice %}}\n`,
  jekyll: (text) => `{% tip %}\n${text}\n{% endtip %}\n`,
  hexo: (text) => `{% note tip %}\n${text}\n{% endnote %}\n`,
  docusaurus: (text) => `:::tip\n${text}\n:::\n`,
  vitepress: (text) => `::: tip\n${text}\n:::\n`,
  mdx: (text) => `<Tip>\n${text}\n</Tip>\n`,
  zola: (text) => `{% tip() %}\n${text}\n{% end %}\n`,
  quarto: (text) => `::: {.callout-tip}\n${text}\n:::\n`,
  pelican: (text) => `!!! tip\n    ${text}\n`,
  eleventy: (text) => `{% tip %}\n${text}\n{% endtip %}\n`,
  nuxt: (text) => `::tip\n${text}\n::\n`,
}

/** The picture `boat.png`, whose caption is `text`. */
export const figure: Spelling = {
  plain: (text) => `<figure><img src="boat.png" alt="A boat"><figcaption>${text}</figcaption></figure>\n`,
  github: (text) => `![A boat](boat.png)\n*${text}*\n`,
  hugo: (text) => `{{< figure src="boat.png" alt="A boat" caption="${text}" >}}\n`,
  jekyll: (text) => `{% include figure.html src="boat.png" alt="A boat" caption="${text}" %}\n`,
  mdx: (text) => `<Figure src="boat.png" alt="A boat" caption="${text}" />\n`,
  zola: (text) => `{{ figure(src="boat.png", alt="A boat", caption="${text}") }}\n`,
  eleventy: (text) => `{% figure src="boat.png", alt="A boat", caption="${text}" %}\n`,
}

/** A film of YouTube. */
export const film: Spelling = {
  plain: () => '<iframe src="https://www.youtube.com/watch?v=abc123"></iframe>\n',
  hugo: () => '{{< youtube abc123 >}}\n',
  jekyll: () => "{% include embed/youtube.html id='abc123' %}\n",
  hexo: () => '{% youtube abc123 %}\n',
  devto: () => '{% embed https://www.youtube.com/watch?v=abc123 %}\n',
  mdx: () => '<YouTube id="abc123" />\n',
  zola: () => '{{ youtube(id="abc123") }}\n',
  zenn: () => '@[youtube](abc123)\n',
  quarto: () => '{{< video https://www.youtube.com/watch?v=abc123 >}}\n',
}
