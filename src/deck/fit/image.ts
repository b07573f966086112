import type { Picture } from '../../picture.ts'
import type { Inline } from '../../post/types.ts'
import type { Box, FormName, Role, Theme } from '../../theme.ts'
import type { Ruler } from '../ruler-type.ts'
import type { Fitted, Unfitted } from '../types.ts'
import type { FitKit, Fitter } from './kit.ts'
import { linesOf, plainInlines, textMeasure, titleMeasure, wholeWords } from './measure.ts'
import { roleAt, settle, smallest } from './settle.ts'
import { cutText } from './slice.ts'

/** A picture as large as its shape allows, whole unless it fills the slide. A caption too long for its place is cut and goes on below the next. */
export const fitImage: Fitter<'image'> = (slide, kit) => {
  const forms = formsFor(slide, kit.theme)
  for (const form of forms) {
    const setting = settleImage(slide, form, kit)
    if (setting) return [{ ...slide, set: setting }]
  }
  const last = forms[forms.length - 1] ?? 'image-wide'
  const pieces = slide.caption ? cutText(slide.caption, kit.lang ?? 'en') : []
  if (pieces.length < 2) return [{ ...slide, set: smallest(kit.theme, last, ['title', 'caption']) }]
  const slides = pieces.flatMap((caption) => fitImage({ ...slide, caption }, kit))
  return slides.map((one, index) => ({ ...one, part: { n: index + 1, of: slides.length } }))
}

const settleImage = (slide: Unfitted<'image'>, form: FormName, { theme, ruler }: FitKit): Fitted['set'] | undefined =>
  settle(theme, form, {
    title: form === 'image-plate' || form === 'image-side' ? wholeWords(ruler, slide.title) : titleMeasure(ruler, slide.title),
    caption: textMeasure(ruler, captionLines(slide)),
    picture: slide.picture.file ? undefined : (box, step) => missingPx(slide.picture, box, step, ruler),
  })

/** What stands where a picture is missing: that it is, its alt text, where it was looked for. */
function missingPx(picture: Picture, box: Box, step: number, ruler: Ruler): number {
  const px = (text: string, role: Role) =>
    text === '' ? 0 : ruler.heightPx(linesOf(ruler, plainInlines(text), role, box.widthPx - framePx), role) + 32
  return framePx + px('.', 'label') + px(picture.alt, roleAt(box.roles, step) ?? 'small') + px(picture.src, 'caption')
}

/** Padding on both sides. */
const framePx = 80

/** The author's caption and AI credit, a line each. */
const captionLines = ({ caption = [], aiCredit = [] }: Unfitted<'image'>): readonly Inline[] =>
  caption.length > 0 && aiCredit.length > 0 ? [...caption, { kind: 'break' }, ...aiCredit] : [...caption, ...aiCredit]

/** Forms that suit a picture, best first. */
function formsFor({ picture, ai }: Unfitted<'image'>, { canvas }: Theme): readonly FormName[] {
  if (!picture.file) return ['image-missing']
  const shape = picture.widthPx / Math.max(1, picture.heightPx)
  const fills = Math.abs((shape * canvas.heightPx) / canvas.widthPx - 1) < mostCropped
  if (fills && picture.widthPx >= leastForBleed && (ai || isPhoto.test(picture.file)))
    return ['image-bleed', 'image-wide', 'image-side', 'image-plate']
  if (shape > 1.9) return ['image-wide', 'image-side', 'image-plate']
  return shape > 1.15 ? ['image-side', 'image-wide', 'image-plate'] : ['image-plate', 'image-wide']
}

/** Share of a picture that may fall off the edges of the slide that it fills. */
const mostCropped = 0.05

/** A smaller one would be coarse across a whole slide. */
const leastForBleed = 1100

/** Drawings and screenshots carry words up to their edges, so they are never cut to the slide's shape. */
const isPhoto = /\.(?:jpe?g|webp|avif)$/i
