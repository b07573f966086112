/** Makes the README's picture: the slides of the example post, as they are exported, on one sheet. Needs a browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { run } from '../src/shell/run.ts'
import { processTerminal } from '../src/shell/terminal.ts'

const columns = 4
const gapPx = 12
const widthPx = 400
const heightPx = 225

const folder = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
try {
  if ((await run(['export', 'content/posts/leaders-and-managers.md', '--to', 'png', '--out', folder, '--quiet'], processTerminal())) !== 0)
    throw new Error('The example could not be exported.')
  const slides = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .toSorted()
  const tiles = await Promise.all(
    slides.map(async (name, index) => ({
      input: await sharp(readFileSync(join(folder, name)))
        .resize(widthPx, heightPx)
        .toBuffer(),
      left: gapPx + (index % columns) * (widthPx + gapPx),
      top: gapPx + Math.floor(index / columns) * (heightPx + gapPx),
    })),
  )
  const size = { width: gapPx + columns * (widthPx + gapPx), height: gapPx + Math.ceil(slides.length / columns) * (heightPx + gapPx) }
  await sharp({ create: { ...size, channels: 3, background: '#8b8880' } })
    .composite(tiles)
    .png({ palette: true, quality: 85 })
    .toFile('docs/pictures/example.png')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
