import { describe, expect, it } from 'vitest'
import { misplacedIn } from '../../src/shell/themes/theme-css.ts'
import { bundled } from './bundled.ts'

describe.each(bundled)('theme.css of $name', ({ css }) => {
  it('colours and decorates; geometry and type are left to theme.json', () => {
    expect(misplacedIn(css)).toEqual([])
  })

  it('loads nothing', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/)
  })
})

describe('CSS that moves text', () => {
  it('is found with its line', () => {
    expect(misplacedIn('/* big\n titles */\n.reveal h2 {\n  color: red;\n  font-size: 90px;\n}')).toEqual([
      { selector: '.reveal h2', property: 'font-size', line: 3 },
    ])
  })

  it('is none where it draws a mark of its own', () => {
    expect(misplacedIn(".reveal p::before { content: ''; width: 4px }")).toEqual([])
  })
})
