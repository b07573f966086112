import type { LoadedConfig } from './config.ts'
import type { Terminal } from './terminal.ts'

/** What every command is handed: the terminal, the config of the working directory, whether to keep quiet. */
export type Kit = { readonly terminal: Terminal; readonly config: LoadedConfig; readonly quiet: boolean }
