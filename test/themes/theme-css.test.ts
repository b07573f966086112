import { describe, expect, it } from 'vitest'
import { bundled } from './bundled.ts'

/** What changes where text stands or how much room it takes. Pseudo-elements that are taken out of the flow may have it. */
const geometry =
  /^(?:width|height|min-|max-|margin|padding|inset|top|left|right|bottom|font-size|font-family|font$|line-height|letter-spacing|word-spacing|display|float|flex|grid|gap|position|columns?|text-indent|white-space|writing-mode|transform|zoom|border(?!.*(?:color|radius)))/

const rulesOf = (css: string) =>
  [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    properties: body
      .split(';')
      .map((one) => one.split(':', 1)[0]?.trim() ?? '')
      .filter((one) => one !== ''),
  }))

describe.each(bundled)('theme.css of $name', ({ css }) => {
  it('colours and decorates; geometry and type are left to theme.json', () => {
    const wrong = rulesOf(css)
      .filter(({ selector }) => !/::(?:before|after)$/.test(selector))
      .flatMap(({ selector, properties }) => properties.filter((one) => geometry.test(one)).map((one) => `${selector} { ${one} }`))
    expect(wrong).toEqual([])
  })

  it('loads nothing', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/)
  })
})
