import { plainText, sliceInlines } from '../../post/inline.ts'
import type { Remark } from '../../remark.ts'
import type { Fitted, LayoutName, Unfitted } from '../types.ts'
import { fitAgenda } from './agenda.ts'
import { fitCallout } from './callout.ts'
import { fitClosing } from './closing.ts'
import { fitCode } from './code.ts'
import { fitDiagram } from './diagram.ts'
import { fitEmbed } from './embed.ts'
import { fitGallery } from './gallery.ts'
import { fitImage } from './image.ts'
import type { Fit, FitKit, Fitter } from './kit.ts'
import { fitMath } from './math.ts'
import { fitPoints } from './points.ts'
import { asProse, fitProse } from './prose.ts'
import { fitQuote } from './quote.ts'
import { fitSection } from './section.ts'
import { fitStatement } from './statement.ts'
import { fitTable } from './table.ts'
import { fitTitle } from './title.ts'
import { withTitleBreak } from './title-break.ts'
import { isLongTitle, shortTitle } from './long-title.ts'

export type { Fit, FitKit } from './kit.ts'

/** One fitter a layout; a layout without one does not compile. */
const fitters: { readonly [K in LayoutName]: Fitter<K> } = {
  title: fitTitle,
  agenda: fitAgenda,
  section: fitSection,
  points: fitPoints,
  statement: fitStatement,
  prose: fitProse,
  image: fitImage,
  gallery: fitGallery,
  code: fitCode,
  table: fitTable,
  quote: fitQuote,
  callout: fitCallout,
  math: fitMath,
  diagram: fitDiagram,
  embed: fitEmbed,
  closing: fitClosing,
}

/**
 * Sets a slide so that everything on it has room: picks the form and the roles, condenses, divides. A title that no form can hold
 * stands on a slide of its own, as text, and its first words title the rest.
 */
export function fitSlide(slide: Unfitted, kit: FitKit): Fit {
  if (slide.layout !== 'statement' && isLongTitle(slide, kit)) {
    const title = shortTitle(slide, kit)
    const first = fitOne(asProse(title, slide.title, slide), kit)
    const rest = fitOne({ ...slide, title }, kit)
    return { slides: [...first, ...rest], remarks: [...squeezed(slide, rest), ...cutShort(slide, rest)] }
  }
  const slides = fitOne(slide, kit)
  return { slides: [...slides, ...coverAlone(slide, slides, kit)], remarks: [...squeezed(slide, slides), ...cutShort(slide, slides)] }
}

/** A cover that has no room beside the title stands behind it. */
function coverAlone(slide: Unfitted, [first]: readonly Fitted[], kit: FitKit): readonly Fitted[] {
  if (slide.layout !== 'title' || !slide.cover?.file || first?.set.form !== 'title') return []
  const { title, from, cover: picture } = slide
  return fitOne<'image'>({ layout: 'image', title, from, passages: [], picture, ai: false }, kit)
}

function fitOne<K extends LayoutName>(slide: Unfitted<K>, kit: FitKit): readonly Fitted[] {
  const fit: Fitter<K> = fitters[slide.layout]
  return fit(slide, kit).map((one) => withTitleBreak(one, kit))
}

/** Not all of a table or a listing has a slide. */
const cutShort = (slide: Unfitted, slides: readonly Fitted[]): readonly Remark[] =>
  slides.some(({ unshown }) => unshown !== undefined)
    ? [
        {
          code: slide.layout === 'table' ? 'table-shortened' : 'code-shortened',
          place: slide.from,
          args: [plainText(sliceInlines(slide.title, 0, 60)), String(slides.length)],
        },
      ]
    : []

/** The author asked for one slide and got more. */
const squeezed = (slide: Unfitted, slides: readonly Fitted[]): readonly Remark[] =>
  slide.keep && slides.length > 1
    ? [{ code: 'slide-squeezed', place: slide.from, args: [plainText(sliceInlines(slide.title, 0, 60))] }]
    : []
