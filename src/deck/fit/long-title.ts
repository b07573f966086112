import { plainText, sliceInlines, trimInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import type { FormName } from '../../theme.ts'
import type { LayoutName, Unfitted } from '../types.ts'
import type { FitKit } from './kit.ts'
import { linesOf } from './measure.ts'

/** The roomiest form of a layout, where its title has the most width. */
const roomiest: Partial<Record<LayoutName, FormName>> = { points: 'points-wide', prose: 'prose-wide', image: 'image-wide' }
const alone: readonly LayoutName[] = ['title', 'section', 'closing']
const plainForms = { title: 'title', agenda: 'agenda', section: 'section', gallery: 'gallery', code: 'code', table: 'table', quote: 'quote', callout: 'callout', math: 'math', diagram: 'diagram', embed: 'embed', closing: 'closing' } as const satisfies Partial<Record<LayoutName, FormName>>

/** Would a title, set as small as it may be, take the room that what it stands over needs? */
export function isLongTitle(slide: Unfitted, { theme, ruler }: FitKit): boolean {
  if (plainText(slide.title).length < 80) return false
  const form = roomiest[slide.layout] ?? Object.entries(plainForms).find(([layout]) => layout === slide.layout)?.[1]
  const box = form && theme.forms[form].boxes['title']
  const role = box?.roles[box.roles.length - 1]
  if (!box || !role) return false
  const share = alone.includes(slide.layout) ? 0.9 : 0.5
  return ruler.heightPx(linesOf(ruler, slide.title, role, box.widthPx), role) > Math.min(box.heightPx, theme.canvas.heightPx * 0.8) * share
}

/** The first words of a title, as many as make a line. */
export function shortTitle(title: readonly Inline[]): readonly Inline[] {
  const text = plainText(title)
  const space = text.lastIndexOf(' ', 60)
  return trimInlines(sliceInlines(title, 0, space > 20 ? space : 40))
}
