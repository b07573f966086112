import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post, rostrum, workIn } from './fake-terminal.ts'

const slidesOf = (out: string): readonly { readonly layout: string; readonly steps: number }[] => JSON.parse(out).posts[0].slides

describe('options', () => {
  it('are taken from a flag before the sidecar, the front matter and the config', async () => {
    const steps = async (files: Record<string, string>, ...flags: string[]): Promise<number> => {
      const ran = await rostrum(workIn({ 'post.md': post, ...files }), ['outline', 'post.md', '--json', ...flags])
      expect(ran.err).not.toContain('Fault')
      return slidesOf(ran.out).reduce((sum, slide) => sum + slide.steps, 0)
    }
    const front = post.replace('---\nWe', 'deck:\n  fragments: lists\n---\nWe')
    expect(await steps({})).toBe(2)
    expect(await steps({ 'rostrum.config.json': '{ "fragments": "none" }' })).toBe(0)
    expect(await steps({ 'rostrum.config.json': '{ "fragments": "none" }', 'post.md': front })).toBe(2)
    expect(await steps({ 'post.md': front, 'post.deck.yaml': 'fragments: none\n' })).toBe(0)
    expect(await steps({ 'post.md': front, 'post.deck.yaml': 'fragments: none\n' }, '--fragments', 'lists')).toBe(2)
  })

  it('come from a config in TypeScript as well', async () => {
    const cwd = workIn({ 'post.md': post, 'rostrum.config.ts': `const how: string = 'none'\nexport default { fragments: how }\n` })
    expect(slidesOf((await rostrum(cwd, ['outline', 'post.md', '--json'])).out).every((slide) => slide.steps === 0)).toBe(true)
  })

  it('are refused with file and line where a name or a value is wrong', async () => {
    const config = await rostrum(workIn({ 'post.md': post, 'rostrum.config.json': '{\n  "them": "stage"\n}' }), ['outline', 'post.md'])
    expect(config).toMatchObject({ code: 1, err: 'rostrum.config.json:2  There is no option `them`. Did you mean `theme`?\n' })
    const front = await rostrum(workIn({ 'post.md': post.replace('---\nWe', 'deck:\n  prose: ful\n---\nWe') }), ['outline', 'post.md'])
    expect(front).toMatchObject({ code: 1, err: 'post.md:5  `prose` takes `points`, `full` or `notes`, not `ful`. Did you mean `full`?\n' })
    const sidecar = await rostrum(workIn({ 'post.md': post, 'post.deck.yaml': 'minutes: 5\nslides:\n  what-it-cost:\n    dorp: true\n' }), [
      'outline',
      'post.md',
    ])
    expect(sidecar).toMatchObject({
      code: 1,
      err: 'post.deck.yaml:4  There is no change `dorp` for the slide `what-it-cost`. Did you mean `drop`?\n',
    })
  })

  it('that decide whom to trust are not taken from a post', async () => {
    for (const line of ['html: trusted', 'browser: /bin/sh', 'site: /', 'host: 0.0.0.0']) {
      const ran = await rostrum(workIn({ 'post.md': post.replace('---\nWe', `deck:\n  ${line}\n---\nWe`) }), ['outline', 'post.md'])
      expect(ran.code).toBe(1)
      expect(ran.err).toContain('post.md:5')
      expect(ran.err).toContain('is not taken from a post')
    }
    for (const line of ['theme: ../../elsewhere/theme', 'logo: /etc/passwd', 'out: ../away']) {
      const ran = await rostrum(workIn({ 'post.md': post.replace('---\nWe', `deck:\n  ${line}\n---\nWe`) }), ['build', 'post.md'])
      expect(ran.code).toBe(1)
      expect(ran.err).toMatch(/leads out of|There is no theme/)
    }
  })

  it('of the config are never looked for beside a post', async () => {
    const cwd = workIn({ 'blog/post.md': post, 'blog/rostrum.config.json': '{ "fragments": "none" }' })
    expect(slidesOf((await rostrum(cwd, ['outline', 'blog/post.md', '--json'])).out).some((slide) => slide.steps > 0)).toBe(true)
  })

  it('say where a config is that cannot be read', async () => {
    const cwd = workIn({ 'post.md': post })
    writeFileSync(join(cwd, 'rostrum.config.json'), '{\n  "theme": stage\n}')
    expect((await rostrum(cwd, ['outline', 'post.md'])).err).toMatch(/^rostrum\.config\.json(:2:\d+)? {2}The config is not JSON/)
    expect((await rostrum(cwd, ['outline', 'post.md', '-c', 'other.json'])).err).toContain('There is no config file `other.json`.')
  })

  it('put a logo and a line of the author’s own on the slides', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>'
    const cwd = workIn({
      'brand/mark.svg': svg,
      'brand/notes.txt': 'no picture',
      'post.md': post.replace('---\nWe', 'deck:\n  logo: brand/mark.svg\n  footer: Kettle & Sons\n---\nWe'),
    })
    expect((await rostrum(cwd, ['build', 'post.md', '-q'])).code).toBe(0)
    expect(readFileSync(join(cwd, 'decks/post/logo.svg'), 'utf8')).toBe(svg)
    expect(readFileSync(join(cwd, 'decks/post/deck.css'), 'utf8')).toContain("url('logo.svg')")
    expect(readFileSync(join(cwd, 'decks/post/index.html'), 'utf8')).toContain('Kettle &amp; Sons')
    writeFileSync(join(cwd, 'rostrum.config.json'), '{ "logo": "brand/notes.txt" }')
    writeFileSync(join(cwd, 'post.md'), post)
    expect((await rostrum(cwd, ['build', 'post.md', '-q'])).err).toContain('The logo `brand/notes.txt` is neither SVG, PNG, JPEG nor WebP.')
  })

  it('of a post do not reach out of its site by a link', async () => {
    const cwd = workIn({
      'blog/.git/HEAD': '',
      'secret.svg': '<svg/>',
      'blog/post.md': post.replace('---\nWe', 'deck:\n  logo: mark.svg\n---\nWe'),
    })
    symlinkSync(join(cwd, 'secret.svg'), join(cwd, 'blog/mark.svg'))
    expect(await rostrum(cwd, ['build', 'blog/post.md', '-q'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('`logo` leads out of the site'),
    })
  })
})
