import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import subsetFont from 'subset-font'

/**
 * Cuts the font files of the bundled themes out of their npm packages: one optical size each and the weights that are used, which
 * is a third of the variable files. `node scripts/run.mjs scripts/theme-fonts.ts` makes the same bytes each time.
 */
const themes = resolve(import.meta.dirname, '../themes')
const require = createRequire(import.meta.url)

type Axis = number | { readonly min: number; readonly max: number; readonly default?: number }
type Cut = { readonly theme: string; readonly name: string; readonly from: string; readonly axes: Readonly<Record<string, Axis>> }

const newsreader = (script: string, style: string) => `@fontsource-variable/newsreader/files/newsreader-${script}-standard-${style}.woff2`
const scripts = ['latin', 'latin-ext', 'vietnamese']

const cuts: readonly Cut[] = [
  ...scripts.flatMap((script): Cut[] => [
    {
      theme: 'broadsheet',
      name: `newsreader-display-${script}.woff2`,
      from: newsreader(script, 'normal'),
      axes: { opsz: 72, wght: { min: 500, max: 600 } },
    },
    {
      theme: 'broadsheet',
      name: `newsreader-text-${script}.woff2`,
      from: newsreader(script, 'normal'),
      axes: { opsz: 28, wght: { min: 400, max: 700 } },
    },
    {
      theme: 'broadsheet',
      name: `newsreader-italic-${script}.woff2`,
      from: newsreader(script, 'italic'),
      axes: { opsz: 48, wght: { min: 400, max: 600 } },
    },
  ]),
]

for (const { theme, name, from, axes } of cuts) {
  const folder = join(themes, theme, 'fonts')
  await mkdir(folder, { recursive: true })
  const cut = await subsetFont(await readFile(require.resolve(from)), '', {
    targetFormat: 'woff2',
    keepAllGlyphs: true,
    variationAxes: axes,
  })
  await writeFile(join(folder, name), cut)
  console.log(`${theme}/${name}: ${Math.round(cut.length / 1000)} kB`)
}
