import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawNumerals } from '../../../src/shell/export/in-page.ts'
import { openChromium } from '../chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

it('paints a numeral where its text stood, as no word of the page', async () => {
  const page = await browser.newPage()
  await page.setContent(`<style>
    .numeral { position: absolute; left: -40px; bottom: 20px; margin: 0; font: 700 300px/300px sans-serif; color: #c00 }
    .numeral::before { content: attr(data-n) }
  </style><div class="pdf-page"><p class="numeral" data-n="4"></p></div>`)
  const before = await page.$eval('.numeral', (numeral) => numeral.getBoundingClientRect().toJSON())
  await page.evaluate(drawNumerals)
  const after = await page.$eval('.numeral', (numeral) => ({
    box: numeral.getBoundingClientRect().toJSON(),
    words: numeral instanceof HTMLElement ? numeral.innerText.trim() : '',
    painted: [...(numeral.querySelector('canvas')?.getContext('2d')?.getImageData(0, 0, 400, 900).data ?? [])].some(
      (byte) => byte === 0xcc,
    ),
  }))
  expect(after).toEqual({ box: before, words: '', painted: true })
})
