import { galleryPlan } from '../../../deck/gallery-plan.ts'
import { isShown, plain, roleOf, type Para } from '../kit.ts'
import { altOf, pictureContent } from '../picture-content.ts'
import { linked, one, para, text, titleOf, type Drawers } from './contents.ts'

/** Slides of pictures. */
export const pictured: Pick<Drawers, 'image' | 'gallery' | 'embed'> = {
  image: (slide, kit) => {
    const { picture, caption = [], aiCredit = [], ai, set } = slide
    const lines =
      caption.length > 0 && aiCredit.length > 0 ? [...caption, { kind: 'break' as const }, ...aiCredit] : [...caption, ...aiCredit]
    const isBleed = set.form === 'image-bleed'
    return {
      picture: pictureContent(slide, kit, picture, {
        alt: altOf(picture, ai, kit.furniture),
        across: isBleed ? 'center' : set.form === 'image-wide' ? 'start' : 'end',
        down: isBleed ? 'center' : set.form === 'image-side' ? 'end' : 'start',
      }),
      title: titleOf(slide, kit),
      caption: one(slide, kit, 'caption', lines, kit.ground.quiet),
      credit:
        ai && !(isBleed && aiCredit.length > 0)
          ? text({ ...para(slide, kit, 'credit', plain(kit.furniture.aiGenerated)), colour: kit.ground.quiet })
          : undefined,
    }
  },
  gallery: (slide, kit) => {
    const role = roleOf(slide, kit.form, 'pictures.second')
    const gapPx = kit.form.boxes['pictures']?.second?.gapPx ?? 0
    return {
      title: titleOf(slide, kit),
      pictures: {
        kind: 'gallery',
        plan: galleryPlan(slide.pictures),
        figures: slide.pictures.map(({ picture, caption, aiCredit, ai }) => ({
          picture,
          alt: altOf(picture, ai, kit.furniture),
          captions: [caption, aiCredit].flatMap((inlines): readonly Para[] =>
            inlines && inlines.length > 0 ? [{ inlines, role, colour: kit.ground.quiet, gapPx }] : [],
          ),
        })),
      },
      credit: slide.pictures.some(({ ai }) => ai)
        ? text({ ...para(slide, kit, 'credit', plain(kit.furniture.aiGenerated)), colour: kit.ground.quiet })
        : undefined,
    }
  },
  embed: (slide, kit) => {
    const { poster, video, url, host, service } = slide
    const shown = host ?? url ?? ''
    return {
      label: one(slide, kit, 'label', plain(service), kit.ground.accent),
      title: titleOf(slide, kit),
      picture:
        poster && isShown(poster, kit.pictures)
          ? { kind: 'picture', picture: poster, alt: video?.alt ?? poster.alt, across: 'start', down: 'start' }
          : video && text({ inlines: plain(video.src), role: 'body', colour: kit.ground.quiet }),
      link: one(slide, kit, 'link', linked(shown, url)),
    }
  },
}
