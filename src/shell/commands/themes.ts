import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../../fault.ts'
import type { Request } from '../options/arguments.ts'
import { paint } from '../words/colours.ts'
import { showPath } from '../options/config.ts'
import type { Kit } from '../kit.ts'
import { fontPath, loadTheme, themeNames } from '../themes/index.ts'
import { writable } from '../writing/write.ts'
import { wrap } from '../words/wrap.ts'

/** `rostrum themes`: lists them, or copies one to start from. */
export async function themes(request: Request, kit: Kit): Promise<number> {
  const [action, name, ...rest] = request.operands
  if (action === undefined) return list(request, kit)
  if (action !== 'eject' || rest.length > 0)
    throw new Fault(
      'usage',
      `\`rostrum themes ${request.operands.join(' ')}\` means nothing. \`rostrum themes\` lists them; \`rostrum themes eject NAME\` copies one to start from.`,
    )
  if (name === undefined)
    throw new Fault(
      'usage',
      `Which theme? There are ${themeNames()
        .map((known) => `\`${known}\``)
        .join(', ')}.`,
    )
  return eject(name, kit)
}

async function list(request: Request, { terminal }: Kit): Promise<number> {
  const loaded = await Promise.all(themeNames().map((name) => loadTheme(name, terminal.cwd)))
  const entries = loaded.map(({ theme }) => ({ name: theme.name, description: theme.description, dark: theme.dark }))
  if (request.flags.json) {
    terminal.stdout.write(`${JSON.stringify({ version: 1, themes: entries }, null, 2)}\n`)
    return 0
  }
  const colours = paint(terminal)
  const wide = Math.max(...entries.map(({ name }) => name.length))
  for (const { name, description } of entries)
    terminal.stdout.write(`${colours.cyan(name.padEnd(wide))}  ${wrap(description, terminal, wide + 2)}\n`)
  return 0
}

/** Copies a theme with its fonts into a folder of its name here, so that nothing in it depends on this package. */
async function eject(name: string, kit: Kit): Promise<number> {
  const { terminal } = kit
  const loaded = await loadTheme(name, terminal.cwd)
  const folder = resolve(terminal.cwd, loaded.theme.name)
  const shown = showPath(terminal.cwd, folder)
  if (existsSync(folder))
    throw new Fault(
      'folder-foreign',
      `\`${shown}\` is there already, so the theme is not copied over it. Rename it, or stand in another folder.`,
      { path: shown },
    )
  writable(shown, () => {
    cpSync(loaded.folder, folder, { recursive: true })
    mkdirSync(join(folder, 'fonts'), { recursive: true })
    const description: unknown = JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8'))
    const fonts = loaded.theme.fonts.map((font) => {
      const file = `fonts/${font.src.split('/').at(-1) ?? ''}`
      copyFileSync(fontPath(font.src, loaded), join(folder, file))
      return { ...font, src: file }
    })
    writeFileSync(
      join(folder, 'theme.json'),
      `${JSON.stringify({ ...(typeof description === 'object' ? description : {}), fonts }, null, 2)}\n`,
    )
  })
  if (!kit.quiet) terminal.stderr.write(`\`${shown}\` is yours. \`rostrum present post.md --theme ./${shown}\` shows it.\n`)
  return 0
}
