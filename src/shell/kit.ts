import type { LoadedConfig } from './options/config.ts'
import type { Terminal } from './system/terminal.ts'

/** What every command is handed: the terminal, the config of the working directory, whether to keep quiet. */
export type Kit = { readonly terminal: Terminal; readonly config: LoadedConfig; readonly quiet: boolean }
