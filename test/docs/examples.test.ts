import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionsText } from '../../scripts/options-text.ts'
import { deckKeys } from '../../src/player/parts/help.ts'
import { readArguments } from '../../src/shell/options/arguments.ts'
import { fakeTerminal, post, rostrum, workIn } from '../cli/fake-terminal.ts'

const docs = join(import.meta.dirname, '../../docs')
const page = (name: string): string => readFileSync(join(docs, name), 'utf8')
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'))

/** Blocks of code of a page: their language, what stands behind it, their text. */
const blocksOf = (text: string) =>
  [...text.matchAll(/^(`{3,4})(\w+) ?(.*)\n([\s\S]*?)^\1$/gm)].map(([, , lang = '', about = '', code = '']) => ({ lang, about, code }))

/** A page without its code, in which brackets mean other things. */
const prose = (text: string): string => text.replaceAll(/^(`{3,4})\w[\s\S]*?^\1$/gm, '').replaceAll(/`[^`\n]*`/g, '')

const commandsOf = (text: string): string[][] =>
  blocksOf(text)
    .filter(({ lang }) => lang === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .filter((line) => line.startsWith('rostrum '))
    .map((line) =>
      line
        .replace(/\s+#.*/, '')
        .split(/\s+/)
        .slice(1),
    )

const fileOf = (text: string, name: string): string => blocksOf(text).find(({ about }) => about === `file=${name}`)?.code ?? ''

it('the page on options says what the option table says (`npm run options` writes it)', () => {
  expect(page('options.md')).toBe(optionsText())
})

describe.each(pages)('%s', (name) => {
  it('has commands that the command line takes, and links that lead somewhere', () => {
    for (const argv of commandsOf(page(name))) expect(readArguments(argv, fakeTerminal('/')), argv.join(' ')).toHaveProperty('command')
    for (const [, target = ''] of prose(page(name)).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(existsSync(join(docs, target)), target).toBe(true)
  })
})

describe.each(['exports.md', 'presenting.md'])('what %s says to run', (name) => {
  const runs = blocksOf(page(name))
    .filter(({ lang, about }) => lang === 'sh' && about === 'run')
    .flatMap(({ code }) => code.trim().split('\n'))
    .filter((line) => !line.startsWith('rostrum present') && line !== 'rostrum export post.md')
  it.each(runs)('%s', async (line) => {
    const cwd = workIn({ 'post.md': post })
    const { code, err } = await rostrum(cwd, line.split(' ').slice(1))
    expect({ code, err: err.includes('There is no') }).toEqual({ code: 0, err: false })
  })
})

it('presenting.md lists the keys that the help of a deck lists', () => {
  for (const { keys } of deckKeys) for (const key of keys) expect(page('presenting.md'), key).toContain(`\`${key}\``)
})

it('options.md shows one option in every place that takes it', async () => {
  const text = page('options.md')
  const slidesIn = async (files: Record<string, string>): Promise<string> =>
    (await rostrum(workIn({ 'post.md': `${fileOf(text, 'post.md')}\n${post.split('---\n')[2]}`, ...files }), ['outline', 'post.md', '-q']))
      .out
  expect(await slidesIn({})).toContain('A kettle for the office')
  for (const name of ['post.deck.yaml', 'rostrum.config.ts'])
    expect(await slidesIn({ [name]: fileOf(text, name) })).toBe(await slidesIn({}))
})

it('directives.md shows a post and a sidecar that do what it says', async () => {
  const text = page('directives.md')
  const cwd = workIn({ 'post.md': fileOf(text, 'post.md'), 'post.deck.yaml': fileOf(text, 'post.deck.yaml') })
  const ran = await rostrum(cwd, ['outline', 'post.md', '--json', '--strict'])
  expect(ran).toMatchObject({ code: 0, err: '' })
  const { slides } = JSON.parse(ran.out).posts[0]
  expect(slides.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['A kettle for the office', 'What a kettle does to a team', 'What it cost']),
  )
  expect(slides.find(({ title }: { title: string }) => title.startsWith('What a kettle'))).toMatchObject({
    steps: 0,
    notes: expect.stringMatching(/Point at the kitchen\.[\s\S]*Wait for the laugh\./),
  })
  expect(slides.find(({ title }: { title: string }) => title === 'What it cost').text).toContain('Nineteen euros')
  const own = await rostrum(workIn({ 'post.md': fileOf(text, 'with-options.md') }), ['build', 'post.md', '-q'])
  expect(own).toMatchObject({ code: 0, err: '' })
})

it('directives.md says what each comment does', async () => {
  const body = '## One\n\n- a thing\n- of some kind\n\nCOMMENT\n\n- another thing\n- of another kind\n\n## Two\n\n- a third thing\n'
  const slidesWith = async (comment: string): Promise<{ title: string; text: string; notes: string }[]> =>
    JSON.parse(
      (await rostrum(workIn({ 'post.md': `# Things\n\n${body.replace('COMMENT', comment)}` }), ['outline', 'post.md', '--json', '-q'])).out,
    ).posts[0].slides
  const plain = await slidesWith('')
  expect((await slidesWith('<!-- slide -->')).length).toBe(plain.length + 1)
  expect((await slidesWith('<!-- slide: skip -->')).map(({ text }) => text).join(' ')).not.toContain('another thing')
  for (const comment of ['<!-- notes: Breathe. -->', '[//]: # (notes: Breathe.)'])
    expect(
      (await slidesWith(comment)).some(({ notes }) => notes.includes('Breathe.')),
      comment,
    ).toBe(true)
  const long = Array.from({ length: 14 }, (_, at) => `- item number ${at} of the list, told in about ten words or so`).join('\n')
  expect((await slidesWith(`## Long\n\n<!-- slide: keep -->\n\n${long}`)).length).toBeLessThan(
    (await slidesWith(`## Long\n\n${long}`)).length,
  )
})

describe('how-a-post-becomes-slides.md', () => {
  const text = page('how-a-post-becomes-slides.md')
  const outlines = blocksOf(text).filter(({ about }) => about.startsWith('outline='))
  it.each(outlines)('shows what `rostrum outline` prints: $about', async ({ about, code }) => {
    const name = about.replace('outline=', '')
    const { code: exit, out } = await rostrum(workIn({ [name]: fileOf(text, name) }), ['outline', name])
    expect({ exit, out }).toEqual({ exit: 0, out: code })
  })
  it('has an outline for each of its posts', () => {
    expect(outlines).toHaveLength(blocksOf(text).filter(({ about }) => about.startsWith('file=')).length)
  })
})
