import type { Outline } from '../outline/types.ts'
import { plainText } from '../post/inline.ts'
import type { TalkOptions } from '../options.ts'
import type { Made } from '../remark.ts'
import { isRightToLeft, recogniseLanguage } from '../text/language.ts'
import type { Theme } from '../theme.ts'
import { assemble } from './assemble.ts'
import type { FitKit } from './fit/index.ts'
import { adjust } from './adjust.ts'
import { foldFarewell } from './flow/fold-farewell.ts'
import { planTalk } from './flow/plan.ts'
import { fullDensity, shorten } from './minutes.ts'
import { makeTalkStats } from './points/index.ts'
import { blocksText } from './reads.ts'
import type { Ruler } from './ruler-type.ts'
import type { Sidecar } from './sidecar.ts'
import type { Kit } from './stretch.ts'
import type { Deck, Images, Slide } from './types.ts'
import { furnitureIn } from './words/index.ts'

export type ComposeOptions = {
  readonly theme: Theme
  readonly ruler: Ruler
  readonly images: Images
  readonly options: TalkOptions
  readonly sidecar?: Sidecar
}

/**
 * Makes a talk of an outline: what each slide says, what the speaker says over it, and how it is set so that it fits. Everything of the
 * post stands on a slide or in the notes of one; what does not is quoted in a remark.
 */
export function composeDeck(whole: Outline, { theme, ruler, images, options, sidecar }: ComposeOptions): Made<Deck> {
  const texts = outlineTexts(whole)
  const lang = options.lang ?? whole.meta.lang ?? recogniseLanguage(texts.join('\n').slice(0, 8000))
  const outline = options.prose === 'points' ? foldFarewell(whole, lang) : whole
  const talk = makeTalkStats(texts, lang)
  const kit: Kit = { outline, lang, words: furnitureIn(lang), images, options, talk, density: fullDensity }
  const fit: FitKit = { theme, ruler: ruler.inLanguage(lang), images, lang }
  const make = (dense: Kit): Made<readonly Slide[]> => {
    const plan = planTalk(dense)
    const adjusted = sidecar === undefined ? { made: plan.made, remarks: [] } : adjust(plan.made, sidecar, dense)
    const slides = assemble(adjusted.made, dense, fit)
    return { made: slides.made, remarks: [...plan.remarks, ...adjusted.remarks, ...slides.remarks] }
  }
  const { made: slides, remarks } =
    options.minutes === undefined
      ? make(kit)
      : shorten({ kit, fit, seconds: options.minutes * 60, ...(sidecar === undefined ? {} : { sidecar }) })
  const dir = outline.meta.dir ?? (isRightToLeft(lang) ? 'rtl' : 'ltr')
  return { made: { meta: outline.meta, title: outline.title, lang, dir, slides, images }, remarks }
}

function outlineTexts(outline: Outline): readonly string[] {
  const sectionTexts = (sections: Outline['sections']): readonly string[] =>
    sections.flatMap((section) => [
      plainText(section.title),
      ...blocksText(section.blocks.filter((block) => block.kind !== 'code')),
      ...sectionTexts(section.sections),
    ])
  return [
    plainText(outline.title),
    ...blocksText([...outline.summary, ...outline.lead].filter((block) => block.kind !== 'code')),
    ...sectionTexts(outline.sections),
  ]
}
