import { launch } from './launch.ts'
import type { FoundBrowser } from './found-browser.ts'

/** Starts a browser and lets it print one page; says what it complains of, or nothing. */
export async function tryOut(found: Omit<FoundBrowser, 'from'>): Promise<string | undefined> {
  try {
    const { browser, close } = await launch({ ...found, from: '' }, { timeoutMs: 30_000 })
    try {
      const page = await browser.newPage()
      await page.setContent('<p>Rostrum</p>', { timeout: 30_000 })
      const pdf = await page.pdf({ timeout: 30_000 })
      return pdf.length > 500 ? undefined : 'it printed nothing'
    } finally {
      await close()
    }
  } catch (error) {
    // The loader's own words say more than the protocol's: they name the library that is not there.
    const text = error instanceof Error ? error.message : String(error)
    return /error while loading shared libraries: [^\n]+/.exec(text)?.[0] ?? text.split('\n', 1)[0] ?? 'it broke down'
  }
}
