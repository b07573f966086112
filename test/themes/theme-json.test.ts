import { describe, expect, it } from 'vitest'
import { makeRuler } from '../../src/deck/ruler/index.ts'
import type { Box, FormName, Role } from '../../src/theme.ts'
import { bundled } from './bundled.ts'

const readable: readonly Role[] = [
  'display',
  'statement',
  'large',
  'banner',
  'title',
  'side',
  'heading',
  'standfirst',
  'displayLarge',
  'singleLarge',
  'single',
  'singleSmall',
  'leadHuge',
  'leadLarge',
  'lead',
  'body',
  'small',
  'agenda',
  'termHuge',
  'termLarge',
  'term',
  'termSmall',
  'quote',
  'quoteSmall',
  'quoteTiny',
  'label',
  'link',
  'tab',
]

describe.each(bundled)('theme.json of $name', ({ theme }) => {
  it('says what the first theme says', () => {
    const first = bundled[0]?.theme
    expect(Object.keys(theme.forms).toSorted()).toEqual(Object.keys(first?.forms ?? {}).toSorted())
    expect(Object.keys(theme.type).toSorted()).toEqual(Object.keys(first?.type ?? {}).toSorted())
    expect(Object.keys(theme.codeColours).toSorted()).toEqual(Object.keys(first?.codeColours ?? {}).toSorted())
  })

  it('sets nothing smaller than the last row can read', () => {
    expect(readable.filter((role) => theme.type[role].sizePx < 24)).toEqual([])
    expect(theme.type.caption.sizePx).toBeGreaterThanOrEqual(18)
    // One more than the 16 px that are promised: a browser lays a lone `:` of 16 px on ten whole pixels, and whoever measures finds 15.4.
    expect(['code', 'codeSmall', 'codeTiny', 'codeLarge'].filter((role) => theme.type[role as Role].sizePx < 17)).toEqual([])
  })

  it('ends the folio before what stands beside it', () => {
    const under = Object.entries(theme.forms).flatMap(([form, { boxes }]) => {
      const { folio, ...others } = boxes
      const meets = (box: Box) =>
        folio !== undefined &&
        box.xPx > folio.xPx &&
        box.xPx < folio.xPx + folio.widthPx &&
        box.yPx + box.heightPx > folio.yPx &&
        box.vertical !== true
      return Object.entries(others).flatMap(([name, box]) => (meets(box) ? [`${form} ${name}`] : []))
    })
    expect(under).toEqual([])
  })

  it('keeps every box on the canvas', () => {
    const { widthPx, heightPx } = theme.canvas
    const outside = Object.entries(theme.forms).flatMap(([form, { boxes }]) =>
      Object.entries(boxes)
        .filter(
          ([name, box]) =>
            name !== 'numeral' && (box.xPx < 0 || box.yPx < 0 || box.xPx + box.widthPx > widthPx || box.yPx + box.heightPx > heightPx),
        )
        .map(([name]) => `${form} ${name}`),
    )
    expect(outside).toEqual([])
  })

  it('gives every box room for a line of each of its roles', () => {
    const ruler = makeRuler(theme)
    const tight = Object.entries(theme.forms).flatMap(([form, { boxes }]) =>
      Object.entries(boxes)
        .filter(([name]) => name !== 'numeral' && name !== 'folio' && name !== 'credit')
        .flatMap(([name, box]) =>
          box.roles.filter((role) => ruler.heightPx(1, role) > box.heightPx).map((role) => `${form} ${name} ${role}`),
        ),
    )
    expect(tight).toEqual([])
  })

  it('hangs boxes under boxes of their own form', () => {
    const lost = Object.entries(theme.forms).flatMap(([form, { boxes }]) =>
      Object.entries(boxes)
        .filter(([, box]) => box.below && !Object.hasOwn(boxes, box.below.box))
        .map(([name]) => `${form} ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('says one ground for each form that it floods', () => {
    expect(Object.keys(theme.floods).filter((form) => !(form in (theme.forms satisfies Record<FormName, unknown>)))).toEqual([])
  })
})
