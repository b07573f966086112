import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSpecimen } from '../../scripts/specimen-page.ts'
import { bundled } from '../themes/bundled.ts'
import { openChromium } from './chromium.ts'
import { drawnBoxes } from './drawn-lines.ts'
import { changesBetween, fingerprint, printLooks, readLooks, type Look } from './looks-golden.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** Goldens are renewed with `npx vitest run test/browser/golden-looks.test.ts -u`, after a look at `npm run specimen`. */
describe('every layout', () => {
  it.each(bundled.map(({ name }) => name))(
    'stands in %s where it stood, and reads and looks the same',
    { timeout: 60_000 },
    async (name) => {
      const file = join(import.meta.dirname, 'looks', `${name}.txt`)
      const golden = existsSync(file) ? readFileSync(file, 'utf8') : ''
      const looks = await looksOf(name)
      const changes = changesBetween(readLooks(golden), looks)
      await expect(changes.length > 0 ? printLooks(looks) : golden, changes.join('\n')).toMatchFileSnapshot(file)
    },
  )
})

describe('the comparison', () => {
  const look: Look = {
    form: 'points-one',
    print: '00ff00ff00ff00ff',
    boxes: [{ box: 'title', rect: [64, 64, 956, 37], lines: ['Night Watches'] }],
  }
  const title = look.boxes[0]

  it('reads what it printed', () => {
    expect(readLooks(printLooks([look, look]))).toEqual([look, look])
  })

  it('passes over what rounding does and tells what a person would see', () => {
    if (title === undefined) throw new Error('no title')
    expect(changesBetween([look], [{ ...look, boxes: [{ ...title, rect: [65, 63, 956, 38] }] }])).toEqual([])
    expect(changesBetween([look], [{ ...look, boxes: [{ ...title, rect: [72, 64, 956, 37] }] }])).toHaveLength(1)
    expect(changesBetween([look], [{ ...look, boxes: [{ ...title, lines: ['Night', 'Watches'] }] }])).toHaveLength(1)
    expect(changesBetween([look], [{ ...look, print: 'ff00ff0000ff00ff' }])).toHaveLength(1)
  })
})

async function looksOf(name: string): Promise<readonly Look[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-golden-'))
  const page = await browser.newPage()
  try {
    await writeSpecimen(name, folder)
    await page.setViewport({ width: 640, height: 360 })
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.addStyleTag({ content: '*,*::before,*::after{transition:none!important;animation:none!important}' })
    await page.evaluate(() => document.fonts.ready)
    const count = await page.evaluate(() => document.querySelectorAll('section[data-layout]').length)
    const looks: Look[] = []
    for (let index = 0; index < count; index += 1) {
      await page.evaluate(showSlide, index)
      const drawn = await page.evaluate(drawnBoxes)
      // One picture of each form is enough to see its colours and decoration.
      const isNew = !looks.some(({ form }) => form === drawn.form)
      looks.push({ ...drawn, print: isNew ? await fingerprint(await page.screenshot({ optimizeForSpeed: true })) : none })
    }
    return looks
  } finally {
    await page.close()
    rmSync(folder, { recursive: true })
  }
}

const none = '0'.repeat(16)

/** Shows a slide in its last state, with its pictures decoded. */
async function showSlide(index: number): Promise<void> {
  const { Reveal: reveal } = window as unknown as {
    Reveal: { slide(index: number, row: number, step: number): void; getCurrentSlide(): HTMLElement }
  }
  reveal.slide(index, 0, 99)
  await Promise.all([...reveal.getCurrentSlide().querySelectorAll('img')].map((picture) => picture.decode()))
}
