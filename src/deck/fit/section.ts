import type { Fitter } from './kit.ts'
import { titleMeasure } from './measure.ts'
import { settle, smallest } from './settle.ts'

/** A section's name beside its number, which is smaller from 10 on. */
export const fitSection: Fitter<'section'> = (slide, kit) => {
  const digits = String(slide.n).length
  const setting = settle(kit.theme, 'section', { title: titleMeasure(kit.ruler, slide.title) }) ?? smallest(kit.theme, 'section', ['title'])
  const numerals = kit.theme.forms.section.boxes['numeral']?.roles ?? []
  const numeral = numerals[Math.min(digits - 1, numerals.length - 1)]
  return [{ ...slide, set: numeral ? { ...setting, roles: { ...setting.roles, numeral } } : setting }]
}
