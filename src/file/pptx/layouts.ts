import { closingLine } from '../../deck/closing-line.ts'
import { galleryPlan } from '../../deck/gallery-plan.ts'
import { snippetsOf } from '../../deck/snippets.ts'
import type { LayoutName, Slide, SlideOf } from '../../deck/types.ts'
import { plainText } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import { quoteMarks } from '../../text/quote-marks.ts'
import { blockParas } from './blocks.ts'
import { gapOf, isShown, plain, roleOf, type Content, type Drawer, type Filling, type Kit, type Para } from './kit.ts'
import { altOf, pictureContent } from './picture-content.ts'
import { pointParas, termParas } from './points.ts'

/** One drawer a layout; a layout without one does not compile. */
const drawers: { readonly [L in LayoutName]: Drawer<L> } = {
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
  points: (slide, kit) => ({ title: titleOf(slide, kit), points: pointsOf(slide, kit) }),
  statement: (slide, kit) => ({ label: one(slide, kit, 'label', plain(slide.label ?? ''), kit.ground.accent), title: titleOf(slide, kit) }),
  prose: (slide, kit) => ({ title: titleOf(slide, kit), body: text(...blockParas(slide.blocks, slide, kit)) }),
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
  code: (slide, kit) => {
    const title = titleOf(slide, kit)
    const listing = (box: string, code: string): Content => ({
      ...text(...code.split('\n').map((line) => para(slide, kit, box, plain(line.replaceAll('\t', '  '))))),
      ltr: true,
    })
    if (slide.below === undefined)
      return {
        title,
        lead: one(slide, kit, 'lead', slide.lead),
        file: one(slide, kit, 'file', plain(slide.file ?? ''), kit.ground.quiet),
        code: listing('code', slide.text),
      }
    const boxes = snippetsOf(slide).flatMap(({ lead, file, text: own }, index) => {
      const n = index === 0 ? '' : String(index + 1)
      return [
        [`lead${n}`, one(slide, kit, `lead${n}`, lead ?? plain(file ?? ''))] as const,
        [`code${n}`, listing(`code${n}`, own)] as const,
      ]
    })
    return { title, ...Object.fromEntries(boxes) }
  },
  table: (slide, kit) => ({
    title: titleOf(slide, kit),
    table: {
      kind: 'table',
      table: {
        head: slide.head,
        rows: slide.rows,
        align: slide.align,
        columnsPx: slide.columnsPx,
        headRole: roleOf(slide, kit.form, 'table.second'),
        role: roleOf(slide, kit.form, 'table'),
      },
    },
    caption: one(slide, kit, 'caption', slide.caption, kit.ground.quiet),
  }),
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
  // Where no browser drew them, the text that the author wrote stands for them.
  math: (slide, kit) => ({
    title: titleOf(slide, kit),
    formula: drawn(slide, kit, slide.tex) ?? {
      ...text({ inlines: plain(slide.tex), role: 'codeLarge', colour: kit.ground.text }),
      ltr: true,
    },
  }),
  diagram: (slide, kit) => ({
    title: titleOf(slide, kit),
    diagram: drawn(slide, kit, slide.text) ?? {
      ...text(...slide.text.split('\n').map((line): Para => ({ inlines: plain(line), role: 'code', colour: kit.ground.text }))),
      ltr: true,
    },
  }),
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
  closing: (slide, kit) => {
    const shown = closingLine(slide) ?? ''
    return { title: titleOf(slide, kit), link: one(slide, kit, 'link', linked(shown, slide.url)) }
  },
}

/** What stands in each box of a slide. */
export function draw<L extends LayoutName>(slide: SlideOf<L>, kit: Kit): Filling {
  const drawer: Drawer<L> = drawers[slide.layout]
  return drawer(slide, kit)
}

const para = (slide: Slide, { form, ground }: Kit, box: string, inlines: readonly Inline[]): Para => ({
  inlines,
  role: roleOf(slide, form, box),
  colour: ground.text,
})

const text = (...paras: readonly Para[]): Extract<Content, { kind: 'text' }> => ({ kind: 'text', paras })

/** A box with one paragraph; empty where there is nothing to read. */
const one = (slide: Slide, kit: Kit, box: string, inlines: readonly Inline[] | undefined, colour = kit.ground.text): Content | undefined =>
  inlines === undefined || plainText(inlines).trim() === '' ? undefined : text({ ...para(slide, kit, box, inlines), colour })

function drawn({ id }: Slide, { drawings }: Kit, alt: string): Content | undefined {
  const drawing = drawings.get(id)
  return drawing && { kind: 'drawing', drawing, alt }
}

const titleOf = (slide: Slide, kit: Kit, colour?: string): Content | undefined => one(slide, kit, 'title', slide.title, colour)

const linked = (shown: string, url: string | undefined): readonly Inline[] =>
  url === undefined || shown === '' ? plain(shown) : [{ kind: 'link', href: url, inlines: plain(shown) }]

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
