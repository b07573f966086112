import type { SlideOf } from '../../../deck/types.ts'
import { plainText } from '../../../post/inline.ts'
import { quoteMarks } from '../../../text/quote-marks.ts'
import { blockParas } from '../blocks.ts'
import { gapOf, plain, type Content, type Kit, type Para } from '../kit.ts'
import { pointParas, termParas } from '../points.ts'
import { one, para, text, titleOf, type Drawers } from './contents.ts'

/** Slides of sentences. */
export const spoken: Pick<Drawers, 'points' | 'prose' | 'quote' | 'callout'> = {
  points: (slide, kit) => ({ title: titleOf(slide, kit), points: pointsOf(slide, kit) }),
  prose: (slide, kit) => ({ title: titleOf(slide, kit), body: text(...blockParas(slide.blocks, slide, kit)) }),
  quote: (slide, kit) => {
    const marks = quoteMarks(kit.deck.lang)
    const isBare = !/^[“”„«»"「『‘‚‹]/u.test(slide.paragraphs.map(plainText).join('').trim())
    const last = slide.paragraphs.length - 1
    const gapPx = gapOf(slide, kit.form, 'quote')
    const paras = slide.paragraphs.map((inlines, index): Para => {
      const marked = isBare ? [...plain(index === 0 ? marks.open : ''), ...inlines, ...plain(index === last ? marks.close : '')] : inlines
      return { ...para(slide, kit, 'quote', marked), ...(index > 0 && { gapPx }) }
    })
    return {
      title: titleOf(slide, kit, kit.ground.accent),
      quote: text(...paras),
      source: one(slide, kit, 'source', slide.source, kit.ground.quiet),
    }
  },
  callout: (slide, kit) => {
    const paras = pointParas(slide.points, { slide, kit })
    const isAlone = slide.points.length === 1 && slide.points[0]?.points.length === 0
    return {
      label: one(slide, kit, 'label', plain(slide.label), kit.ground.accent),
      title: titleOf(slide, kit),
      points: text(...(isAlone ? paras.map(withoutBullet) : paras)),
    }
  },
}

function withoutBullet({ bullet: _, ...rest }: Para): Para {
  return rest
}

function pointsOf(slide: SlideOf<'points'>, kit: Kit): Content {
  const { form } = slide.set
  if (form === 'points-terms') return text(...termParas(slide.points, slide, kit))
  const paras = pointParas(slide.points, { slide, kit, ordered: slide.ordered, start: slide.start })
  if (form === 'points-columns')
    return {
      kind: 'columns',
      columns: paras.map(({ gapPx: _, ...rest }, index) => [slide.points[index]?.done === undefined ? withoutBullet(rest) : rest]),
    }
  return text(...(form === 'points-one' ? paras.map(withoutBullet) : paras))
}
