import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { fontFaces } from '../../src/file/font-faces.ts'
import { pageCss } from '../../src/page/css/index.ts'
import { fontPath, type LoadedTheme } from '../../src/shell/themes/index.ts'

/** Opens an empty page with a theme's type, boxes and fonts, all fonts loaded; `show` puts HTML into it. */
export async function openThemed(
  browser: Browser,
  loaded: LoadedTheme,
  lang = 'en',
  hasMath = false,
): Promise<{ page: Page; show: (html: string) => Promise<void> }> {
  const faces = fontFaces(
    loaded.theme.fonts,
    ({ src }) => `data:font/woff2;base64,${readFileSync(fontPath(src, loaded)).toString('base64')}`,
  )
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.setContent(`<!doctype html><html lang="${lang}"><head><style>${faces}${hasMath ? katexCss() : ''}${pageCss(loaded.theme, { mostSteps: 4, lang })}${loaded.css}
body{margin:0} .slides>section{position:relative;display:block}</style></head><body class="reveal-viewport"><div class="reveal"><div class="slides"></div></div></body></html>`)
  await page.evaluate(async () => void (await Promise.all([...document.fonts].map((font) => font.load()))))
  return {
    page,
    show: (html) =>
      page.evaluate((inside) => {
        const slides = document.querySelector('.slides')
        if (slides) slides.innerHTML = inside
      }, html),
  }
}

/** KaTeX's style sheet with its fonts inside. */
export function katexCss(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'))
  return readFileSync(join(folder, 'katex.css'), 'utf8').replaceAll(
    /src:\s*url\((fonts\/[\w-]+\.woff2)\)[^;]*/g,
    (_, name: string) => `src:url(data:font/woff2;base64,${readFileSync(join(folder, name)).toString('base64')})`,
  )
}
