import { existsSync } from 'node:fs'
import { findBrowser } from '../src/shell/browser/index.ts'
import { installBrowser } from '../src/shell/browser/install.ts'

/** Before all tests: where the machine has no browser, the one that `rostrum doctor --install` gets, so that Node and npm are enough. */
export async function setup(): Promise<void> {
  if (existsSync('/usr/bin/chromium')) return
  const found = (await findBrowser()) ?? (await installBrowser({ say: (text) => void process.stderr.write(`${text}\n`) }))
  process.env['PUPPETEER_EXECUTABLE_PATH'] ??= found.path
  Object.assign(process.env, found.env)
}
