import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { openChromium, openDeck } from './chromium.ts'
import { slide, writeDeck } from './fixture-deck.ts'

it('a diagram is drawn from file://, under the policy, in the theme’s colours and inside its box; one that cannot be is left as text', async () => {
  const box = (text: string) => `<div class="mermaid" style="position:absolute;left:64px;top:200px;width:1152px;height:400px">${text}</div>`
  const folder = await writeDeck([
    slide('d1', 'How it goes', box('graph LR\n  A[Post] --&gt; B[Deck] --&gt; C[Pages]')),
    slide('d3', 'How little', box('graph LR\n  A --&gt; B')),
    slide('d2', 'How it does not', box('graph LR\n  A --&gt;')),
  ])
  const browser = await openChromium()
  try {
    const { page, complaints } = await openDeck(browser, pathToFileURL(join(folder, 'index.html')).href)
    const drawn = await page.$eval('#how-it-goes .mermaid svg', (svg) => {
      const inner = svg.getBoundingClientRect()
      const outer = svg.parentElement?.getBoundingClientRect()
      return {
        isInside: outer !== undefined && inner.width <= outer.width + 1 && inner.height <= outer.height + 1,
        nodes: svg.querySelectorAll('.node').length,
        styles: svg.querySelector('style')?.textContent ?? '',
      }
    })
    expect(drawn).toMatchObject({ isInside: true, nodes: 3 })
    expect(drawn.styles).toContain('#1b1815')
    const scale = await page.$eval('#how-little .mermaid svg', (svg) => {
      const drawing = svg instanceof SVGSVGElement ? svg.viewBox.baseVal.width : 0
      const shown = svg instanceof SVGElement ? getComputedStyle(svg).width : '0'
      return parseFloat(shown) / drawing
    })
    expect(scale).toBeCloseTo(2, 1)
    expect(await page.$eval('#how-it-does-not .mermaid', (left) => left.textContent)).toContain('graph LR')
    expect(complaints.filter((said) => !said.startsWith('Rostrum: a diagram'))).toEqual([])
    expect(complaints).toHaveLength(1)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})
