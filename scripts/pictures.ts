/** Makes the pictures of the docs: `npm run pictures`, or some of them by name (`npm run pictures -- stage`). Needs a browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { run } from '../src/shell/run.ts'
import { processTerminal } from '../src/shell/system/terminal.ts'
import { bundled } from '../test/themes/bundled.ts'
import { sheetOf } from './picture-sheet.ts'
import { shootSpecimen } from './shoot-specimen.ts'

const folder = resolve(import.meta.dirname, '../docs/pictures')

/** File to what makes it. */
const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  'example.png': () => sheetOfPost('content/posts/leaders-and-managers.md'),
  'technical.png': () => sheetOfPost('content/posts/reading-a-latency-chart.md'),
  ...Object.fromEntries(
    bundled.flatMap(({ name, theme }) =>
      [name, ...Object.keys(theme.schemes ?? {}).map((scheme) => `${name}+${scheme}`)].map((look) => [
        `${look.replace('+', '-')}.jpg`,
        async () =>
          (await sheetOf(await shootSpecimen(look, shown), { columns: 4, widthPx: 360 })).jpeg({ quality: 84, mozjpeg: true }).toBuffer(),
      ]),
    ),
  ),
}

/** Forms of the specimen that show what a theme is like. */
const shown = [
  'title',
  'statement',
  'section',
  'points-side',
  'points-terms',
  'points-one',
  'image-plate',
  'image-bleed',
  'code',
  'table',
  'quote',
  'closing',
] as const

const wanted = process.argv.slice(2)
for (const [file, make] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue
  const bytes = await make()
  await sharp(bytes).toFile(join(folder, file))
  console.log(`${file}: ${Math.round(bytes.length / 1000)} kB`)
}

async function sheetOfPost(post: string): Promise<Buffer> {
  const sheet = await sheetOf(await exported(post), { columns: 4, widthPx: 400 })
  return sheet.png({ palette: true, quality: 85 }).toBuffer()
}

async function exported(post: string): Promise<readonly Buffer[]> {
  const out = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
  try {
    if ((await run(['export', post, '--to', 'png', '--out', out, '--quiet'], processTerminal())) !== 0)
      throw new Error(`${post} could not be exported.`)
    const files = readdirSync(out).filter((name) => name.endsWith('.png'))
    return files.toSorted().map((name) => readFileSync(join(out, name)))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
