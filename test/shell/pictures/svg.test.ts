import { describe, expect, it } from 'vitest'
import { cleanSvg } from '../../../src/shell/pictures/svg.ts'

const clean = (inner: string, attributes = 'xmlns="http://www.w3.org/2000/svg"'): string => cleanSvg(`<svg ${attributes}>${inner}</svg>`)

describe('cleaning a drawing', () => {
  it('takes out what could run', () => {
    const out = clean(
      '<script>alert(1)</script><rect onclick="alert(1)" ONLOAD="x" width="3"/><foreignObject><iframe src="file:///etc/passwd"/><img src="x" onerror="alert(1)"/><form action="https://evil.example"><input/></form></foreignObject><a href="javascript:alert(1)"><text>hi</text></a><animate attributeName="href" to="javascript:alert(1)"/>',
    )
    expect(out).not.toMatch(/script|onclick|onload|iframe|img|form|input|alert|animate/i)
    expect(out).toContain('<rect width="3"')
    expect(out).toContain('hi')
  })

  it('takes out addresses of elsewhere, however they are written', () => {
    const out = clean(
      '<style>@import url(https://evil.example/a.css); rect { fill: u\\72l(https://evil.example/b); background: url("https://evil.example/c") }</style><image href="https://evil.example/d.png"/><image xlink:href="http://evil.example/e.png"/><use href="//evil.example/f.svg#x"/><rect style="fill: url(https://evil.example/g)" fill="url(https://evil.example/h)"/><feImage href="https://evil.example/i"/>',
    )
    expect(out).not.toContain('evil.example')
  })

  it('keeps what a drawing draws with, in its own case', () => {
    const out = clean(
      '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0"/></linearGradient><clipPath id="c"><path d="M0 0"/></clipPath></defs><rect fill="url(#g)" clip-path="url(#c)"/><use href="#c"/><image href="data:image/png;base64,AAAA"/><style>.a > .b { fill: red }</style><text textLength="9">a &lt; b</text>',
      'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"',
    )
    for (const part of [
      'viewBox="0 0 9 9"',
      '<linearGradient',
      'gradientUnits',
      '<clipPath',
      'url(#g)',
      'href="#c"',
      'data:image/png',
      '.a > .b',
      'textLength',
      'a &lt; b',
    ])
      expect(out).toContain(part)
  })

  it('keeps labels that are written in HTML, in their own namespace', () => {
    const out = clean(
      '<switch><foreignObject width="90" height="20"><div xmlns="http://www.w3.org/1999/xhtml" style="color: red; background: url(https://evil.example/a)" onclick="alert(1)">Page <b>table</b></div></foreignObject><text>[Not supported by viewer]</text></switch>',
    )
    expect(out).toContain(
      '<foreignObject width="90" height="20"><div xmlns="http://www.w3.org/1999/xhtml" style="color:red;background:none">Page <b>table</b></div></foreignObject>',
    )
  })

  it('reads the prefixes and entities that drawing programs write', () => {
    const out = cleanSvg(
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"><g/></svg>',
    )
    expect(out).toBe('<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>')
    expect(cleanSvg('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>')).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg"',
    )
  })

  it('lets no entity grow', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;">]><svg>&b;&b;</svg>`
    expect(cleanSvg(bomb).length).toBeLessThan(300)
  })
})
