import { describe, expect, it } from 'vitest'
import { post, rostrum, workIn } from './fake-terminal.ts'

describe('the report', () => {
  it('says of each post what came of it, slide by slide', async () => {
    const ran = await rostrum(workIn({ 'blog/post.md': post }), ['build', 'blog/post.md', '--json', '-q'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    const report = JSON.parse(ran.out)
    expect(Object.keys(report)).toEqual(['version', 'posts'])
    const [first] = report.posts
    expect(first).toMatchObject({
      path: 'blog/post.md',
      slug: 'post',
      title: 'A kettle for the office',
      lang: 'en',
      files: ['decks/post/index.html'],
    })
    expect(Object.keys(first)).toEqual(['path', 'slug', 'dialect', 'title', 'lang', 'minutes', 'files', 'slides', 'remarks'])
    for (const slide of first.slides)
      expect(Object.keys(slide)).toEqual([
        'id',
        'layout',
        'title',
        'lines',
        'text',
        'notes',
        'words',
        'noteWords',
        'sayWords',
        'seconds',
        'steps',
      ])
    expect(first.slides[0]).toMatchObject({ layout: 'title', title: 'A kettle for the office' })
    expect(first.remarks).toContainEqual({ code: 'image-missing', line: 16, lastLine: 16, message: expect.stringContaining('kettle.png') })
  })

  it('has one shape for build, export, outline and check, and stands alone on standard output', async () => {
    const cwd = workIn({ 'post.md': post, 'broken.md': '---\ntitle: [a\n---\n' })
    const keys: Record<string, unknown> = {}
    for (const argv of [['build'], ['export', '--to', 'notes'], ['outline'], ['check']]) {
      const [command = '', ...flags] = argv
      const posts = command === 'outline' ? ['post.md'] : ['post.md', 'broken.md', 'gone.md']
      const ran = await rostrum(cwd, [command, ...posts, '--json', '-q', ...flags])
      const report = JSON.parse(ran.out)
      expect(report.version).toBe(1)
      const byPath = Object.fromEntries(report.posts.map((entry: { path: string }) => [entry.path, entry]))
      keys[command] = Object.keys(byPath['post.md'])
      expect(byPath['post.md'].remarks).toContainEqual({ code: 'image-missing', line: 16, lastLine: 16, message: expect.any(String) })
      if (command === 'outline') continue
      expect(byPath['broken.md'].error).toMatchObject({ code: 'front-matter-broken', line: expect.any(Number) })
      expect(byPath['gone.md'].error).toEqual({ code: 'post-missing', message: expect.stringContaining('There is no post `gone.md`.') })
      expect(ran.code).toBe(1)
    }
    const shape = ['path', 'slug', 'dialect', 'title', 'lang', 'minutes', 'files', 'slides', 'remarks']
    expect(keys).toEqual({ build: shape, export: shape, outline: shape, check: shape })
  })

  it('names the artifacts of an export, the deck first', async () => {
    const cwd = workIn({ 'post.md': post })
    const { posts } = JSON.parse((await rostrum(cwd, ['export', 'post.md', '--to', 'notes,pptx,html', '--json', '-q'])).out)
    expect(posts[0].files).toEqual(['decks/post/index.html', 'decks/post.notes.md', 'decks/post.script.html', 'decks/post.pptx'])
  })

  it('tells what stops the whole run too', async () => {
    const ran = await rostrum(workIn({ 'post.md': post, 'rostrum.config.json': '{ "them": 1 }' }), ['build', 'post.md', '--json'])
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out).posts).toMatchObject([{ path: 'rostrum.config.json', error: { code: 'config-broken', line: 1 } }])
  })

  it('holds the whole title of a talk, also where the slide splits it', async () => {
    const ran = await rostrum(workIn({ 'post.md': post.replace('for the office', 'for the office (and what we learned)') }), [
      'outline',
      'post.md',
      '--json',
      '-q',
    ])
    expect(JSON.parse(ran.out).posts[0].slides[0]).toMatchObject({ title: 'A kettle for the office (and what we learned)', text: '' })
  })

  it('names what stopped a post, with its line and column', async () => {
    const ran = await rostrum(workIn({ 'post.md': '---\ntitle: [a\n---\ntext\n' }), ['outline', 'post.md', '--json'])
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out).posts).toEqual([
      {
        path: 'post.md',
        files: [],
        slides: [],
        remarks: [],
        error: { code: 'front-matter-broken', message: expect.any(String), line: expect.any(Number), column: expect.any(Number) },
      },
    ])
  })

  it('ends with 1 for a remark under --strict', async () => {
    const cwd = workIn({ 'post.md': post })
    expect((await rostrum(cwd, ['outline', 'post.md', '-q'])).code).toBe(0)
    expect((await rostrum(cwd, ['outline', 'post.md', '-q', '--strict'])).code).toBe(1)
  })
})

describe('outline', () => {
  it('prints the deck to standard output and nothing else anywhere', async () => {
    const ran = await rostrum(workIn({ 'post.md': post }), ['outline', 'post.md'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/^\[title\] {5}A kettle for the office +L1-4$/m)
    expect(ran.out).toContain('+ It was loud')
  })
})
