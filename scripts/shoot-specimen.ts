import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openChromium } from '../test/browser/chromium.ts'
import { writeSpecimen } from './specimen-page.ts'

/** Photographs the first slide of each of these forms, as the specimen shows it in a theme (`stage`, `stage+light`). */
export async function shootSpecimen(look: string, forms: readonly string[]): Promise<readonly Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-specimen-'))
  const browser = await openChromium()
  try {
    await writeSpecimen(look, folder)
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.addStyleTag({ content: '*,*::before,*::after{transition:none!important}' })
    await page.evaluate(() => document.fonts.ready)
    const shots: Buffer[] = []
    for (const form of forms) {
      await page.evaluate(showForm, form)
      shots.push(Buffer.from(await page.screenshot()))
    }
    return shots
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

async function showForm(form: string): Promise<void> {
  const { Reveal: reveal } = window as unknown as {
    Reveal: { slide(index: number, row: number, step: number): void; getCurrentSlide(): HTMLElement }
  }
  const slides = [...document.querySelectorAll<HTMLElement>('section[data-layout]')]
  // Code is shown with lines lit, where there is a choice.
  const index = slides.findIndex((slide) => slide.dataset['form'] === form && (form !== 'code' || slide.querySelector('[data-lit]')))
  reveal.slide(index, 0, 99)
  await Promise.all([...reveal.getCurrentSlide().querySelectorAll('img')].map((picture) => picture.decode()))
}
