import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { Fault, type FaultCode } from '../../fault.ts'
import { nearMiss } from '../../text/near-miss.ts'
import { isOptionKey, optionKeys, optionTable, type OptionRow, type Options } from './option-table.ts'
import { checkValue } from './option-value.ts'
import { lineOfKey } from './file-text.ts'
import { whereItBroke } from './where-it-broke.ts'
import { readJsonFile } from '../system/read-json.ts'
import type { Terminal } from '../system/terminal.ts'

/** What `rostrum.config.ts` exports: every option by its key. */
export type Config = Partial<Options>

/** Types a config file; hands it on as it is. */
export const defineConfig = (config: Config): Config => config

/** A config that was found: its options, and its file for whoever watches. */
export type LoadedConfig = { readonly options: Config; readonly file?: string }

const names = ['rostrum.config.ts', 'rostrum.config.mts', 'rostrum.config.js', 'rostrum.config.mjs', 'rostrum.config.json']

/** Where the config lies, or would lie: files of the working directory, or the one that was named. */
export const configFiles = (cwd: string, named?: string): readonly string[] =>
  named === undefined ? names.map((name) => resolve(cwd, name)) : [resolve(cwd, named)]

/**
 * Loads the config of the working directory, never one beside a post, since it is code. `named` is a file that the person asked for.
 * Paths in a config file (theme, site, logo, out) stand relative to it.
 */
export async function loadConfig(terminal: Terminal, named?: string): Promise<LoadedConfig> {
  const files = configFiles(terminal.cwd, named)
  const file = named === undefined ? files.find((path) => existsSync(path)) : files[0]
  if (file === undefined) return { options: {} }
  const shown = showPath(terminal.cwd, file)
  if (!existsSync(file))
    throw new Fault('config-broken', `There is no config file \`${shown}\`. It was asked for with \`--config\`.`, { path: shown })
  if (!statSync(file).isFile())
    throw new Fault('config-broken', `\`${shown}\` is a folder, and \`--config\` takes a file such as \`rostrum.config.json\`.`, {
      path: shown,
    })
  const { values, text } = file.endsWith('.json')
    ? await readJsonFile(file, { shown, what: 'The config', code: 'config-broken' })
    : await runConfig(file, shown)
  return { file, options: checkOptions(values, { path: shown, text, code: 'config-broken', trusted: true }) }
}

async function runConfig(file: string, shown: string): Promise<{ values: unknown; text: string }> {
  const { runModule } = await import('../system/vite.ts')
  try {
    const exported: unknown = (await runModule(file))['default']
    const values: unknown = typeof exported === 'function' ? await exported() : await exported
    if (values !== undefined) return { values, text: readFileSync(file, 'utf8') }
  } catch (error) {
    const { message, line, column } = whereItBroke(error, file)
    throw new Fault(
      'config-broken',
      `The config could not be run: ${message}`,
      { path: shown, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
      { cause: error },
    )
  }
  throw new Fault('config-broken', 'The config exports no options. It ends with `export default { … }`.', { path: shown })
}

/** Where options were read, for what is said about them. */
export type OptionSource = {
  readonly path: string
  readonly text: string
  readonly code: FaultCode
  /** Lines between which keys stand. */
  readonly from?: number
  readonly last?: number
  /** Whether options that only the person at the keyboard may set are taken. */
  readonly trusted: boolean
  /** Keys that belong to somebody else here. */
  readonly others?: readonly string[]
}

/** Checks options read from a file. An unknown key, a wrong value and a key that this file may not set are Faults with their line. */
export function checkOptions(values: unknown, source: OptionSource): Config {
  const fault = (key: string, message: string): Fault => {
    const line = lineOfKey(source.text, key, source.from, source.last)
    return new Fault(source.code, message, { path: source.path, ...(line !== undefined && { line }) })
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Fault(source.code, 'The options are not a list of names and values, such as `theme: stage`.', { path: source.path })
  const options: Record<string, unknown> = {}
  for (const [written, raw] of Object.entries(values)) {
    if (source.others?.includes(written)) continue
    const key = written.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    if (!isOptionKey(key)) {
      const near = nearMiss(key, [...optionKeys, ...(source.others ?? [])])
      throw fault(written, `There is no option \`${written}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`)
    }
    const row: OptionRow = optionTable[key]
    if (row.trusted && !source.trusted)
      throw fault(
        written,
        `\`${written}\` is not taken from a post, which may come from anybody. Give it as a flag or in \`rostrum.config.json\`.`,
      )
    const checked = checkValue(key, raw, `\`${written}\``)
    if ('complaint' in checked) throw fault(written, checked.complaint)
    options[key] = checked.value
  }
  return options
}

/** A path as reports show it: relative to the working directory where it lies below, with forward slashes. */
export function showPath(cwd: string, path: string): string {
  const near = relative(cwd, path)
  return (near === '' ? '.' : isAbsolute(near) ? path : near).replaceAll('\\', '/')
}
