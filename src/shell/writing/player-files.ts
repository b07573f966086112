import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../system/package-folder.ts'

/** Folder of the built player: classic scripts and style sheets. */
export const playerFolder: string = join(packageFolder, 'dist', 'player')

/** A file of the built player, or a sentence for whoever forgot to build it. */
export function playerFile(name: string): string {
  const path = join(playerFolder, name)
  if (!existsSync(path)) throw new Error(`The player is not built: \`${path}\` is missing. \`npm run build\` makes it.`)
  return path
}

const packageFile = (name: string, from = packageFolder): string => {
  const path = join(from, 'node_modules', name)
  if (existsSync(path)) return path
  if (join(from, '..') === from) throw new Error(`The package with \`${name}\` is not installed. \`npm ci\` installs it.`)
  return packageFile(name, join(from, '..'))
}

/** KaTeX's style sheet and its fonts, for a deck with formulas. */
export const mathStyle = (): string => packageFile('katex/dist/katex.min.css')
export const mathFonts = (): readonly { readonly name: string; readonly path: string }[] => {
  const folder = packageFile('katex/dist/fonts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .toSorted()
    .map((name) => ({ name, path: join(folder, name) }))
}
