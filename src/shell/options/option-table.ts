import type { DialectName } from '../../post/types.ts'
import { defaultTalk, type TalkOptions } from '../../options.ts'

export const commandNames = ['present', 'build', 'export', 'outline', 'check', 'themes', 'doctor'] as const
export type CommandName = (typeof commandNames)[number]

const exportFormats = ['pdf', 'png', 'pptx', 'notes', 'html'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Everything that can be set, by the key that config, front matter and sidecar use; flags are the same in kebab case. */
export type Options = TalkOptions & {
  /** @default 'decks' */
  readonly out: string
  /** @default ['pdf'] */
  readonly to: readonly ExportFormat[]
  /** Slides to export, `1,4-6`; all where absent. */
  readonly range?: string
  readonly steps: boolean
  readonly handout?: 'a4' | 'letter'
  readonly singleFile: boolean
  /** Fetch pictures of other hosts. @default true */
  readonly remote: boolean
  readonly drafts: boolean
  /** @default 4040 */
  readonly port: number
  /** @default '127.0.0.1' */
  readonly host: string
  readonly open: boolean
  readonly watch: boolean
  /** As many as the machine has cores, where absent. */
  readonly parallel?: number
  /** Seconds. @default 60 */
  readonly timeout: number
  readonly browser?: string
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
}

export const defaultOptions: Options = {
  ...defaultTalk,
  out: 'decks',
  to: ['pdf'],
  steps: false,
  singleFile: false,
  remote: true,
  drafts: false,
  port: 4040,
  host: '127.0.0.1',
  open: false,
  watch: false,
  timeout: 60,
  strict: false,
  json: false,
  quiet: false,
}

/** One option: how it is spelt, what it takes, who may set it. */
export type OptionRow = {
  readonly short?: string
  /** Name of the value in the help; a switch has none. */
  readonly value?: string
  readonly takes: 'text' | 'choice' | 'choices' | 'number' | 'whole' | 'switch'
  readonly choices?: readonly string[]
  readonly least?: number
  readonly most?: number
  /** The value that stands for a bare flag or `true`. */
  readonly bare?: string
  /** `--no-name` instead of `--name`. */
  readonly negative?: true
  /** No flag: brand settings live in files. */
  readonly flagless?: true
  readonly commands: readonly CommandName[]
  /** Not taken from a post or its sidecar, which may come from anybody: only from flags and config. */
  readonly trusted?: true
  readonly group: 'talk' | 'files' | 'export' | 'live' | 'run'
  readonly says: string
}

const posts = ['present', 'build', 'export', 'outline', 'check'] as const
const dialects = {
  plain: 1,
  github: 1,
  hugo: 1,
  jekyll: 1,
  hexo: 1,
  devto: 1,
  docusaurus: 1,
  vitepress: 1,
  mdx: 1,
  obsidian: 1,
  zola: 1,
  zenn: 1,
  quarto: 1,
  pelican: 1,
  eleventy: 1,
  nuxt: 1,
} as const satisfies Record<DialectName, 1>

/** The one source of flags, config keys, help and the table in the docs. */
export const optionTable = {
  theme: {
    short: '-t',
    value: 'NAME|DIR',
    takes: 'text',
    commands: posts,
    group: 'talk',
    says: 'how it looks; `rostrum themes` lists them',
  },
  scheme: {
    value: 'LIGHT',
    takes: 'choice',
    choices: ['light', 'dark'],
    commands: posts,
    group: 'talk',
    says: 'the theme on light or on dark ground',
  },
  size: { value: 'RATIO', takes: 'choice', choices: ['16:9', '16:10', '4:3'], commands: posts, group: 'talk', says: 'shape of a slide' },
  prose: {
    value: 'HOW',
    takes: 'choice',
    choices: ['points', 'full', 'notes'],
    commands: posts,
    group: 'talk',
    says: 'what becomes of paragraphs',
  },
  fragments: {
    value: 'WHICH',
    takes: 'choice',
    choices: ['lists', 'all', 'none'],
    commands: posts,
    group: 'talk',
    says: 'what waits for a click',
  },
  minutes: { value: 'N', takes: 'number', least: 1, most: 600, commands: posts, group: 'talk', says: 'make the talk that long' },
  lang: { value: 'TAG', takes: 'text', commands: posts, group: 'talk', says: 'language of the post, `en` or `pt-BR`' },
  dialect: {
    value: 'NAME',
    takes: 'choice',
    choices: Object.keys(dialects),
    commands: posts,
    group: 'talk',
    says: 'blog engine the post is written for',
  },
  site: { value: 'DIR', takes: 'text', trusted: true, commands: posts, group: 'talk', says: 'root of the site around the post' },
  html: {
    value: 'TRUST',
    takes: 'choice',
    choices: ['safe', 'trusted'],
    trusted: true,
    commands: posts,
    group: 'talk',
    says: 'what HTML in the post may do',
  },
  remote: { negative: true, takes: 'switch', commands: posts, group: 'talk', says: 'do not fetch pictures from other hosts' },
  accent: { flagless: true, value: 'COLOUR', takes: 'text', commands: posts, group: 'talk', says: 'accent colour, `#0a7f5a`' },
  logo: { flagless: true, value: 'FILE', takes: 'text', commands: posts, group: 'talk', says: 'picture in the corner' },
  font: { flagless: true, value: 'FILE|NAME', takes: 'text', commands: posts, group: 'talk', says: 'font for titles and text' },
  footer: { flagless: true, value: 'TEXT', takes: 'text', commands: posts, group: 'talk', says: 'line at the foot of each slide' },
  out: {
    short: '-o',
    value: 'DIR|FILE|-',
    takes: 'text',
    commands: ['build', 'export'],
    group: 'files',
    says: 'folder of decks; a file name; `-` is standard output',
  },
  singleFile: { takes: 'switch', commands: ['build', 'export'], group: 'files', says: 'one HTML file with everything in it' },
  drafts: { takes: 'switch', commands: posts, group: 'files', says: 'drafts in a folder too' },
  watch: { short: '-w', takes: 'switch', commands: ['build', 'export'], group: 'files', says: 'build again when something changes' },
  to: { value: 'FORMATS', takes: 'choices', choices: exportFormats, commands: ['export'], group: 'export', says: 'comma separated' },
  range: { value: '1,4-6', takes: 'text', commands: ['export'], group: 'export', says: 'only these slides' },
  steps: { takes: 'switch', commands: ['export'], group: 'export', says: 'a page for each click' },
  handout: {
    value: 'PAPER',
    takes: 'choice',
    choices: ['a4', 'letter'],
    bare: 'a4',
    commands: ['export'],
    group: 'export',
    says: 'slides with their notes, to print',
  },
  parallel: {
    value: 'N',
    takes: 'whole',
    least: 1,
    most: 64,
    commands: ['export', 'check'],
    group: 'export',
    says: 'pages at a time (all cores)',
  },
  timeout: {
    value: 'SECONDS',
    takes: 'number',
    least: 1,
    most: 3600,
    commands: ['export', 'check'],
    group: 'export',
    says: 'for one deck in the browser',
  },
  browser: {
    value: 'PATH',
    takes: 'text',
    trusted: true,
    commands: ['export', 'check', 'doctor'],
    group: 'export',
    says: 'Chromium to use',
  },
  port: {
    short: '-p',
    value: 'N',
    takes: 'whole',
    least: 0,
    most: 65535,
    commands: ['present'],
    group: 'live',
    says: 'where it is served',
  },
  host: { value: 'NAME', takes: 'text', trusted: true, commands: ['present'], group: 'live', says: 'address it listens on' },
  open: { takes: 'switch', commands: ['present'], group: 'live', says: 'open the browser' },
  strict: { takes: 'switch', commands: posts, group: 'run', says: 'a remark is a failure' },
  json: { takes: 'switch', commands: commandNames, group: 'run', says: 'report on standard output' },
  quiet: { short: '-q', takes: 'switch', commands: commandNames, group: 'run', says: 'no talk' },
} as const satisfies Record<keyof Options, OptionRow>

export type OptionKey = keyof typeof optionTable

/** The table as rows of one type, in its order. */
export const optionRows: readonly (readonly [OptionKey, OptionRow])[] = Object.entries(optionTable).map(([key, row]) => [asKey(key), row])

export const optionKeys: readonly OptionKey[] = optionRows.map(([key]) => key)

export function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(optionTable, key)
}

/** `singleFile` as a person types it: `--single-file`. */
export const flagOf = (key: OptionKey): string =>
  `--${isNegative(key) ? 'no-' : ''}${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`

/** The opposite of a switch's flag: `--no-strict`, `--remote`. */
export const offFlagOf = (key: OptionKey): string => {
  const flag = flagOf(key)
  return isNegative(key) ? flag.replace('--no-', '--') : flag.replace('--', '--no-')
}

export const isSwitch = (row: OptionRow): boolean => row.takes === 'switch'

const isNegative = (key: OptionKey): boolean => 'negative' in optionTable[key]

function asKey(key: string): OptionKey {
  if (!isOptionKey(key)) throw new TypeError(key)
  return key
}
