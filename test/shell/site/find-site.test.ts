import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSite } from '../../../src/shell/site/index.ts'

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'site-')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
async function site(files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, `case-${++count}`)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

describe('finding the site around a post', () => {
  it('reads name, address, language and author from a Hugo config', async () => {
    const root = await site({
      'hugo.toml': 'baseURL = "https://pens.example/blog/"\ntitle = "Pens"\nlanguageCode = "en-gb"\n[params.author]\n  name = "Ada" # us\n',
      'static/a.png': '',
      'content/posts/2024-05-02-ink.md': '',
    })
    const found = await findSite(join(root, 'content/posts/2024-05-02-ink.md'))
    expect(found.root).toBe(root)
    expect(found.facts).toEqual({
      engine: 'hugo',
      name: 'Pens',
      url: 'https://pens.example/blog/',
      lang: 'en-gb',
      author: 'Ada',
      postUrl: 'https://pens.example/blog/posts/2024-05-02-ink/',
    })
    expect(found.publicFolders[0]).toBe(join(root, 'static'))
    expect(found.publicFolders.at(-1)).toBe(root)
  })

  it('follows the permalinks that a Hugo config sets for a section', async () => {
    const root = await site({
      'config.yaml': 'baseURL: https://pens.example/\npermalinks:\n  posts: /:year/:month/:slug/\n',
      'content/posts/ink.md': '---\ndate: 2024-05-02\n---\n',
    })
    expect((await findSite(join(root, 'content/posts/ink.md'))).facts.postUrl).toBe('https://pens.example/2024/05/ink/')
  })

  it('reads a Jekyll config with baseurl and excerpt separator, and the permalink style', async () => {
    const root = await site({
      '_config.yml':
        'title: "Pens & ink"\nurl: https://pens.example\nbaseurl: /blog\nauthor:\n  name: Ada\nexcerpt_separator: "<!--cut-->"\npermalink: pretty\n',
      '_posts/2024-05-02-ink.md': 'x',
    })
    const { facts } = await findSite(join(root, '_posts/2024-05-02-ink.md'))
    expect(facts).toEqual({
      engine: 'jekyll',
      name: 'Pens & ink',
      url: 'https://pens.example/blog',
      author: 'Ada',
      excerptSeparator: '<!--cut-->',
      postUrl: 'https://pens.example/blog/2024/05/02/ink/',
    })
  })

  it('gives no address where categories that it does not know are part of it', async () => {
    const root = await site({ '_config.yml': 'url: https://pens.example\n', '_posts/2024-05-02-ink.md': '---\ncategories: [a]\n---\n' })
    expect((await findSite(join(root, '_posts/2024-05-02-ink.md'))).facts.postUrl).toBeUndefined()
  })

  it('tells Hexo from Jekyll and Zola from Hugo, though their files share names', async () => {
    const hexo = await site({ '_config.yml': 'title: A\nsource_dir: source\n', 'source/_posts/a.md': '' })
    const zola = await site({ 'config.toml': 'base_url = "https://z.example"\n', 'content/a/index.md': '' })
    expect((await findSite(join(hexo, 'source/_posts/a.md'))).facts.engine).toBe('hexo')
    const found = await findSite(join(zola, 'content/a/index.md'))
    expect(found.facts).toEqual({ engine: 'zola', url: 'https://z.example', postUrl: 'https://z.example/a/' })
  })

  it('reads the strings of a config that is a program', async () => {
    const root = await site({
      'site/docusaurus.config.ts':
        "// title: 'no'\nexport default {\n  title: 'Pens',\n  url: 'https://pens.example',\n  baseUrl: '/x/',\n}\n",
      'site/blog/2024-05-02-ink.mdx': '',
      '.git/config': '[remote "origin"]\n\turl = git@github.com:ada/pens.git\n',
    })
    const found = await findSite(join(root, 'site/blog/2024-05-02-ink.mdx'))
    expect(found.root).toBe(join(root, 'site'))
    expect(found.facts).toEqual({
      engine: 'docusaurus',
      name: 'Pens',
      url: 'https://pens.example/x/',
      postUrl: 'https://pens.example/x/blog/2024/05/02/ink',
    })
    expect(found.repository).toEqual({ root, owner: 'ada', name: 'pens' })
  })

  it('takes the repository where no engine is known, and never walks out of it', async () => {
    const root = await site({ 'hugo.toml': 'baseURL = "https://outer.example"', 'inner/.git/HEAD': '', 'inner/notes/a.md': '' })
    const found = await findSite(join(root, 'inner/notes/a.md'))
    expect(found.root).toBe(join(root, 'inner'))
    expect(found.facts).toEqual({})
  })

  it('guesses the root from public and content folders where nothing else tells', async () => {
    const root = await site({ 'public/up/a.png': '', 'src/content/posts/a.md': '' })
    expect((await findSite(join(root, 'src/content/posts/a.md'))).root).toBe(root)
    const bare = await site({ 'content/posts/a/index.md': '' })
    expect((await findSite(join(bare, 'content/posts/a/index.md'))).root).toBe(bare)
    const alone = await site({ 'a.md': '' })
    expect((await findSite(join(alone, 'a.md'))).root).toBe(alone)
  })

  it('believes the folder that it is given', async () => {
    const root = await site({ 'blog/hugo.yaml': 'title: Pens\n', 'elsewhere/a.md': '' })
    const found = await findSite(join(root, 'elsewhere/a.md'), { site: join(root, 'blog') })
    expect(found.root).toBe(join(root, 'blog'))
    expect(found.facts.name).toBe('Pens')
  })
})
