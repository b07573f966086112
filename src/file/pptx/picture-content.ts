import type { Slide } from '../../deck/types.ts'
import type { Furniture } from '../../deck/words/index.ts'
import type { Picture } from '../../picture.ts'
import { isShown, plain, roleOf, type Align, type Content, type Kit, type Para } from './kit.ts'

/** Alt text of a picture; one that a model made says so there as well. */
export function altOf({ alt }: Picture, ai: boolean, { aiGenerated }: Furniture): string {
  if (!ai || alt.toLowerCase().includes(aiGenerated.toLowerCase())) return alt
  return alt === '' ? aiGenerated : `${aiGenerated}: ${alt}`
}

/** A picture, or where there is none (or none that slides can show) what it is and where it was looked for. */
export function pictureContent(
  slide: Slide,
  kit: Kit,
  picture: Picture,
  o: { readonly alt: string; readonly across: Align; readonly down: Align },
): Content {
  return isShown(picture, kit.pictures)
    ? { kind: 'picture', picture, ...o }
    : { kind: 'text', paras: missingParas(picture, kit, roleOf(slide, kit.form, 'picture')) }
}

export function missingParas({ alt, src, file }: Picture, { ground, furniture }: Kit, role: Para['role']): readonly Para[] {
  const lines: readonly Para[] = [
    { inlines: plain(file === undefined ? furniture.pictureMissing : furniture.picture), role: 'label', colour: ground.accent },
    { inlines: plain(alt), role, colour: ground.text, gapPx: 32 },
    {
      inlines: /^https?:/.test(src) ? [{ kind: 'link', href: src, inlines: plain(src) }] : plain(src),
      role: 'caption',
      colour: ground.quiet,
      gapPx: 32,
    },
  ]
  return lines.filter((_, index) => index !== 1 || alt !== '')
}
