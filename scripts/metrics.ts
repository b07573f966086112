import { readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Theme } from '../src/theme.ts'
import { makeMetrics } from '../src/shell/fonts/make-metrics.ts'

/** Makes `metrics.json` of each theme from its fonts. */
const themes = resolve(import.meta.dirname, '../themes')
const require = createRequire(import.meta.url)

for (const name of process.argv.length > 2 ? process.argv.slice(2) : await readdir(themes)) {
  const folder = join(themes, name)
  const theme: Theme = JSON.parse(await readFile(join(folder, 'theme.json'), 'utf8'))
  const metrics = await makeMetrics(theme, (src) => readFile(src.startsWith('@') ? require.resolve(src) : join(folder, src)))
  const lines = Object.entries(metrics).map(([key, face]) => `${JSON.stringify(key)}:${JSON.stringify(face)}`)
  const text = `{\n${lines.join(',\n')}\n}\n`
  await writeFile(join(folder, 'metrics.json'), text)
  console.log(`${name}: ${lines.length} faces, ${Math.round(text.length / 1000)} kB`)
}
