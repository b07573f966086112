import { existsSync } from 'node:fs'
import puppeteer, { type Browser, type Page } from 'puppeteer'

const known = [
  process.env['PUPPETEER_EXECUTABLE_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser for tests; windows that a page opens are let through. */
export const openChromium = (): Promise<Browser> => {
  const executablePath = known.find((path) => path !== undefined && existsSync(path))
  return puppeteer.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-popup-blocking', '--disable-dev-shm-usage'],
  })
}

/** Opens an address and waits for the deck; whatever the page complains of is kept. */
export async function openDeck(browser: Browser, address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  const complaints = listen(page)
  await page.goto(address)
  await page.waitForSelector('html[data-rostrum=ready]')
  return { page, complaints }
}

export function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => {
    // What a page still waits for when its reader goes on is called off.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`)
  })
  return complaints
}
