import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { loadFormulas } from '../../src/formula/index.ts'
import { loadTheme } from '../../src/shell/themes/index.ts'
import { openChromium } from './chromium.ts'
import { katexCss, openThemed } from './themed-page.ts'

const formulas = [
  'x',
  'E = mc^2',
  'a^2 + b^2 = c^2',
  '\\frac{\\partial f}{\\partial x}',
  '\\sum_{i=1}^{n} x_i^2',
  '\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}',
  '\\sqrt[3]{1 + \\sqrt{2}}',
  '\\begin{pmatrix} a & b & c \\\\ d & e & f \\end{pmatrix}',
  '\\mathbf{Y} = \\left[\\begin{array}{c} y_1 \\\\ \\vdots \\\\ y_n \\end{array}\\right]',
  '\\begin{aligned} f(x) &= (x+1)^2 \\\\ &= x^2 + 2x + 1 \\end{aligned}',
  '\\begin{cases} 0 & \\text{if } x < 0 \\\\ 1 & \\text{otherwise} \\end{cases}',
  '\\lim_{n\\to\\infty} \\left(1 + \\frac{1}{n}\\right)^n',
  '\\hat{\\beta} = (X^\\top X)^{-1} X^\\top y',
  '\\overline{AB} \\quad \\underbrace{a+b+c}_{3}',
  'P(A\\mid B) = \\frac{P(B\\mid A)\\,P(A)}{P(B)}',
  '\\mathcal{O}(n \\log n) \\le \\mathbb{E}[T] \\le \\operatorname{poly}(n)',
  'x_1, x_2, \\ldots, x_n \\in \\mathbb{R}',
  '\\text{accuracy} = \\frac{\\text{true positives} + \\text{true negatives}}{\\text{all}}',
  '\\binom{n}{k} = \\frac{n!}{k!(n-k)!}',
  '\\nabla \\times \\vec{E} = -\\frac{\\partial \\vec{B}}{\\partial t}',
  '\\Large a + b',
  'f(x) = \\tag{7} x',
  'a \\\\ b + c + d',
  '\\boxed{x = 1}',
  'A \\xrightarrow{f} B \\xleftarrow[below]{over the arrow} C',
  '\\prod_{p} \\frac{1}{1-p^{-s}} \\oint_C \\iint_D',
  '\\color{red}{x} + \\textcolor{blue}{y}',
  '\\bigl( \\Bigl( \\biggl( \\Biggl( x \\Biggr) \\biggr) \\Bigr) \\bigr)',
  '\\cancel{x} \\phantom{xx} \\hspace{2em} y \\! z',
  '\\begin{bmatrix}1&2&3&4&5\\\\6&7&8&9&10\\\\1&2&3&4&5\\\\6&7&8&9&10\\end{bmatrix}',
  "f'(x), f''(x), \\dot{x}, \\ddot{x}, \\widehat{abc}",
  '\\stackrel{\\text{def}}{=} \\overset{!}{=} \\underset{x}{\\arg\\max}',
  '\\begin{array}{|c|c|}\\hline a & b \\\\ \\hline c & d \\\\ \\hline\\end{array}',
]

let browser: Browser | undefined
beforeAll(async () => {
  browser = await openChromium()
}, 60_000)
afterAll(() => browser?.close())

test('a formula is as wide and as high in the browser as it was measured', async () => {
  const { html, measure } = await loadFormulas()
  const page = await (browser ?? (await openChromium())).newPage()
  const asks = formulas.flatMap((tex) => [true, false].map((display) => ({ tex, display })))
  await page.setContent(
    `<style>${katexCss()} .katex{font-size:1.1em!important;line-height:0!important} .katex-display{margin:0} p{font-size:100px;line-height:1;margin:0;white-space:nowrap;width:max-content;display:flow-root}</style>` +
      asks.map(({ tex, display }) => `<p>${html(tex, display)}</p>`).join(''),
  )
  const real = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()))
    return [...document.querySelectorAll('p')].map((paragraph) => {
      const parts = [...paragraph.querySelectorAll('.katex-html > .katex-base')].map((part) => part.getBoundingClientRect())
      return { widthPx: parts.reduce((sum, part) => sum + part.width, 0), heights: parts.map((part) => part.height) }
    })
  })
  const wrong = asks.flatMap(({ tex, display }, index) => {
    const size = measure(tex, display)
    const parts = size?.lines.flat().slice(0, real[index]?.heights.length) ?? []
    const em = parts.reduce((sum, part) => sum + part.widthEm, 0)
    const widthEm = (real[index]?.widthPx ?? 0) / 100
    const worstHeight = Math.max(
      0,
      ...parts.map((part, at) => Math.abs(part.heightEm + part.depthEm - (real[index]?.heights[at] ?? 0) / 100)),
    )
    return em < widthEm * 0.93 - 0.03 || em > widthEm * 1.04 + 0.03 || worstHeight > 0.25
      ? [{ tex, display, em, widthEm, worstHeight }]
      : []
  })
  expect(wrong).toEqual([])
}, 60_000)

test('what is laid over a sign stands on its line', async () => {
  const { html } = await loadFormulas()
  const { page, show } = await openThemed(browser ?? (await openChromium()), await loadTheme('broadsheet', '.'), 'en', true)
  await show(`<section><div><p style="font-size:100px">${html('a \\ne b', false)}</p></div></section>`)
  const tops = await page.evaluate(() =>
    ['.katex-inner .mrel', '.nobreak + .mrel'].map((sign) => document.querySelector(sign)?.getBoundingClientRect().top),
  )
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(2)
}, 60_000)
