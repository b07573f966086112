import { Command, CommanderError, Option } from 'commander'
import { Fault } from '../../fault.ts'
import {
  commandNames,
  defaultOptions,
  flagOf,
  isSwitch,
  offFlagOf,
  optionKeys,
  optionRows,
  type CommandName,
  type OptionKey,
  type OptionRow,
  type Options,
} from './option-table.ts'
import { checkValue } from './option-value.ts'
import { paint } from '../words/colours.ts'
import type { Terminal } from '../system/terminal.ts'
import { usageFault } from './usage-fault.ts'
import { version } from '../system/version.ts'

/** What was asked for. Flags hold only what was typed. */
export type Request = {
  readonly command: CommandName
  /** Posts and folders; `eject NAME` for themes. */
  readonly operands: readonly string[]
  readonly flags: Partial<Options>
  readonly config?: string
  readonly install: boolean
}

/** Reads the command line. `text` is a help screen or the version, which need no more than to be shown. A Fault is wrong usage. */
export function readArguments(argv: readonly string[], terminal: Terminal): Request | { readonly text: string } {
  let text = ''
  let request: Request | undefined
  const program = makeProgram(
    terminal,
    (made) => {
      request = made
    },
    (written) => {
      text += written
    },
  )
  try {
    program.parse([...asFlags(argv)], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw usageFault(error, argv)
  }
  return request ?? { text }
}

/** `help build` and `version`, as other programs have them. */
function asFlags(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv
  if (first === undefined) return ['--help']
  if (first === 'help') return [...rest.slice(0, 1), '--help']
  return first === 'version' && rest.length === 0 ? ['--version'] : argv
}

const titles: Record<CommandName, { readonly operands: string; readonly says: string }> = {
  present: { operands: '<post|folder>', says: 'show the talk live in the browser' },
  build: { operands: '<post|folder...>', says: 'write each deck as a folder that opens anywhere' },
  export: { operands: '<post|folder...>', says: 'write PDF, pictures, PowerPoint or notes' },
  outline: { operands: '<post>', says: 'print what each slide says, and from which lines' },
  check: { operands: '<post|folder...>', says: 'look for what would embarrass you on stage' },
  themes: { operands: '[eject] [name]', says: 'list the themes; `eject NAME` copies one to start from' },
  doctor: { operands: '', says: 'say what is there and what is missing' },
}

const groups: Record<OptionRow['group'], string> = { talk: 'The talk', files: 'Files', export: 'Export', live: 'Live', run: 'Output' }

function makeProgram(terminal: Terminal, take: (request: Request) => void, write: (text: string) => void): Command {
  const colours = paint(terminal)
  const program = new Command('rostrum')
  program
    .description('Turns a blog post that already exists into a talk.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(terminal.columns, 100),
      getOutHasColors: () => terminal.colour,
    })
    .configureHelp({
      styleTitle: (title) => colours.bold(title),
      styleCommandText: (command) => colours.cyan(command),
      styleSubcommandText: (command) => colours.cyan(command),
      styleOptionTerm: (option) => colours.cyan(option),
      styleArgumentTerm: (argument) => colours.cyan(argument),
      subcommandTerm: (command) =>
        `${command.name()} ${command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}${argument.variadic ? '…' : ''}>` : `[${argument.name()}]`)).join(' ')}`.trim(),
    })
    .usage('<command> <post|folder> [options]')
    .addHelpText(
      'after',
      () =>
        `\n${colours.bold('For instance:')}\n  rostrum present post.md --open\n  rostrum build posts/ -o decks\n  rostrum export post.md --to pdf,notes --minutes 20\n\n\`rostrum <command> --help\` says more. A post may be \`-\`, standard input.`,
    )
  for (const name of commandNames) addCommand(program, name, take)
  return program
}

function addCommand(program: Command, name: CommandName, take: (request: Request) => void): void {
  const { operands, says } = titles[name]
  const command = program
    .command(`${name} ${operands}`.trim())
    .description(`${says[0]?.toUpperCase() ?? ''}${says.slice(1)}.`)
    .summary(says)
    .usage(`${operands.replace('...', '…')} [options]`.trim())
  for (const [key, row] of optionRows)
    if (row.commands.includes(name) && !row.flagless) for (const option of makeOptions(key, row)) command.addOption(option)
  command.addOption(new Option('-c, --config <file>', 'instead of rostrum.config.{ts,js,json} here').helpGroup(`${groups.run}:`))
  if (name === 'doctor') command.addOption(new Option('--install', 'get a browser, where there is none').helpGroup('Browser:'))
  command.action(() => {
    const { config, install, ...given } = command.opts<Record<string, unknown>>()
    take({
      command: name,
      operands: command.args,
      flags: readFlags(given, command),
      ...(typeof config === 'string' && { config }),
      install: install === true,
    })
  })
}

/** An option, and for a switch its opposite, which a config may make needful and the help passes over. */
function makeOptions(key: OptionKey, row: OptionRow): readonly Option[] {
  const shown = makeOption(key, row)
  return isSwitch(row) ? [shown, new Option(offFlagOf(key)).hideHelp().helpGroup(`${groups[row.group]}:`)] : [shown]
}

function makeOption(key: OptionKey, row: OptionRow): Option {
  const value = row.value === undefined ? '' : row.bare === undefined ? ` <${row.value}>` : ` [${row.value}]`
  const option = new Option(`${row.short === undefined ? '' : `${row.short}, `}${flagOf(key)}${value}`, describe(key, row))
  return option.helpGroup(`${groups[row.group]}:`)
}

function describe(key: OptionKey, row: OptionRow): string {
  const start = defaultOptions[key]
  const choices = row.choices === undefined || row.choices.length > 6 ? '' : `: ${row.choices.join(', ')}`
  const usual = start === undefined || typeof start === 'boolean' ? '' : ` (${Array.isArray(start) ? start.join(',') : String(start)})`
  return `${row.says}${choices}${usual}`
}

function readFlags(given: Record<string, unknown>, command: Command): Partial<Options> {
  const flags: Record<string, unknown> = {}
  for (const key of optionKeys) {
    if (!(key in given) || command.getOptionValueSource(key) !== 'cli') continue
    const checked = checkValue(key, given[key], `\`${flagOf(key)}\``)
    if ('complaint' in checked) throw new Fault('usage', checked.complaint)
    flags[key] = checked.value
  }
  return flags
}
