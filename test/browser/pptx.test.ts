import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { rostrum, workIn } from '../cli/fake-terminal.ts'

const post = `# Boxes

## A formula

$$
E = \\frac{m_i}{\\sqrt{2}}
$$

## A diagram

\`\`\`mermaid
graph LR
  A[Post] --> B[Deck]
\`\`\`

## A drawing

![How it hangs together](drawing.svg)
`

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><switch>
<foreignObject width="200" height="100"><div xmlns="http://www.w3.org/1999/xhtml" style="width:200px;height:100px;background:#00f">&#160;</div></foreignObject>
<text>not supported by viewer</text></switch></svg>`

const exported = async (...flags: readonly string[]): Promise<{ readonly zip: JSZip; readonly bytes: Buffer }> => {
  const cwd = workIn({ 'post.md': post, 'drawing.svg': drawing })
  const ran = await rostrum(cwd, ['export', 'post.md', '--to', 'pptx', ...flags])
  expect(ran.code).toBe(0)
  const bytes = readFileSync(join(cwd, 'decks/post.pptx'))
  return { zip: await JSZip.loadAsync(bytes), bytes }
}

it('a PowerPoint file shows formulas, diagrams and labels of drawings as a browser does, alone and with nothing behind them', async () => {
  const { zip, bytes } = await exported()
  const read = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? ''
  const numbers = Object.keys(zip.files).flatMap((path) => /slides\/slide(\d+)\.xml$/.exec(path)?.[1] ?? [])
  const slides = await Promise.all(numbers.map(async (n) => ({ n, xml: await read(`ppt/slides/slide${n}.xml`) })))
  for (const source of ['\\frac{m_i}', 'graph LR']) {
    const shown = slides.find(({ xml }) => xml.includes(`descr="`) && xml.includes(source))
    expect(shown?.xml.match(/<a:t>[^<]*/g)?.join()).not.toContain(source)
    expect(await read(`ppt/notesSlides/notesSlide${shown?.n}.xml`)).toContain(source)
    const picture = await zip.file(`ppt/media/image-${shown?.n}-1.png`)?.async('nodebuffer')
    const { channels, isOpaque } = await sharp(picture).stats()
    expect(isOpaque).toBe(false)
    expect(channels[3]?.max).toBe(255)
  }
  const svg = slides.find(({ xml }) => xml.includes('descr="How it hangs together"'))
  const { dominant } = await sharp(await zip.file(`ppt/media/image-${svg?.n}-1.png`)?.async('nodebuffer')).stats()
  expect(dominant.b).toBeGreaterThan(200)
  expect((await exported()).bytes.equals(bytes)).toBe(true)
})

it('a PowerPoint file without a browser has the sources instead', async () => {
  const { zip } = await exported('--browser', '/nowhere/chromium')
  const slides = await Promise.all(zip.file(/slides\/slide\d+\.xml$/).map(async (file) => file.async('string')))
  expect(slides.join('')).toContain('<a:t>E = \\frac{m_i}{\\sqrt{2}}</a:t>')
})
