import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rostrum, workIn } from '../cli/fake-terminal.ts'

/** Builds one post and says what came of it, in how many milliseconds. */
async function build(text: string, files: Readonly<Record<string, string>> = {}) {
  const folder = workIn({ 'post.md': text, ...files })
  const start = performance.now()
  const ran = await rostrum(folder, ['build', 'post.md', '--no-remote'])
  const deck = join(folder, 'decks/post/index.html')
  return { ...ran, ms: performance.now() - start, folder, html: existsSync(deck) ? readFileSync(deck, 'utf8') : undefined }
}

const body = '\n## A section\n\nIt says a thing or two, and then a third thing.\n'
const polluted = (): unknown => ({} as { polluted?: unknown }).polluted

describe('front matter', () => {
  it.each([
    ['---js', '---js\nmodule.exports = (() => { globalThis.ran = 1; return { title: "x" } })()\n---\n'],
    ['---javascript', '---javascript\nglobalThis.ran = 1\n---\n'],
    ['---coffee', '---coffee\nglobalThis.ran = 1\n---\n'],
    ['---constructor', '---constructor\nreturn globalThis.ran = 1\n---\n'],
    ['a tag for a function', '---\ntitle: !!js/function "function () { globalThis.ran = 1 }"\nx: !!js/undefined ""\n---\n'],
  ])('of %s runs nothing', async (_, head) => {
    const { code } = await build(head + body)
    expect([0, 1]).toContain(code)
    expect((globalThis as { ran?: unknown }).ran).toBeUndefined()
  })

  it('of aliases that grow without end is refused with a sentence, soon', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`).join('\n')
    const { code, err, ms } = await build(`---\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${rows}\ntitle: Bomb\n---\n${body}`)
    expect(code).toBe(1)
    expect(err).toMatch(/post\.md/)
    expect(ms).toBeLessThan(5000)
  })

  it.each([
    [
      'YAML',
      '---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\ntitle: Fine\ndeck:\n  __proto__:\n    polluted: yes\n---\n',
    ],
    ['TOML', '+++\ntitle = "Fine"\n[__proto__]\npolluted = true\n[constructor.prototype]\npolluted = true\n+++\n'],
    ['JSON', '{"title":"Fine","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}\n\n'],
  ])('of %s that names __proto__ changes nothing but itself', async (_, head) => {
    const { code } = await build(head + body)
    expect([0, 1]).toContain(code)
    expect(polluted()).toBeUndefined()
  })

  it.each([
    ['a browser to start', 'browser: ./evil.sh'],
    ['HTML to be trusted', 'html: trusted'],
    ['another site', 'site: /'],
    ['an address to listen on', 'host: 0.0.0.0'],
    ['a folder elsewhere', 'out: ../elsewhere'],
    ['a theme elsewhere', 'theme: ../../theme'],
    ['a logo elsewhere', 'logo: /etc/hostname'],
  ])('may not ask for %s', async (_, line) => {
    const { code, err, html } = await build(`---\ntitle: Asks\ndeck:\n  ${line}\n---\n${body}`)
    expect(code).toBe(1)
    expect(err).toMatch(/post\.md/)
    expect(html).toBeUndefined()
  })
})

describe('a sidecar and a config', () => {
  it('that name __proto__ change nothing but themselves', async () => {
    const { code } = await build(`---\ntitle: Fine\n---\n${body}`, {
      'post.deck.yaml': 'minutes: 5\nslides:\n  __proto__:\n    drop: true\n  a-section:\n    __proto__:\n      polluted: true\n',
      'rostrum.config.json': '{"minutes":5,"__proto__":{"polluted":true,"html":"trusted"}}',
    })
    expect([0, 1]).toContain(code)
    expect(polluted()).toBeUndefined()
    expect(({} as { html?: unknown }).html).toBeUndefined()
  })

  it('beside a post may not ask for what only whoever sits at the machine may', async () => {
    const { code, err } = await build(`---\ntitle: Asks\n---\n${body}`, { 'post.deck.yaml': 'browser: ./evil.sh\n' })
    expect(code).toBe(1)
    expect(err).toMatch(/post\.deck\.yaml/)
  })
})

describe('a post without measure', () => {
  it('of 50 MB is refused with a sentence before it is read', async () => {
    const folder = workIn()
    writeFileSync(join(folder, 'post.md'), 'a b c d e '.repeat(5_000_000))
    const start = performance.now()
    const { code, err } = await rostrum(folder, ['build', 'post.md'])
    expect(code).toBe(1)
    expect(err).toMatch(/50 MB/)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it.each([
    ['quotes in quotes', '>'.repeat(20_000) + ' deep'],
    ['lists in lists', Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- item ${n}`).join('\n')],
    ['brackets', '['.repeat(20_000)],
    ['links', '[a]('.repeat(5_000)],
    ['emphasis', '_a__b'.repeat(10_000)],
    ['stars', '*a **b '.repeat(5_000)],
    ['elements', '<div>'.repeat(20_000) + 'deep'],
    ['open tags', '<a '.repeat(20_000)],
    ['shortcodes', '{{< a >}}'.repeat(5_000)],
    ['backticks', '`a``b'.repeat(8_000)],
    ['table cells', `|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n|${'b|'.repeat(2_000)}`],
    [
      'footnotes',
      Array.from({ length: 2_000 }, (_, n) => `[^${n}]`).join('') +
        '\n\n' +
        Array.from({ length: 2_000 }, (_, n) => `[^${n}]: [^${n}]`).join('\n'),
    ],
    ['entities', '&amp;'.repeat(50_000)],
    ['a word', 'a'.repeat(300_000)],
    ['formulas', String.raw`$$\def\a{x}${Array.from({ length: 25 }, (_, n) => String.raw`\def\a${'b'.repeat(n)}{\a\a}`).join('')}\a$$`],
    ['a formula that calls itself', String.raw`$$\def\x{\x\x}\x$$`],
  ])(
    'of %s without end ends in time',
    async (_, text) => {
      const { code, ms, err } = await build(`---\ntitle: Long\n---\n${body}\n${text}\n`)
      expect([0, 1]).toContain(code)
      expect(err).not.toMatch(/RangeError|at .*\.ts:\d+/)
      expect(ms).toBeLessThan(20_000)
    },
    60_000,
  )
})
