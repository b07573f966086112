import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { readPost } from '../../src/post/index.ts'
import { plainText } from '../../src/post/inline.ts'

const read = (text: string, path = 'content/2024-05-02-a-post.md') => readPost(text, { path })
const titleOf = (text: string): string => plainText(read(text).made.meta.title ?? [])
const faultOf = (text: string): Fault => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: Tides\n---\nbody'],
    ['YAML below blank lines, its fence with a space behind', '\n\n---  \ntitle: Tides\n--- \nbody'],
    ['YAML whose opening fence was lost', 'title: Tides\ndate: 2024-05-02\n---\nbody'],
    ['YAML with a title folded over two lines', '---\ntitle: >-\n  Tides\n---\nbody'],
    ['TOML', '+++\ntitle = "Tides"\n+++\nbody'],
    ['JSON in braces', '{\n  "title": "Tides"\n}\nbody'],
    ['JSON between fences', ';;;\n"title": "Tides"\n;;;\nbody'],
    ['named JSON', '---json\n{ "title": "Tides" }\n---\nbody'],
    ["Pelican's head of lines", 'Title: Tides\nDate: 2024-05-02\n\nbody'],
    ['Windows line ends and a byte order mark', '\ufeff---\r\ntitle: Tides\r\n---\r\nbody'],
  ])('is read from %s', (_, text) => {
    expect(titleOf(text)).toBe('Tides')
    expect(read(text).made.blocks).toMatchObject([{ kind: 'paragraph', inlines: [{ text: 'body' }] }])
  })

  it.each([
    ['a colon in a title', 'title: Tides: a primer', 'Tides: a primer'],
    ['quotes inside quotes', 'title: "The "high" tide"', 'The “high” tide'],
    ['text behind a closing quote', 'title: "Tides" and boats', '“Tides” and boats'],
    ['a percent sign', 'title: %5 more', '%5 more'],
    ['a value that goes on at the margin', 'title: "Tides,\nboats: and more"', 'Tides, boats: and more'],
  ])('is read line by line for %s', (_, head, title) => {
    const { made, remarks } = read(`---\n${head}\ntags: [a, b]\n---\nbody`)
    expect(plainText(made.meta.title ?? [])).toBe(title)
    expect(made.meta.tags).toEqual(['a', 'b'])
    expect(remarks.every(({ code, place }) => code === 'front-matter-line' && place.line === 2)).toBe(true)
  })

  it.each([
    ['a bracket that stays open', '---\ntitle: [broken\ndate: 2024-05-02\n---\n', 2, 8],
    ['a quote that stays open', '---\ndate: 2024-05-02\ntitle: "broken\n---\n', 3, 8],
    ['a fence that stays open', '---\ntitle: Tides\n\nbody', 1, 1],
    ['TOML without a value', '+++\ntitle = \n+++\n', 2, 9],
    ['JSON without a brace', '---json\n{ "title": "x"\n---\n', 2, 15],
  ])('is a fault with line and column for %s', (_, text, line, column) => {
    const fault = faultOf(text)
    expect(fault.code).toBe('front-matter-broken')
    expect(fault.at).toMatchObject({ line, column })
    expect(fault.message).toMatch(/\.$/)
    expect(fault.message).not.toContain('\n')
  })

  it('never runs a script', () => expect(faultOf('---js\n{ title: "x" }\n---\n').code).toBe('front-matter-script'))

  it.each(['---\n\nA rule opens this post.\n\n---\n', '---constructor\nx\n---\n', 'No front matter: just prose.\n'])(
    'is none in %j',
    (text) => {
      expect(read(text).made.meta.title).toBeUndefined()
    },
  )
})

describe('what it says', () => {
  it('comes from whatever keys the blog uses', () => {
    const { meta } = read(
      '---\ntitle: T\nsubtitle: S\nauthors: [Ann, { name: Ben }]\ndate: 2024-05-02T23:30:00-05:00\nspoiler: D\ncategories: a, b\nlocale: de_DE\ncanonical_url: https://example.org/t\ncover:\n  image: /img/a.png\n  alt: A boat\ndraft: true\nslug: t\n---\n',
    ).made
    expect(meta).toMatchObject({
      authors: ['Ann', 'Ben'],
      date: '2024-05-02',
      tags: ['a', 'b'],
      lang: 'de-DE',
      url: 'https://example.org/t',
      cover: { src: '/img/a.png', alt: 'A boat' },
      draft: true,
      slug: 't',
    })
    expect(plainText(meta.description ?? [])).toBe('D')
  })

  it('falls back on the name of the file', () => {
    expect(read('x', 'posts/2023-01-31-how_tides-work.fr.md').made.meta).toMatchObject({
      date: '2023-01-31',
      lang: 'fr',
      fileTitle: 'How tides work',
    })
    expect(read('x', 'posts/tides/index.ar.md').made.meta).toMatchObject({ lang: 'ar', dir: 'rtl', fileTitle: 'Tides' })
  })

  it.each([
    'image: /a.png',
    'featureImage: /a.png',
    'banner_image: /a.png',
    'thumbnail: /a.png',
    'feature-img: /a.png',
    'header-img: /a.png',
    'cover_image: /a.png',
    'hero:\n  src: /a.png',
    'images: [/a.png]',
    'excerpt_image: /a.png',
    'hero_image: /a.png',
    'featured: /a.png',
  ])('finds the cover under %j', (head) => {
    expect(read(`---\n${head}\n---\n`).made.meta.cover?.src).toBe('/a.png')
  })

  it('takes no flag for a cover', () => expect(read('---\nfeatured: true\nimage: red\n---\n').made.meta.cover).toBeUndefined())

  it('spells an author as people do whom a blog names by the address of a page', () => {
    const { made } = read('---\ntitle: Boats\nauthors: [ada-lovelace, Grace Hopper, editors]\n---\nbody')
    expect(made.meta.authors).toEqual(['Ada Lovelace', 'Grace Hopper', 'editors'])
  })
})
