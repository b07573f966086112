import { Fault } from '../../fault.ts'
import { nearMiss } from '../../text/near-miss.ts'
import { commandNames, flagOf, isSwitch, offFlagOf, optionRows, type CommandName } from './option-table.ts'

/** What the parser of the command line says, turned into our words: what happened, what was meant, where to look. */
export function usageFault(error: { readonly code: string; readonly message: string }, argv: readonly string[]): Fault {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const command = commandNames.find((name) => name === argv.find((word) => !word.startsWith('-')))
  const help = `\`rostrum ${command === undefined ? '' : `${command} `}--help\` shows what there is.`
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Fault('usage', unknownCommand(named, help))
    case 'commander.unknownOption':
      return new Fault('usage', unknownOption(named.replace(/=.*/, ''), command, help))
    case 'commander.missingArgument':
      return new Fault(
        'usage',
        `\`rostrum ${command ?? ''}\` needs a post: a Markdown file, a folder of them, or \`-\` for standard input.`,
      )
    case 'commander.optionMissingArgument':
      return new Fault('usage', `\`${named}\` needs a value. ${help}`)
    case 'commander.excessArguments':
      return new Fault('usage', excess(command, argv, help))
    default:
      return new Fault('usage', `${error.message.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase())}. ${help}`)
  }
}

function unknownCommand(named: string, help: string): string {
  const near = nearMiss(named, [...commandNames, 'help', 'version'])
  if (near !== undefined) return `There is no command \`${named}\`. Did you mean \`rostrum ${near}\`?`
  const isPost = /[./]/.test(named) || named === '-'
  return `There is no command \`${named}\`.${isPost ? ` To show a post, say \`rostrum present ${named}\`.` : ''} ${help}`
}

function unknownOption(named: string, command: CommandName | undefined, help: string): string {
  const sentence = `There is no option \`${named}\`${command === undefined ? '' : ` for \`${command}\``}.`
  const elsewhere = optionRows.find(([key, row]) => !row.flagless && (flagOf(key) === named || row.short === named))
  if (elsewhere && command !== undefined)
    return `${sentence} It belongs to ${elsewhere[1].commands.map((name) => `\`${name}\``).join(', ')}.`
  const known = optionRows
    .filter(([, row]) => !row.flagless && (command === undefined || row.commands.includes(command)))
    .flatMap(([key, row]) => (isSwitch(row) ? [flagOf(key), offFlagOf(key)] : [flagOf(key)]))
  const near = nearMiss(named, [...known, '--config', '--help', '--version'])
  return `${sentence} ${near === undefined ? help : `Did you mean \`${near}\`?`}`
}

function excess(command: CommandName | undefined, argv: readonly string[], help: string): string {
  if (command === 'present' || command === 'outline') {
    const rest = argv.slice(argv.indexOf(command) + 1).filter((word) => !word.startsWith('-'))
    return `\`rostrum ${command}\` takes one post or one folder, and these are ${rest.length}. ${help}`
  }
  return `\`rostrum ${command ?? ''}\` takes fewer words than these. ${help}`
}
