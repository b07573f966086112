import type { Fitter } from './kit.ts'
import { plainInlines, textMeasure, titleMeasure } from './measure.ts'
import { settle, smallest } from './settle.ts'

/** A card with the name of what is embedded and where it is; a video of the post's own is played. */
export const fitEmbed: Fitter<'embed'> = (slide, { theme, ruler }) => {
  const form = slide.video?.file ? 'embed-video' : 'embed'
  const link = slide.host ?? slide.url
  const filling = {
    title: titleMeasure(ruler, slide.title),
    label: textMeasure(ruler, plainInlines(slide.service)),
    link: link ? textMeasure(ruler, plainInlines(link)) : undefined,
  }
  return [{ ...slide, set: settle(theme, form, filling) ?? smallest(theme, form, Object.keys(filling)) }]
}
