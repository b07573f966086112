import { Fault, faultCodes } from '../fault.ts'
import { readArguments, type Request } from './options/arguments.ts'
import { loadConfig } from './options/config.ts'
import type { CommandName } from './options/option-table.ts'
import { faultText } from './words/fault-text.ts'
import { Interrupted } from './system/interrupted.ts'
import type { Kit } from './kit.ts'
import type { Terminal } from './system/terminal.ts'

/** A command: does what was asked and says with which code to end. */
type Command = (request: Request, kit: Kit) => Promise<number>

/** Loads a command's own code only when it is asked for: starting is most of what a small build costs. */
const commands: Record<CommandName, () => Promise<Command>> = {
  present: async () => (await import('./commands/present.ts')).present,
  build: async () => (await import('./commands/build.ts')).build,
  export: async () => (await import('./commands/export.ts')).exportTalks,
  outline: async () => (await import('./commands/outline.ts')).outline,
  check: async () => (await import('./commands/check.ts')).check,
  themes: async () => (await import('./commands/themes.ts')).themes,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

/**
 * Runs the command line and returns the exit code: 0 done, 1 could not or found something, 2 wrong usage, 130 interrupted. What
 * is thrown and is no Fault is a bug and keeps its stack.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let wantsReport = false
  try {
    const request = readArguments(argv, terminal)
    if ('text' in request) {
      terminal.stdout.write(request.text)
      return 0
    }
    wantsReport = request.flags.json === true
    const command = await commands[request.command]()
    const config = await loadConfig(terminal, request.config)
    return await command(request, { terminal, config, quiet: request.flags.quiet ?? config.options.quiet ?? false })
  } catch (error) {
    if (error instanceof Interrupted) return 130
    terminal.stderr.write(
      error instanceof Fault ? faultText(error, terminal) : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    if (!(error instanceof Fault)) return 1
    // What stops the whole run stops every post; whoever reads the report finds it there too.
    if (wantsReport && error.code !== 'usage') {
      const { faultReport, reportText } = await import('./words/report.ts')
      terminal.stdout.write(reportText([faultReport(error.at.path ?? '', error)]))
    }
    return faultCodes[error.code]
  }
}
