import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Post } from '../../../src/post/types.ts'
import { findPictures, readSource, type FoundPictures, type PictureOptions } from '../../../src/shell/pictures/index.ts'
import { findAiSign } from '../../../src/shell/pictures/ai-signs/index.ts'
import { forPaper } from '../../../src/shell/pictures/shrink.ts'
import { findSite } from '../../../src/shell/site/index.ts'
import { exif, jpegHead, pngOf, segment } from './make-picture.ts'

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'pictures-')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const red = pngOf(4, 3)
const place = { line: 7, lastLine: 7 }
let count = 0

async function site(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const root = join(folder, `case-${++count}`)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), content)
  }
  return root
}

const image = (src: string, aiCredit?: string): Block => ({
  kind: 'image',
  place,
  image: { src, alt: '', place },
  ...(aiCredit !== undefined && { aiCredit: [{ kind: 'text', text: aiCredit }] }),
})

const postOf = (blocks: readonly Block[], meta: Partial<Post['meta']> = {}): Post => ({
  meta: { authors: [], tags: [], draft: false, deck: {}, fileTitle: 'post', place, ...meta },
  dialect: 'plain',
  footnotes: {},
  blocks,
})

async function found(
  root: string,
  post: string,
  srcs: readonly (string | Block)[],
  o: PictureOptions = {},
  meta: Partial<Post['meta']> = {},
): Promise<FoundPictures> {
  const blocks = srcs.map((src) => (typeof src === 'string' ? image(src) : src))
  return findPictures(postOf(blocks, meta), await findSite(join(root, post)), { remote: false, cacheFolder: join(folder, 'cache'), ...o })
}

const files = ({ images }: FoundPictures) => [...images.values()].map((picture) => picture.file ?? picture.missing)

describe('finding the pictures of a post', () => {
  it('looks where blogs put them: beside, in the bundle, under public folders, under the root', async () => {
    const root = await site({
      'hugo.toml': 'baseURL = "https://pens.example/blog/"',
      'content/posts/ink.md': '',
      'content/posts/a.png': red,
      'content/posts/ink/b.png': red,
      'content/posts/images/c.png': red,
      'static/img/d.png': red,
      'content/img/e.png': red,
      'f.png': red,
      'assets/g.png': red,
      'content/up.png': red,
    })
    const srcs = [
      'a.png',
      'b.png',
      'c.png',
      '/img/d.png',
      '/img/e.png',
      '/f.png',
      'img/d.png',
      '/blog/img/d.png',
      '../up.png',
      '@/assets/g.png',
    ]
    const pictures = await found(root, 'content/posts/ink.md', srcs)
    expect(files(pictures)).toEqual([
      'img/a.png',
      'img/b.png',
      'img/c.png',
      'img/d.png',
      'img/e.png',
      'img/f.png',
      'img/d.png',
      'img/d.png',
      'img/up.png',
      'img/g.png',
    ])
    expect(pictures.remarks).toEqual([])
  })

  it('takes percent signs, spaces, other scripts, queries and Windows slashes as they are meant', async () => {
    const root = await site({
      'content/a.md': '',
      'content/my ink · 墨.png': red,
      'content/100%.png': red,
      'content/sub/x.png': red,
      'static/q.png': red,
    })
    const srcs = [
      'my%20ink%20%C2%B7%20%E5%A2%A8.png',
      'my ink · 墨.png',
      '100%.png',
      'sub\\x.png',
      '/q.png?v=3',
      '/q.png#top',
      '{static}/q.png',
    ]
    expect(files(await found(root, 'content/a.md', srcs))).toEqual([
      'img/my-ink.png',
      'img/my-ink.png',
      'img/100.png',
      'img/x.png',
      'img/q.png',
      'img/q.png',
      'img/q.png',
    ])
  })

  it('takes the one file of the site that has the name, and none of two', async () => {
    const root = await site({
      '.git/HEAD': '',
      'notes/a.md': '',
      'attachments/deep/one.png': red,
      'x/two.png': red,
      'y/two.png': red,
      'x/y/three.png': red,
      'z/three.png': red,
    })
    expect(files(await found(root, 'notes/a.md', ['one.png', 'two.png', 'y/three.png']))).toEqual([
      'img/one.png',
      'not-found',
      'img/three.png',
    ])
  })

  it('finds pictures of the blog’s own domain and of its own repository on the disk', async () => {
    const root = await site({
      'hugo.toml': 'baseURL = "https://pens.example/"',
      '.git/config': '[remote "origin"]\n\turl = https://github.com/ada/pens.git\n',
      'content/a.md': '',
      'static/i/a.png': red,
      'docs/b.png': red,
    })
    const srcs = [
      'https://pens.example/i/a.png',
      'http://www.pens.example/i/a.png',
      'https://raw.githubusercontent.com/ada/pens/main/docs/b.png',
      'https://github.com/ada/pens/blob/main/docs/b.png?raw=true',
      'https://raw.githubusercontent.com/eve/pens/main/docs/b.png',
      'https://else.example/i/a.png',
    ]
    expect(files(await found(root, 'content/a.md', srcs))).toEqual(['img/a.png', 'img/a.png', 'img/b.png', 'img/b.png', 'remote', 'remote'])
  })

  it('never reads outside the site, neither by dots nor by links', async () => {
    const root = await site({ 'secret.png': red, 'blog/hugo.toml': '', 'blog/content/a.md': '' })
    await symlink(join(root, 'secret.png'), join(root, 'blog/content/link.png'))
    await symlink(root, join(root, 'blog/content/up'))
    const pictures = await found(root, 'blog/content/a.md', [
      '../../secret.png',
      'link.png',
      'up/secret.png',
      '/../secret.png',
      '../../../../../../etc/passwd',
      join(root, 'secret.png'),
      `file://${root}/secret.png`,
      '..%2f..%2fsecret.png',
    ])
    expect([...pictures.images.values()].filter((picture) => picture.file !== undefined)).toEqual([])
    expect(pictures.sources.size).toBe(0)
    expect(pictures.images.get('link.png')?.missing).toBe('outside')
  })

  it('says of each missing picture once why, with its line', async () => {
    const root = await site({
      'hugo.toml': '',
      'a.md': '',
      'text.png': 'not a picture',
      'empty.png': '',
      'lfs.png': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n',
    })
    const { remarks } = await found(root, 'a.md', [
      'gone.png',
      'gone.png',
      'text.png',
      'empty.png',
      'lfs.png',
      'https://else.example/x.png',
    ])
    expect(remarks.map(({ code, args }) => [code, ...args])).toEqual([
      ['image-missing', 'gone.png', 'not-found'],
      ['image-missing', 'text.png', 'no-picture'],
      ['image-missing', 'empty.png', 'empty'],
      ['image-missing', 'lfs.png', 'lfs'],
      ['image-remote', 'https://else.example/x.png', 'not-asked'],
    ])
    expect(remarks.every((remark) => remark.place.line === 7)).toBe(true)
  })

  it('goes by what a file is, not by what it is called', async () => {
    const webp = await sharp({ create: { width: 5, height: 4, channels: 3, background: '#c21' } })
      .webp()
      .toBuffer()
    const root = await site({ 'hugo.toml': '', 'a.md': '', 'photo.jpg': webp })
    const pictures = await found(root, 'a.md', ['photo.jpg'])
    expect(files(pictures)).toEqual(['img/photo.webp'])
    expect(pictures.remarks.map(({ code, args }) => [code, ...args])).toEqual([['image-odd-file', 'photo.jpg', 'webp']])
  })

  it('gives each file one name, the same in every build', async () => {
    const root = await site({
      'hugo.toml': '',
      'a.md': '',
      'x/Über uns.png': red,
      'y/uber-uns.png': pngOf(2, 2),
      'y/Uber-Uns.png': pngOf(3, 3),
    })
    const srcs = ['x/Über uns.png', 'y/uber-uns.png', 'y/Uber-Uns.png', './x/Über uns.png']
    expect(files(await found(root, 'a.md', srcs))).toEqual([
      'img/Uber-uns.png',
      'img/uber-uns-2.png',
      'img/Uber-Uns-3.png',
      'img/Uber-uns.png',
    ])
  })

  it('walks everything in which a picture can stand', async () => {
    const root = await site({
      'hugo.toml': '',
      'a.md': '',
      ...Object.fromEntries('abcdefgh'.split('').map((name) => [`${name}.png`, pngOf(name.codePointAt(0) ?? 1, 2)])),
    })
    const inline = (src: string) => ({ kind: 'image', image: { src, alt: '', place } }) as const
    const post: Post = {
      ...postOf(
        [
          { kind: 'heading', depth: 2, title: [{ kind: 'strong', inlines: [inline('b.png')] }], place },
          {
            kind: 'list',
            ordered: false,
            start: 1,
            place,
            items: [{ place, blocks: [{ kind: 'paragraph', place, inlines: [{ kind: 'link', href: '#', inlines: [inline('c.png')] }] }] }],
          },
          { kind: 'table', place, head: [[inline('d.png')]], rows: [[[inline('e.png')]]], align: [undefined] },
          { kind: 'quote', place, blocks: [image('f.png')] },
          { kind: 'embed', service: 'video', place, poster: { src: 'g.png', alt: '', place } },
        ],
        { cover: { src: 'a.png', alt: '', place } },
      ),
      footnotes: { 1: [image('h.png')] },
    }
    const pictures = await findPictures(post, await findSite(join(root, 'a.md')), { remote: false })
    expect([...pictures.images.keys()].sort()).toEqual('abcdefgh'.split('').map((name) => `${name}.png`))
  })
})

describe('what a deck carries of a picture', () => {
  it('is the file itself up to 1920 px and 500 kB', async () => {
    const root = await site({ 'hugo.toml': '', 'a.md': '', 'a.png': red })
    const { sources } = await found(root, 'a.md', ['a.png'])
    expect(sources.get('img/a.png')).toEqual({ path: join(root, 'a.png') })
  })

  it('is a smaller JPEG of a large one, turned as EXIF says, made once', async () => {
    const big = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#c21' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const root = await site({ 'hugo.toml': '', 'a.md': '', 'big.jpeg': big })
    const cache = join(folder, 'cache-big')
    const build = () => found(root, 'a.md', ['big.jpeg'], { cacheFolder: cache })
    const { images, sources } = await build()
    expect(images.get('big.jpeg')).toMatchObject({ file: 'img/big.jpeg', widthPx: 960, heightPx: 1920 })
    const source = sources.get('img/big.jpeg')
    const bytes = source && (await readSource(source))
    expect(bytes && (await sharp(bytes).metadata())).toMatchObject({ format: 'jpeg', width: 960, height: 1920 })
    const kept = await readdir(join(cache, 'pictures'))
    await build()
    expect(await readdir(join(cache, 'pictures'))).toEqual(kept)
  })

  it('is a WebP of a large PNG, and on paper a JPEG of that', async () => {
    const root = await site({ 'hugo.toml': '', 'a.md': '', 'big.png': pngOf(700, 500, { noise: true }) })
    const { images, sources } = await found(root, 'a.md', ['big.png'])
    expect(images.get('big.png')).toMatchObject({ file: 'img/big.webp', widthPx: 700, heightPx: 500 })
    const source = sources.get('img/big.webp') ?? { bytes: Buffer.alloc(0) }
    const paper = await readSource(
      await forPaper(source, Buffer.from(await readSource(source)), { ai: false, cacheFolder: join(folder, 'cache') }),
    )
    expect((await sharp(paper).metadata()).format).toBe('jpeg')
  })

  it('keeps what shines through a picture on paper', async () => {
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } } })
      .webp()
      .toBuffer()
    expect(await forPaper({ bytes: clear }, clear, { ai: false, cacheFolder: join(folder, 'cache') })).toEqual({ bytes: clear })
  })

  it('still says that a model made it, when it was made smaller', async () => {
    const big = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#c21' } })
      .jpeg()
      .toBuffer()
    const root = await site({ 'hugo.toml': '', 'a.md': '', 'big.jpg': big, 'plain.jpg': await sharp(big).negate().jpeg().toBuffer() })
    const { sources } = await found(root, 'a.md', [image('big.jpg', 'Generated with AI'), 'plain.jpg'])
    const sign = async (name: string) => findAiSign(Buffer.from(await readSource(sources.get(name) ?? { bytes: Buffer.alloc(0) })), 'jpeg')
    expect(await sign('img/big.jpg')).toBe('trainedAlgorithmicMedia')
    expect(await sign('img/plain.jpg')).toBeUndefined()
  })

  it('keeps a picture that cannot be decoded as it is, if its head tells its size', async () => {
    const broken = Buffer.concat([jpegHead(4000, 3000, [segment(0xe1, exif(1))]), Buffer.alloc(600_000)])
    const root = await site({ 'hugo.toml': '', 'a.md': '', 'broken.jpg': broken })
    const { images, sources } = await found(root, 'a.md', ['broken.jpg'])
    expect(images.get('broken.jpg')).toMatchObject({ widthPx: 4000, heightPx: 3000 })
    expect(sources.get('img/broken.jpg')).toEqual({ path: join(root, 'broken.jpg') })
  })
})
