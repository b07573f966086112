import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { deckCss } from '../src/file/html.ts'
import { renderPage } from '../src/page/index.ts'
import { renderRich } from '../src/page/rich.ts'
import { defaultTalk } from '../src/options.ts'
import { fontName } from '../src/file/font-faces.ts'
import { fontPath, loadTheme } from '../src/shell/themes/index.ts'
import { schemeTheme } from '../src/shell/themes/scheme-theme.ts'
import { sizeTheme } from '../src/shell/themes/size-theme.ts'
import { specimenDeck } from '../test/page/specimen.ts'

const root = resolve(import.meta.dirname, '..')

/** Writes the specimen in a theme (`broadsheet`, `broadsheet@4x3` or `broadsheet+dark`) into a folder, as a page that opens from disk. */
export async function writeSpecimen(name: string, folder: string): Promise<void> {
  const [, themeName = name, size, scheme] = /^([\w-]+)(@4x3)?(?:\+(light|dark))?$/.exec(name) ?? []
  const inScheme = schemeTheme(await loadTheme(themeName, root), scheme === 'light' || scheme === 'dark' ? scheme : undefined)
  const loaded = sizeTheme(inScheme, size === undefined ? '16:9' : '4:3')
  const { theme } = loaded
  const deck = specimenDeck(theme)
  const page = renderPage(deck, { theme, rendered: await renderRich(deck), options: defaultTalk })
  await mkdir(join(folder, 'fonts'), { recursive: true })
  for (const font of page.fonts) await cp(fontPath(font.src, loaded), join(folder, fontName(font)))
  await cp(join(root, 'content/static/assets/img'), join(folder, 'img'), { recursive: true })
  const bridge = join(root, 'content/static/assets/img/two-halves-of-a-bridge.jpeg')
  await sharp(bridge).extract({ left: 0, top: 120, width: 1792, height: 780 }).toFile(join(folder, 'img/chart.jpeg'))
  await sharp(bridge).extract({ left: 180, top: 0, width: 700, height: 1000 }).toFile(join(folder, 'img/tower.jpeg'))
  await sharp(bridge).extract({ left: 100, top: 60, width: 1350, height: 900 }).toFile(join(folder, 'img/photo.jpeg'))
  await cp(join(root, 'node_modules/katex/dist/fonts'), join(folder, 'katex-fonts'), { recursive: true })
  const katex = (await readFile(join(root, 'node_modules/katex/dist/katex.min.css'), 'utf8')).replaceAll('url(fonts/', 'url(katex-fonts/')
  const reveal = await readFile(join(root, 'node_modules/reveal.js/dist/reveal.css'), 'utf8')
  await writeFile(join(folder, 'deck.css'), `${reveal}\n${katex}\n${deckCss(page, { themeCss: loaded.css })}`)
  await cp(join(root, 'node_modules/reveal.js/dist/reveal.js'), join(folder, 'reveal.js'))
  await writeFile(join(folder, 'index.html'), html(page.sections.map((section) => section.html).join('\n'), theme.canvas))
}

const html = (sections: string, { widthPx, heightPx }: { widthPx: number; heightPx: number }): string => `<!doctype html>
<html lang="en" dir="ltr"><meta charset="utf-8"><title>Specimen</title><link rel="stylesheet" href="deck.css">
<div class="reveal"><main class="slides">
${sections}
</main></div>
<script src="reveal.js"></script>
<script>Reveal.initialize({ width: ${widthPx}, height: ${heightPx}, margin: 0, center: false, transition: 'none', backgroundTransition: 'none', controls: false, progress: false, hash: true, pdfSeparateFragments: false, postMessage: false })</script>
</html>`
