import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post, rostrum, workIn } from './fake-terminal.ts'

const withTheme = (theme: string, ...more: string[]) =>
  rostrum(workIn({ 'post.md': post, 'mine/theme.json': theme }), ['build', 'post.md', '--theme', './mine', '-q', ...more])

describe('themes', () => {
  it('are listed with what they are like', async () => {
    const { code, out } = await rostrum(workIn(), ['themes'])
    expect(code).toBe(0)
    expect(out).toMatch(/^broadsheet +A newspaper page/m)
    expect(JSON.parse((await rostrum(workIn(), ['themes', '--json'])).out).themes.map(({ name }: { name: string }) => name)).toContain(
      'stage',
    )
  })

  it('are copied with their fonts, so that the copy stands alone', async () => {
    const cwd = workIn({ 'post.md': post })
    expect((await rostrum(cwd, ['themes', 'eject', 'plain'])).code).toBe(0)
    const { fonts } = JSON.parse(readFileSync(join(cwd, 'plain/theme.json'), 'utf8'))
    for (const { src } of fonts) expect(existsSync(join(cwd, 'plain', src))).toBe(true)
    expect((await rostrum(cwd, ['build', 'post.md', '-t', './plain', '-q'])).code).toBe(0)
    expect(await rostrum(cwd, ['themes', 'eject', 'plain'])).toMatchObject({ code: 1, err: expect.stringContaining('is there already') })
  })

  it('may change a colour and take the rest from another', async () => {
    const cwd = workIn({
      'post.md': post,
      'mine/theme.json': '{ "extends": "broadsheet", "name": "mine", "grounds": { "paper": { "background": "#fff7ee" } } }',
    })
    expect((await rostrum(cwd, ['build', 'post.md', '-t', './mine', '-q'])).code).toBe(0)
    expect(readFileSync(join(cwd, 'decks/post/deck.css'), 'utf8')).toContain('#fff7ee')
    expect(readdirSync(join(cwd, 'decks/post/fonts')).length).toBeGreaterThan(0)
  })

  it.each([
    ['{ "name": "mine" }', 'mine/theme.json  The theme lacks `description`, `canvas`'],
    [
      '{ "extends": "broadsheet", "type": { "body": 7 } }',
      'mine/theme.json  `type` of the theme does not hold together: `body` is not a list of names and values.',
    ],
    ['{ "extends": "broadsheet", "type": { "body": { "sizePx": "28" } } }', '`body` has an odd `sizePx`'],
    [
      '{ "extends": "broadsheet", "forms": { "prose": { "boxes": { "body": { "roles": ["huge"] } } } } }',
      'asks for the role `huge`, which `type` does not describe',
    ],
    ['{ "extends": "broadsheet", "floods": { "section": "sea" } }', 'names no ground of the theme: `sea`'],
    ['{ "extends": "brodsheet" }', 'There is no theme `brodsheet`. Did you mean `broadsheet`?'],
    ['{ "extends": "../mine" }', 'The theme extends itself'],
    ['{\n  "name": }', 'mine/theme.json:2:11  The theme is not JSON'],
    ['{\n  "name": "mine"\n  "dark": true }', /^mine\/theme\.json:3:\d {2}The theme is not JSON/],
    [
      '{ "extends": "broadsheet", "fonts": [{ "family": "Newsreader Text", "src": "../../../etc/hostname", "style": "normal", "weight": "400" }] }',
      'names a font `../../../etc/hostname` that is neither',
    ],
  ])('say what is wrong with them: %s', async (theme, sentence) => {
    const { code, err } = await withTheme(theme)
    if (typeof sentence === 'string') expect(err).toContain(sentence)
    else expect(err).toMatch(sentence)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  it('may not move text with CSS', async () => {
    const files = { 'post.md': post, 'mine/theme.json': '{ "extends": "plain" }', 'mine/theme.css': '.reveal h2 {\n  font-size: 90px;\n}' }
    const { code, err } = await rostrum(workIn(files), ['build', 'post.md', '-t', './mine', '-q'])
    expect(code).toBe(1)
    expect(err).toContain('mine/theme.css:1  `font-size` of `.reveal h2` changes how much room there is')
  })

  it('turn dark or light where they can', async () => {
    const cwd = workIn({ 'post.md': post, 'mine/theme.json': '{ "extends": "plain", "name": "mine", "schemes": { "dark": null } }' })
    expect((await rostrum(cwd, ['build', 'post.md', '--scheme', 'dark', '-q'])).code).toBe(0)
    expect(readFileSync(join(cwd, 'decks/post/deck.css'), 'utf8')).toContain('color-scheme:dark')
    const { code, err } = await rostrum(workIn({ 'post.md': post, 'mine/theme.json': '{ "extends": "plain", "schemes": [] }' }), [
      'build',
      'post.md',
      '-t',
      './mine',
      '-q',
    ])
    expect(code).toBe(1)
    expect(err).toContain('`schemes` of the theme is not a list of names and values')
  })

  it('are set in a font of the author, which has to be there', async () => {
    const config = (font: string) => workIn({ 'post.md': post, 'rostrum.config.json': JSON.stringify({ font }) })
    const cwd = config('Archivo')
    expect((await rostrum(cwd, ['build', 'post.md', '-q'])).code).toBe(0)
    expect(readdirSync(join(cwd, 'decks/post/fonts'))).toContain('archivo-latin-wght-normal.woff2')
    expect(readFileSync(join(cwd, 'decks/post/deck.css'), 'utf8')).toContain("--face-display:'Archivo Variable'")
    expect((await rostrum(config('Futura'), ['build', 'post.md', '-q'])).err).toContain(
      'There is no font `Futura` here that could be measured',
    )
    expect((await rostrum(config('./futura.woff2'), ['build', 'post.md', '-q'])).err).toContain('There is no font file `futura.woff2`')
  })
})
