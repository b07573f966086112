import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of this package, wherever the bundler put the code that asks: the nearest one above with themes in it. */
export const packageFolder: string = above(dirname(fileURLToPath(import.meta.url)))

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'themes'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The themes of Rostrum were not found beside its code.')
  return above(parent)
}
