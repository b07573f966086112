import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** A slide as the page draws it, as far as the player cares. */
export const slide = (key: string, title: string, inner = '', o: { notes?: string; seconds?: number; id?: string } = {}): string =>
  `<section id="${o.id ?? title.toLowerCase().replaceAll(' ', '-')}" data-key="${key}" data-layout="points" data-lines="1-9" data-timing="${o.seconds ?? 30}"><h2 style="position:absolute;left:64px;top:64px;font-size:56px">${title}</h2>${inner}<aside class="notes">${o.notes ?? ''}</aside></section>`

export const points = (...texts: readonly string[]): string =>
  `<ul style="position:absolute;left:456px;top:64px;font-size:32px">${texts.map((text, index) => `<li class="fragment" data-fragment-index="${index}">${text}</li>`).join('')}</ul>`

export const talk = [
  slide('k1', 'Opening', '<p style="position:absolute;left:64px;top:300px;font-size:32px">A word of welcome.</p>', {
    notes: '<div class="say"><p>Good evening. <span class="shown">A word of welcome.</span> Then we begin.</p></div>',
  }),
  slide('k2', 'Three reasons', points('First', 'Second', 'Third'), {
    notes: '<div class="say"><p>There are three reasons.</p></div><div class="more"><p>And a fourth that nobody asked about.</p></div>',
  }),
  slide('k3', 'Closing', '<p style="position:absolute;left:64px;top:300px;font-size:32px">Thank you.</p>'),
]

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'"

export const page = (slides: readonly string[]): string => `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A talk</title><link rel="icon" href="data:,"><link rel="stylesheet" href="player.css"><link rel="stylesheet" href="deck.css"><script src="player.js" defer></script>
</head><body><div class="reveal" data-width="1280" data-height="720"><main class="slides">${slides.join('\n')}</main></div></body></html>`

export const css = `:root{--ink:#1b1815;--paper:#f5f0e6;--accent:#bb3016} .reveal .slides section{width:1280px;height:720px !important;background:var(--paper);color:var(--ink);text-align:left;font-family:serif} body{background:var(--paper)} aside.notes{display:none}`

const built = resolve(import.meta.dirname, '../../dist/player')

/** Builds the player where `npm run build` has not. */
export async function ensurePlayer(): Promise<string> {
  for (const name of ['player', 'live']) {
    if (!existsSync(join(built, `${name}.js`)))
      await build({ root: resolve(import.meta.dirname, '../..'), mode: `player:${name}`, logLevel: 'silent' })
  }
  return built
}

/** Writes the talk as a built deck into a folder of its own. */
export async function writeDeck(slides: readonly string[] = talk): Promise<string> {
  const player = await ensurePlayer()
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-deck-'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), page(slides))
  writeFileSync(join(folder, 'deck.css'), css)
  for (const name of ['player.js', 'player.css', 'mermaid.js']) copyFileSync(join(player, name), join(folder, name))
  return folder
}
