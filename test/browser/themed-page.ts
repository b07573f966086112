import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'puppeteer'
import { fontFaces } from '../../src/file/font-faces.ts'
import { pageCss } from '../../src/page/css/index.ts'
import { fontPath, type LoadedTheme } from '../../src/shell/themes.ts'

/** Opens an empty page with a theme's type, boxes and fonts, all fonts loaded; `show` puts HTML into it. */
export async function openThemed(
  browser: Browser,
  loaded: LoadedTheme,
  lang = 'en',
): Promise<{ page: Page; show: (html: string) => Promise<void> }> {
  const faces = fontFaces(
    loaded.theme.fonts,
    ({ src }) => `data:font/woff2;base64,${readFileSync(fontPath(src, loaded)).toString('base64')}`,
  )
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.setContent(`<!doctype html><html lang="${lang}"><head><style>${faces}${pageCss(loaded.theme, { mostSteps: 4, lang })}${loaded.css}
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
