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
