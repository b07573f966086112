import { plainText, sliceInlines, trimInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import type { FormName } from '../../theme.ts'
import type { LayoutName, Unfitted } from '../types.ts'
import type { FitKit } from './kit.ts'
import { linesOf } from './measure.ts'
import { overflowPx } from './room.ts'

/** The roomiest form of a layout, where its title has the most width. */
const roomiest: Partial<Record<LayoutName, FormName>> = { points: 'points-wide', prose: 'prose-wide', image: 'image-wide' }
const plainForms = {
  title: 'title',
  agenda: 'agenda',
  section: 'section',
  gallery: 'gallery',
  code: 'code',
  table: 'table',
  quote: 'quote',
  callout: 'callout',
  math: 'math',
  diagram: 'diagram',
  embed: 'embed',
  closing: 'closing',
} as const satisfies Partial<Record<LayoutName, FormName>>

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
  const name = roomiest[layout] ?? Object.entries(plainForms).find(([plain]) => plain === layout)?.[1]
  const form = name && theme.forms[name]
  const box = form?.boxes['title']
  const role = box?.roles[box.roles.length - 1]
  if (!form || !box || !role) return false
  const heightPx = ruler.heightPx(linesOf(ruler, title, role, box.widthPx), role)
  const label = form.boxes['label']?.roles[0]
  const heights = { title: heightPx, ...(label && labelled.includes(layout) ? { label: ruler.heightPx(1, label) } : {}) }
  return heightPx > theme.canvas.heightPx * 0.7 || overflowPx(form, heights, 'title') > 0
}

/** Layouts whose title may hang below a label. */
const labelled: readonly LayoutName[] = ['callout', 'embed']
