import { plainText } from '../post/inline.ts'
import type { Block, Inline } from '../post/types.ts'
import { blockTexts } from './block-texts.ts'
import { snippetsOf } from './snippets.ts'
import type { LayoutName, Layouts, Point } from './types.ts'

/** A slide at any stage: a title and what its layout asks for. */
export type Laid = { [L in LayoutName]: { readonly title: readonly Inline[]; readonly layout: L } & Layouts[L] }[LayoutName]

type Reader<L extends LayoutName> = (slide: Layouts[L]) => readonly string[]

const readers: { readonly [L in LayoutName]: Reader<L> } = {
  title: (slide) => [...inline(slide.subtitle), ...slide.byline],
  agenda: (slide) => slide.entries.map((entry) => plainText(entry.title)),
  section: () => [],
  points: (slide) => slide.points.flatMap(pointTexts),
  statement: () => [],
  prose: (slide) => slide.blocks.flatMap(blockTexts),
  image: (slide) => figureTexts(slide),
  gallery: (slide) => slide.pictures.flatMap(figureTexts),
  code: (slide) => snippetsOf(slide).flatMap(({ lead, file, text }) => [...inline(lead), ...(file === undefined ? [] : [file]), text]),
  table: (slide) => [...inline(slide.caption), ...[slide.head, ...slide.rows].flatMap((row) => row.map((cell) => plainText(cell)))],
  quote: (slide) => [...slide.paragraphs.map((one) => plainText(one)), ...inline(slide.source)],
  callout: (slide) => [slide.label, ...slide.points.flatMap(pointTexts)],
  math: (slide) => [slide.tex],
  diagram: (slide) => [slide.text],
  embed: () => [],
  closing: () => [],
}

/** What the audience reads below the title, piece by piece, in the order of the slide. */
export function readsBelow<L extends LayoutName>(slide: { readonly layout: L } & Layouts[L]): readonly string[] {
  const reader: Reader<L> = readers[slide.layout]
  return reader(slide)
}

/** All that the audience reads, the title first. */
export const reads = (slide: Laid): readonly string[] => [plainText(slide.title), ...readsBelow(slide)]

export function pointTexts(point: Point): readonly string[] {
  return [[point.term, point.text].flatMap((one) => inline(one)).join(' '), ...point.points.flatMap(pointTexts)]
}

/** The same, a term and what is said of it apart, as they stand in the author's text. */
export const spokenPieces = (slide: Laid): readonly string[] =>
  slide.layout === 'points' || slide.layout === 'callout' ? [...reads(slide), ...slide.points.flatMap(piecesOf)] : reads(slide)

const piecesOf = (point: Point): readonly string[] => [...inline(point.term), ...inline(point.text), ...point.points.flatMap(piecesOf)]

/** What the audience reads of a figure: its alt text where that stands in the place of a picture that is not there. */
export const figureTexts = ({ picture, caption, aiCredit }: Layouts['image']): readonly string[] => [
  ...(picture.file === undefined && caption === undefined && picture.alt !== '' ? [picture.alt] : []),
  ...inline(caption),
  ...inline(aiCredit),
]

const inline = (inlines: readonly Inline[] | undefined): readonly string[] => (inlines === undefined ? [] : [plainText(inlines)])

/** What the speaker reads, block by block. */
export const blocksText = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(blockTexts)
