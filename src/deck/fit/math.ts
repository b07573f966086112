import { texSizeEm } from '../ruler/index.ts'
import type { Fitter } from './kit.ts'
import { textMeasure } from './measure.ts'
import { settle, smallest } from './settle.ts'

/** A formula; one larger than its box is drawn at a scale. */
export const fitMath: Fitter<'math'> = (slide, { theme, ruler }) => {
  const setting = settle(theme, 'math', { title: textMeasure(ruler, slide.title) }) ?? smallest(theme, 'math', ['title'])
  const box = theme.forms.math.boxes['formula']
  const role = box?.roles[0]
  if (!box || !role) return [{ ...slide, set: setting }]
  const size = texSizeEm(slide.tex)
  const sizePx = theme.type[role].sizePx
  const scale = Math.min(1, box.widthPx / (size.widthEm * sizePx), box.heightPx / (size.heightEm * sizePx))
  const set = { ...setting, roles: { ...setting.roles, formula: role } }
  return [{ ...slide, set: scale < 1 ? { ...set, scale: Math.floor(scale * 100) / 100 } : set }]
}
