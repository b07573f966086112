import { defaultOptions, flagOf, isSwitch, optionRows, type OptionKey, type OptionRow } from '../src/shell/options/option-table.ts'

const groups: readonly (readonly [OptionRow['group'], string])[] = [
  ['talk', 'The talk'],
  ['files', 'Files'],
  ['export', 'Export'],
  ['live', 'Live'],
  ['run', 'Output'],
]

/** The page on options, made from the option table. `npm run options` writes it; a test holds it to the table. */
export const optionsText = (): string => `# Options

Every option is a flag, and a key in a file. The strongest wins:

1. the flag on the command line
2. the sidecar beside the post, \`post.deck.yaml\`
3. the post's front matter, under \`deck:\`
4. \`rostrum.config.ts\`, \`.js\` or \`.json\` in the folder where you run the command, or the file that \`--config FILE\` names
5. the default

The same option in each of them:

\`\`\`sh
rostrum build post.md --minutes 20
\`\`\`

\`\`\`yaml file=post.deck.yaml
minutes: 20
\`\`\`

\`\`\`yaml file=post.md
---
title: A kettle for the office
deck:
  minutes: 20
---
\`\`\`

\`\`\`ts file=rostrum.config.ts
import { defineConfig } from 'rostrum'

export default defineConfig({ minutes: 20 })
\`\`\`

A switch that a file turned on is turned off with \`--no-\` before its name (\`--no-strict\`), and \`--remote\` undoes \`remote: false\`. Keys may also
be written as the flags are, \`single-file: true\`. Paths in a file stand relative to that file. A name or value that does not exist is
refused with its line, and with what was probably meant.

Options marked with * are not taken from a post or its sidecar, which may come from anybody: give them as a flag or in your own config.
${groups.map(([group, title]) => table(group, title)).join('')}
\`-c\`, \`--config FILE\` names another config file; it is a flag alone, as are \`doctor --install\`, \`--help\` and \`--version\`.

This page is made from the option table by \`npm run options\`.
`

function table(group: OptionRow['group'], title: string): string {
  const rows = optionRows.filter(([, row]) => row.group === group).map(([key, row]) => line(key, row))
  return `\n## ${title}\n\n| flag | key | takes | default | commands | what it does |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
}

function line(key: OptionKey, row: OptionRow): string {
  const flag = row.flagless ? 'none' : [row.short, flagOf(key)].flatMap((name) => (name === undefined ? [] : [`\`${name}\``])).join(' ')
  const cells = [flag, `\`${key}\`${row.trusted ? ' *' : ''}`, takes(row), usual(key), commands(row), row.says]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function takes(row: OptionRow): string {
  if (isSwitch(row)) return '`true`, `false`'
  if (row.choices) return row.choices.map((choice) => `\`${choice}\``).join(', ')
  const span = row.least === undefined ? '' : ` from ${row.least} to ${row.most}`
  return row.takes === 'text' ? `\`${row.value ?? 'TEXT'}\`` : `a ${row.takes === 'whole' ? 'whole ' : ''}number${span}`
}

function usual(key: OptionKey): string {
  const value = defaultOptions[key]
  return value === undefined ? '' : `\`${Array.isArray(value) ? value.join(',') : String(value)}\``
}

const commands = ({ commands: names }: OptionRow): string =>
  names.length === 5 ? 'all for posts' : names.length === 7 ? 'all' : names.join(', ')
