import { join, resolve } from 'node:path'
import { themeNames } from '../src/shell/themes/index.ts'
import { writeSpecimen } from './specimen-page.ts'

/** Draws every layout in a theme, or in all: `npm run specimen -- broadsheet`. Pages lie in `decks/specimen/<theme>/`. */
for (const name of process.argv.length > 2 ? process.argv.slice(2) : themeNames()) {
  const folder = join(resolve(import.meta.dirname, '..'), 'decks/specimen', name)
  await writeSpecimen(name, folder)
  console.log(`${name}: ${join(folder, 'index.html')}`)
}
