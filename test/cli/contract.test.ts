import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readArguments } from '../../src/shell/options/arguments.ts'
import { loadConfig } from '../../src/shell/options/config.ts'
import { makeTalks } from '../../src/shell/talks/make-talks.ts'
import { commandNames, defaultOptions, flagOf, optionRows, type CommandName, type OptionKey } from '../../src/shell/options/option-table.ts'
import { fakeTerminal, post, rostrum, workIn } from './fake-terminal.ts'

const posts = ['present', 'build', 'export', 'outline', 'check'] as const

/** The outside contract: every flag, the commands that take it, and what is used where nobody says anything. */
const flags: Readonly<Record<string, readonly [commands: readonly CommandName[], usual?: unknown]>> = {
  '--theme': [posts, 'broadsheet'],
  '--scheme': [posts],
  '--size': [posts, '16:9'],
  '--prose': [posts, 'points'],
  '--fragments': [posts, 'lists'],
  '--minutes': [posts],
  '--lang': [posts],
  '--dialect': [posts],
  '--site': [posts],
  '--html': [posts, 'safe'],
  '--no-remote': [posts, true],
  '--out': [['build', 'export'], 'decks'],
  '--single-file': [['build', 'export'], false],
  '--drafts': [posts, false],
  '--watch': [['build', 'export'], false],
  '--to': [['export'], ['pdf']],
  '--range': [['export']],
  '--steps': [['export'], false],
  '--handout': [['export']],
  '--parallel': [['export', 'check']],
  '--timeout': [['export', 'check'], 60],
  '--browser': [['export', 'check', 'doctor']],
  '--port': [['present'], 4040],
  '--host': [['present'], '127.0.0.1'],
  '--open': [['present'], false],
  '--strict': [posts, false],
  '--json': [commandNames, false],
  '--quiet': [commandNames, false],
}
const shorts = { '-t': '--theme', '-o': '--out', '-w': '--watch', '-p': '--port', '-q': '--quiet' }

/** Two values of each option that differ, and one that it cannot have. */
const values: Record<OptionKey, readonly [one: unknown, other: unknown, wrong: unknown]> = {
  theme: ['stage', 'poster', 7],
  scheme: ['dark', 'light', 'dusk'],
  size: ['4:3', '16:10', '4:4'],
  prose: ['full', 'notes', 'ful'],
  fragments: ['all', 'none', 'lits'],
  minutes: [20, 5, 0],
  lang: ['de', 'pt-BR', 'english language'],
  dialect: ['hugo', 'jekyll', 'hugoo'],
  site: ['.', 'blog', 7],
  html: ['trusted', 'safe', 'safer'],
  remote: [false, false, 'yes'],
  accent: ['#0a7f5a', '#123', 'red'],
  logo: ['a.svg', 'b.svg', 7],
  font: ['Archivo', 'Hanken Grotesk', 7],
  footer: ['Kettle & Sons', 'Tea Ltd', 7],
  out: ['talks', 'other/talks', 7],
  singleFile: [true, false, 'yes'],
  drafts: [true, false, 'yes'],
  watch: [true, false, 'yes'],
  to: [['png'], ['pptx', 'notes'], 'pfd'],
  range: ['1,4-6', '2-', '4-2'],
  steps: [true, false, 'yes'],
  handout: ['a4', 'letter', 'a5'],
  parallel: [2, 3, 1.5],
  timeout: [5, 10, 'soon'],
  browser: ['/opt/chromium', '/opt/chrome', 7],
  port: [4141, 0, 99999],
  host: ['localhost', '0.0.0.0', 7],
  open: [true, false, 'yes'],
  strict: [true, false, 'yes'],
  json: [true, false, 'yes'],
  quiet: [true, false, 'yes'],
}

const written = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value))
const asFlag = (key: OptionKey, value: unknown): string[] =>
  typeof value !== 'boolean'
    ? [flagOf(key), written(value)]
    : [value === (key !== 'remote') ? flagOf(key) : flagOf(key).replace('--', '--no-')]
const operandOf = (command: CommandName): string[] => (command === 'doctor' || command === 'themes' ? [] : ['post.md'])

describe('the flags', () => {
  it('are those of the contract, with these commands and defaults', () => {
    const made = Object.fromEntries(
      optionRows
        .filter(([, row]) => !row.flagless)
        .map(([key, row]) => [flagOf(key), defaultOptions[key] === undefined ? [row.commands] : [row.commands, defaultOptions[key]]]),
    )
    expect(made).toEqual(flags)
    expect(Object.fromEntries(optionRows.flatMap(([key, row]) => (row.short ? [[row.short, flagOf(key)]] : [])))).toEqual(shorts)
  })

  describe.each(commandNames)('of %s', (command) => {
    it.each(optionRows.filter(([, row]) => !row.flagless))('take %s, or say whose it is', (key, row) => {
      const read = () => readArguments([command, ...operandOf(command), ...asFlag(key, values[key][0])], fakeTerminal('/'))
      if (row.commands.includes(command)) expect(read()).toMatchObject({ command, flags: { [key]: values[key][0] } })
      else expect(read).toThrow(/^There is no option `--[a-z-]+` for `[a-z]+`\. It belongs to `/)
    })
  })
})

describe('an option', () => {
  let cwd: string
  beforeAll(() => {
    cwd = workIn({ 'blog/.git/HEAD': '' }, { keep: true })
    mkdirSync(join(cwd, 'blog/inner'), { recursive: true })
    for (const name of ['a.svg', 'b.svg', 'blog/a.svg', 'blog/b.svg'])
      writeFileSync(join(cwd, name), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>')
    return () => rmSync(cwd, { recursive: true })
  })

  /** What an option is for one post in the end; a Fault's sentence where it is refused. */
  async function ends(key: OptionKey, files: Readonly<Record<string, string>>, argv: readonly string[] = []): Promise<unknown> {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
    onTestFinished(() => {
      for (const name of Object.keys(files)) rmSync(join(cwd, name), { force: true })
    })
    const terminal = fakeTerminal(cwd)
    const command = optionRows.find(([name]) => name === key)?.[1].commands[0] ?? 'build'
    const request = readArguments(
      command === 'present' || command === 'build' || command === 'export' || command === 'outline'
        ? [command, 'blog/post.md', ...argv]
        : ['check', 'blog/post.md', ...argv],
      terminal,
    )
    if ('text' in request) throw new Error(request.text)
    const [outcome] = await makeTalks(request, { terminal, config: await loadConfig(terminal), quiet: true })
    for (const name of Object.keys(files)) rmSync(join(cwd, name), { force: true })
    return outcome === undefined
      ? undefined
      : 'fault' in outcome
        ? `${outcome.fault.at.path}: ${outcome.fault.message}`
        : outcome.talk.options[key]
  }
  const paths: readonly OptionKey[] = ['site', 'logo']
  const expected = (key: OptionKey, value: unknown, folder = ''): unknown =>
    paths.includes(key) ? join(cwd, folder, String(value)) : value
  const front = (key: OptionKey, value: unknown): string => post.replace('---\nWe', `deck:\n  ${key}: ${JSON.stringify(value)}\n---\nWe`)

  it.each(optionRows.filter(([key]) => key !== 'remote'))(
    '%s is taken from a flag before the sidecar, the front matter, the config and the default',
    async (key, row) => {
      const [one, other] = values[key]
      const plain = { 'blog/post.md': post }
      const json = { 'rostrum.config.json': JSON.stringify({ [key]: one }) }
      const flagged = row.flagless === true ? undefined : asFlag(key, other)
      expect(await ends(key, plain)).toEqual(defaultOptions[key])
      expect(await ends(key, { ...plain, ...json })).toEqual(expected(key, one))
      if (flagged) expect(await ends(key, { ...plain, ...json }, flagged)).toEqual(expected(key, other))
      if (row.trusted === true) return
      const own = { 'blog/post.md': front(key, other) }
      const beside = { 'blog/post.deck.yaml': `${key}: ${JSON.stringify(one)}\n` }
      expect(await ends(key, { ...own, ...json })).toEqual(expected(key, other, 'blog'))
      expect(await ends(key, { ...own, ...json, ...beside })).toEqual(expected(key, one, 'blog'))
      if (flagged) expect(await ends(key, { ...own, ...json, ...beside }, flagged)).toEqual(expected(key, other))
    },
  )

  it.each(['ts', 'mts', 'js', 'mjs'])('stands in a config.%s too, with `defineConfig` or as a function', async (end) => {
    const name = `rostrum.config.${end}`
    const typed = end.includes('ts') ? ': number' : ''
    const text = `import { defineConfig } from 'rostrum'\nconst minutes${typed} = 20\nexport default defineConfig({ minutes })\n`
    expect(await ends('minutes', { 'blog/post.md': post, [name]: text })).toBe(20)
    expect(await ends('minutes', { 'blog/post.md': post, [name]: 'export default async () => ({ minutes: 5 })\n' })).toBe(5)
  })

  it('may be written in kebab case in a file, as on the command line', async () => {
    expect(await ends('singleFile', { 'blog/post.md': post, 'rostrum.config.json': '{ "single-file": true }' })).toBe(true)
    expect(await ends('singleFile', { 'blog/post.md': post, 'blog/post.deck.yml': 'single-file: true' })).toBe(true)
  })

  it.each(optionRows)('%s is refused with file and line where its value is wrong', async (key, row) => {
    const wrong = JSON.stringify(values[key][2])
    const config = rostrum(workIn({ 'post.md': post, 'rostrum.config.json': `{\n  "${key}": ${wrong}\n}` }), ['outline', 'post.md'])
    expect(await config).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`^rostrum\\.config\\.json:2 {2}\`${key}\` (takes|is)`)),
    })
    const own = await rostrum(workIn({ 'post.md': front(key, values[key][2]) }), ['outline', 'post.md'])
    const beside = await rostrum(workIn({ 'post.md': post, 'post.deck.yaml': `# mine\n${key}: ${wrong}\n` }), ['outline', 'post.md'])
    const said = row.trusted === true ? 'is not taken from a post' : '(takes|is)'
    expect(own).toMatchObject({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^post\\.md:5 {2}\`${key}\` ${said}`)) })
    expect(beside).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`^post\\.deck\\.yaml:2 {2}\`${key}\` ${said}`)),
    })
    for (const { err } of [await config, own, beside]) expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('remote is undone by a flag alone: a post cannot ask hosts that its reader did not want asked', async () => {
    const no = { 'rostrum.config.json': '{ "remote": false }' }
    expect(await ends('remote', { 'blog/post.md': front('remote', true), ...no })).toBe(false)
    expect(await ends('remote', { 'blog/post.md': front('remote', true) }, ['--no-remote'])).toBe(false)
    expect(await ends('remote', { 'blog/post.md': front('remote', false) })).toBe(false)
    expect(await ends('remote', { 'blog/post.md': post, ...no }, ['--remote'])).toBe(true)
  })
})
