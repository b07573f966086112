import { Fault } from '../../fault.ts'
import type { Request } from '../options/arguments.ts'
import { findBrowser } from '../browser/index.ts'
import { paint } from '../words/colours.ts'
import type { Kit } from '../kit.ts'
import { startProgress } from '../words/progress.ts'
import { fontPath, loadTheme, themeNames } from '../themes/index.ts'
import { version } from '../system/version.ts'
import { wrap } from '../words/wrap.ts'

type Finding = { readonly name: string; readonly ok: boolean; readonly says: string }

/** `rostrum doctor`: what is there, and what to do about what is not. `--install` gets a browser where there is none. */
export async function doctor(request: Request, kit: Kit): Promise<number> {
  if (request.install && (await findBrowser(request.flags.browser)) === undefined) await install(kit)
  const findings = [node(), await browser(request.flags.browser), await fonts(kit), await pictures()]
  if (request.flags.json) kit.terminal.stdout.write(`${JSON.stringify({ version: 1, rostrum: version, findings }, null, 2)}\n`)
  else if (!kit.quiet) print(findings, kit)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

async function install(kit: Kit): Promise<void> {
  const { installBrowser } = await import('../browser/install.ts')
  const progress = await startProgress(kit.terminal, kit.quiet, 'Getting a browser')
  try {
    await installBrowser({ say: (text: string) => progress.say(text), signal: kit.terminal.signal })
  } finally {
    progress.end()
  }
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { name: 'Node', ok, says: ok ? process.versions.node : `${process.versions.node} is too old: Rostrum needs 20.19 or later.` }
}

async function browser(named: string | undefined): Promise<Finding> {
  try {
    const found = await findBrowser(named)
    if (found) return { name: 'Browser', ok: true, says: `${found.path} (${found.from})` }
    const system = process.platform === 'linux' ? ' Your distribution has one too: `apt-get install chromium` on Debian and Ubuntu.' : ''
    return {
      name: 'Browser',
      ok: false,
      says: `none, so \`export\` cannot print; \`build\` and \`present\` need none. \`rostrum doctor --install\` gets one.${system}`,
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { name: 'Browser', ok: false, says: error.message }
  }
}

async function fonts({ terminal }: Kit): Promise<Finding> {
  const missing: string[] = []
  const names = themeNames()
  for (const name of names) {
    const loaded = await loadTheme(name, terminal.cwd)
    for (const font of loaded.theme.fonts) {
      try {
        fontPath(font.src, loaded)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        missing.push(font.src)
      }
    }
  }
  return {
    name: 'Fonts',
    ok: missing.length === 0,
    says:
      missing.length === 0
        ? `those of ${names.length} themes are there`
        : `missing: ${missing.join(', ')}. \`npm install\` brings them back.`,
  }
}

async function pictures(): Promise<Finding> {
  try {
    const { sharpVersion } = await import('../pictures/shrink.ts')
    return { name: 'Pictures', ok: true, says: `sharp ${await sharpVersion()}`.trim() }
  } catch (error) {
    return {
      name: 'Pictures',
      ok: false,
      says: `large pictures cannot be scaled down, since sharp does not load: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}`,
    }
  }
}

function print(findings: readonly Finding[], { terminal }: Kit): void {
  const colours = paint(terminal)
  const wide = Math.max(...findings.map(({ name }) => name.length))
  for (const { name, ok, says } of findings)
    terminal.stdout.write(`${ok ? colours.green('✓') : colours.red('✗')} ${name.padEnd(wide)}  ${wrap(says, terminal, wide + 4)}\n`)
}
