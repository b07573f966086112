import type { Fitted } from '../types.ts'
import type { Fitter } from './kit.ts'
import { plainInlines, shortMeasure, textMeasure } from './measure.ts'
import { settle, smallest } from './settle.ts'

/** The title slide: beside the cover where there is one, else across the page. */
export const fitTitle: Fitter<'title'> = (slide, kit) => {
  const { ruler, theme } = kit
  const masthead = [...slide.byline, slide.kicker, slide.date, slide.site].filter((text) => text !== undefined).join('   ')
  const filling = {
    title: textMeasure(ruler, slide.title),
    subtitle: textMeasure(ruler, slide.subtitle),
    masthead: shortMeasure(ruler, plainInlines(masthead), 2),
  }
  const covered = slide.cover?.file ? settle(theme, 'title-cover', filling) : undefined
  const setting =
    covered ??
    settle(theme, 'title', filling) ??
    settle(theme, 'title', { ...filling, masthead: undefined }) ??
    smallest(theme, 'title', ['title', 'subtitle', 'masthead'])
  return [{ ...slide, set: setting } satisfies Fitted<'title'>]
}
