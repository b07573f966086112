import { closingLine } from '../../../deck/closing-line.ts'
import { gapOf, isShown, plain, type Para } from '../kit.ts'
import { linked, one, para, text, titleOf, type Drawers } from './contents.ts'

/** Slides that open or close something. */
export const opening: Pick<Drawers, 'title' | 'agenda' | 'section' | 'statement' | 'closing'> = {
  title: (slide, kit) => {
    const { site, byline, kicker, date, subtitle, cover } = slide
    const apart = kit.form.boxes['kicker'] !== undefined
    const who = [site, byline.join(', '), apart ? '' : kicker].filter((one) => one !== undefined && one !== '').join('   ')
    const dated = date === undefined || date === '' ? {} : { end: para(slide, kit, 'masthead', plain(date)) }
    return {
      kicker: apart ? one(slide, kit, 'kicker', plain(kicker ?? ''), kit.ground.accent) : undefined,
      masthead: who === '' && !dated.end ? undefined : { ...text(para(slide, kit, 'masthead', plain(who))), ...dated },
      title: titleOf(slide, kit),
      subtitle: one(slide, kit, 'subtitle', subtitle, kit.ground.accent),
      picture:
        slide.set.form === 'title-cover' && cover && isShown(cover, kit.pictures)
          ? { kind: 'picture', picture: cover, alt: cover.alt, across: 'end', down: 'end' }
          : undefined,
    }
  },
  agenda: (slide, kit) => {
    const gapPx = gapOf(slide, kit.form, 'entries')
    const numbers = new Map(kit.deck.slides.map(({ id }, index) => [id, index + 1]))
    const entries = slide.entries.map(({ title, id }, index): Para => {
      const toSlide = numbers.get(id)
      return {
        ...para(slide, kit, 'entries', title),
        bullet: { kind: 'number', start: 1 },
        ...(index > 0 && { gapPx }),
        ...(toSlide !== undefined && { toSlide }),
      }
    })
    return { title: titleOf(slide, kit), entries: text(...entries) }
  },
  section: (slide, kit) => ({ title: titleOf(slide, kit), numeral: one(slide, kit, 'numeral', plain(String(slide.n)), kit.ground.accent) }),
  statement: (slide, kit) => ({ label: one(slide, kit, 'label', plain(slide.label ?? ''), kit.ground.accent), title: titleOf(slide, kit) }),
  closing: (slide, kit) => {
    const shown = closingLine(slide) ?? ''
    return { title: titleOf(slide, kit), link: one(slide, kit, 'link', linked(shown, slide.url)) }
  },
}
