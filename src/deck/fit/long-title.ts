import { plainText, sliceInlines, trimInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import type { FormName } from '../../theme.ts'
import type { LayoutName, Unfitted } from '../types.ts'
import type { FitKit } from './kit.ts'
import { linesOf } from './measure.ts'

/** The roomiest form of a layout, where its title has the most width. */
const roomiest: Partial<Record<LayoutName, FormName>> = { points: 'points-wide', prose: 'prose-wide', image: 'image-wide' }
const plainForms = { title: 'title', agenda: 'agenda', section: 'section', gallery: 'gallery', code: 'code', table: 'table', quote: 'quote', callout: 'callout', math: 'math', diagram: 'diagram', embed: 'embed', closing: 'closing' } as const satisfies Partial<Record<LayoutName, FormName>>

/** Does a title, set as small as it may be, take more room than its box has? */
export function isLongTitle(slide: Unfitted, kit: FitKit): boolean {
  return plainText(slide.title).length > shortest && isTooHigh(slide.title, slide.layout, kit)
}

/** The first words of a title, as many as make a line and have room in its box. */
export function shortTitle({ title, layout }: Unfitted, kit: FitKit): readonly Inline[] {
  const text = plainText(title)
  for (let length = 60; length > shortest; length *= 0.85) {
    const space = text.lastIndexOf(' ', length)
    const short = trimInlines(sliceInlines(title, 0, space > length / 2 ? space : Math.floor(length)))
    if (!isTooHigh(short, layout, kit)) return short
  }
  return trimInlines(sliceInlines(title, 0, shortest))
}

/** So many characters have room everywhere. */
const shortest = 12

function isTooHigh(title: readonly Inline[], layout: LayoutName, { theme, ruler }: FitKit): boolean {
  const form = roomiest[layout] ?? Object.entries(plainForms).find(([name]) => name === layout)?.[1]
  const box = form && theme.forms[form].boxes['title']
  const role = box?.roles[box.roles.length - 1]
  return box && role ? ruler.heightPx(linesOf(ruler, title, role, box.widthPx), role) > Math.min(box.heightPx, theme.canvas.heightPx * 0.7) : false
}
