import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post, rostrum, workIn } from './fake-terminal.ts'

const everyFile = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

describe('build', () => {
  it('takes the notes of a talk that lie beside its post for no post', async () => {
    const cwd = workIn({ 'posts/a-kettle.md': post, 'posts/steam.notes.md': '# Steam\n\nOf a blog that calls its posts so.\n' })
    await rostrum(cwd, ['export', 'posts/a-kettle.md', '--to', 'notes', '-o', 'posts'])
    expect(existsSync(join(cwd, 'posts/a-kettle.notes.md'))).toBe(true)
    await rostrum(cwd, ['build', 'posts'])
    expect(readdirSync(join(cwd, 'decks')).toSorted()).toEqual(['a-kettle', 'index.html', 'steam-notes'])
  })

  it('writes a folder for the deck, with only what the deck uses, and a gallery', async () => {
    const cwd = workIn({ 'a-kettle.md': post })
    const ran = await rostrum(cwd, ['build', 'a-kettle.md'])
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(ran.err).toContain('a-kettle.md:16  The picture `kettle.png` cannot be shown: no such file lies in the site. The slide says so.')
    expect(ran.err).toMatch(/^decks\/a-kettle\/index\.html {2}\d+ slides, \d+ minutes?$/m)
    const names = Object.keys(everyFile(join(cwd, 'decks')))
    expect(names.filter((name) => !name.includes('fonts/'))).toEqual([
      'a-kettle/deck.css',
      'a-kettle/index.html',
      'a-kettle/player.css',
      'a-kettle/player.js',
      'a-kettle/rostrum.json',
      'index.html',
    ])
    expect(readFileSync(join(cwd, 'decks/index.html'), 'utf8')).toContain('href="a-kettle/index.html"')
    expect(readdirSync(join(cwd, 'decks')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('makes the same bytes of the same post, wherever they go', async () => {
    const cwd = workIn({ 'post.md': post })
    await rostrum(cwd, ['build', 'post.md', '-o', 'one'])
    await rostrum(cwd, ['build', 'post.md', '-o', 'deeper/two'])
    expect(everyFile(join(cwd, 'one'))).toEqual(everyFile(join(cwd, 'deeper/two')))
  })

  it('leaves what is the same as it was, and files that are not its own', async () => {
    const cwd = workIn({ 'post.md': post })
    await rostrum(cwd, ['build', 'post.md'])
    const deck = join(cwd, 'decks/post')
    const times = () => [statSync(join(deck, 'index.html')).mtimeMs, statSync(join(deck, 'player.js')).mtimeMs]
    const before = times()
    writeFileSync(join(deck, 'my-notes.txt'), 'mine')
    expect((await rostrum(cwd, ['build', 'post.md'])).err).toContain('unchanged')
    expect(times()).toEqual(before)
    writeFileSync(join(cwd, 'post.md'), post.replace('forty', 'fifty'))
    await rostrum(cwd, ['build', 'post.md'])
    expect(times()[0]).not.toBe(before[0])
    expect(times()[1]).toBe(before[1])
    expect(readFileSync(join(deck, 'my-notes.txt'), 'utf8')).toBe('mine')
  })

  it('leaves the deck built before as it was when the post is broken', async () => {
    const cwd = workIn({ 'post.md': post })
    await rostrum(cwd, ['build', 'post.md'])
    const before = everyFile(join(cwd, 'decks'))
    writeFileSync(join(cwd, 'post.md'), post.replace('title: A', 'title: [A'))
    const ran = await rostrum(cwd, ['build', 'post.md'])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^post\.md:\d+:\d+ {2}\S[^\n]*\n$/)
    expect(everyFile(join(cwd, 'decks'))).toEqual(before)
  })

  it('says in one sentence why the disk refuses, and leaves nothing behind', async () => {
    const cwd = workIn({ 'post.md': post, decks: 'a file' })
    const ran = await rostrum(cwd, ['build', 'post.md', '-q'])
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('could not be written') })
    expect(ran.err.split('\n')).toHaveLength(2)
    const long = 'x'.repeat(300)
    expect((await rostrum(cwd, ['build', 'post.md', '-q', '-o', long])).err).toContain(
      'could not be written, since its name is too long. What was there before is as it was.',
    )
    expect(readdirSync(cwd).toSorted()).toEqual(['decks', 'post.md'])
  })

  it('never writes over a folder or a page that it did not write', async () => {
    const cwd = workIn({ 'post.md': post, 'decks/post/thesis.txt': 'years of work', 'site/index.html': '<h1>My blog</h1>' })
    const ran = await rostrum(cwd, ['build', 'post.md'])
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('was not written by Rostrum') })
    expect(readdirSync(join(cwd, 'decks/post'))).toEqual(['thesis.txt'])
    expect((await rostrum(cwd, ['build', 'post.md', '-o', 'site'])).code).toBe(1)
    expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toBe('<h1>My blog</h1>')
  })

  it('goes on after a post that stops it, and ends with 1', async () => {
    const cwd = workIn({
      'blog/a.md': '---\ntitle: [a\n---\n',
      'blog/b.md': post,
      'blog/_index.md': '# List',
      'blog/README.md': '# Read me',
      'blog/c.md': '---\ndraft: true\ntitle: C\n---\ntext',
    })
    const ran = await rostrum(cwd, ['build', 'blog', '--json'])
    expect(ran.code).toBe(1)
    const { posts } = JSON.parse(ran.out)
    expect(
      posts.map(({ path, error, files }: { path: string; error?: { code: string }; files: string[] }) => [path, error?.code ?? files[0]]),
    ).toEqual([
      ['blog/a.md', 'front-matter-broken'],
      ['blog/b.md', 'decks/b/index.html'],
    ])
    expect(JSON.parse((await rostrum(cwd, ['build', 'blog', '--json', '--drafts'])).out).posts).toHaveLength(3)
  })

  it('tells posts of one name apart by language and folder', async () => {
    const cwd = workIn({
      'blog/x/index.md': '# X\n\ntext',
      'blog/x/index.fr.md': '# X\n\ntexte',
      'a/2024-01-01-y.md': '# Y\n\ntext',
      'b/y.md': '# Y\n\ntext',
    })
    const { posts } = JSON.parse((await rostrum(cwd, ['build', '.', '--json'])).out)
    expect(posts.map(({ slug }: { slug: string }) => slug)).toEqual(['a-y', 'b-y', 'x-fr', 'x'])
    const taken = await rostrum(workIn({ 'a/y.md': '# Y\n\ntext', 'a/y.markdown': '# Y\n\ntext' }), ['build', '.', '--json'])
    expect(JSON.parse(taken.out).posts.map(({ error }: { error?: { code: string } }) => error?.code)).toEqual(['slug-taken', 'slug-taken'])
  })

  it('writes one file with everything in it, by name or to standard output', async () => {
    const cwd = workIn({ 'post.md': post })
    await rostrum(cwd, ['build', 'post.md', '-o', 'talk.html', '-q'])
    const html = readFileSync(join(cwd, 'talk.html'), 'utf8')
    expect(html).not.toMatch(/<(script|link|img)[^>]*(src|href)="(?!data:|https?:)/)
    expect(html).toMatch(/script-src &#39;sha256-/)
    const piped = await rostrum(cwd, ['build', '-', '-o', '-', '-q'], { readStdin: async () => Buffer.from(post) })
    expect(piped).toMatchObject({ code: 0, err: '' })
    expect(piped.out).toContain('<!doctype html>')
    expect(existsSync(join(cwd, 'decks'))).toBe(false)
  })

  it('ends quietly and writes nothing after Ctrl-C', async () => {
    const cwd = workIn({ 'post.md': post })
    expect(await rostrum(cwd, ['build', 'post.md'], { signal: AbortSignal.abort() })).toEqual({ code: 130, out: '', err: '' })
    expect(existsSync(join(cwd, 'decks'))).toBe(false)
  })

  it('says which post is missing, and what was meant', async () => {
    expect(await rostrum(workIn({ 'post.md': post }), ['build', 'pots.md'])).toEqual({
      code: 1,
      out: '',
      err: 'pots.md  There is no post `pots.md`. Did you mean `post.md`?\n',
    })
    expect((await rostrum(workIn({ 'empty/a.txt': '' }), ['build', 'empty'])).err).toContain('holds no Markdown post')
    expect((await rostrum(workIn({ 'p.md': 'GIF89a\0\0' }), ['build', 'p.md'])).err).toContain('is not text')
  })
})
