import { plainText } from '../post/inline.ts'
import type { Block, Inline } from '../post/types.ts'
import type { Place } from '../place.ts'
import type { Remark } from '../remark.ts'
import { blocksText, readsBelow } from './reads.ts'
import { snippetsOf } from './snippets.ts'
import { walkInlines } from './spans.ts'
import type { Deck, Layouts, Point, Slide } from './types.ts'

const tagWidth = 12
const titleWidth = 58

/**
 * A deck as text that can be read aloud: each slide with its layout, title and lines; `-` a point, `+` one that waits for a click, `~` what is
 * said, `.` what is more. No numbers of slides, so that a change stays where it is made.
 */
export function printDeck(deck: Deck, remarks: readonly Remark[]): string {
  const slides = deck.slides.flatMap(printSlide)
  const noticed = remarks.map(printRemark)
  return `${[...slides, ...(noticed.length === 0 ? [] : ['---', ...noticed])].join('\n')}\n`
}

function printSlide(slide: Slide): readonly string[] {
  const part = slide.part === undefined ? '' : ` ${slide.part.n}/${slide.part.of}`
  const tag = `[${slide.layout}]`.padEnd(tagWidth)
  const head = `${tag}${`${oneLine(plainText(slide.title))}${part}`.padEnd(titleWidth)}  ${lines(slide.from)}`
  return [
    head,
    ...indented(below(slide)),
    ...indented(slide.notes.say.flatMap((block) => printBlock(block, '~'))),
    ...indented(slide.notes.more.flatMap((block) => printBlock(block, '.'))),
  ]
}

function below(slide: Slide): readonly string[] {
  switch (slide.layout) {
    case 'points':
      return slide.points.flatMap((point, at) => printPoint(point, slide.ordered ? `${slide.start + at}. ` : '', ''))
    case 'callout':
      return [`${slide.tone}: ${oneLine(slide.label)}`, ...slide.points.flatMap((point) => printPoint(point, '', ''))]
    case 'statement':
      return slide.label === undefined ? [] : [`(${oneLine(slide.label)})`]
    case 'image':
      return [printPicture(slide)]
    case 'gallery':
      return slide.pictures.map(printPicture)
    case 'code':
      return snippetsOf(slide).flatMap(({ lead, text, firstLine }) => [
        ...(lead === undefined ? [] : [oneLine(plainText(lead))]),
        ...text.split('\n').map((line, at) => `${String(firstLine + at).padStart(3)} | ${line}`.trimEnd()),
      ])
    case 'table':
      return [
        ...(slide.caption === undefined ? [] : [plainText(slide.caption)]),
        ...[slide.head, ...slide.rows]
          .filter((row) => row.length > 0)
          .map((row) => `| ${row.map((cell) => oneLine(plainText(cell))).join(' | ')} |`),
      ]
    case 'quote':
      return [
        ...slide.paragraphs.map((one) => `"${oneLine(plainText(one))}"`),
        ...(slide.source === undefined ? [] : [`by ${oneLine(plainText(slide.source))}`]),
      ]
    case 'agenda':
      return slide.entries.map((entry, at) => `${at + 1}. ${oneLine(plainText(entry.title))}`)
    case 'title':
      return [
        slide.subtitle === undefined ? '' : plainText(slide.subtitle),
        [...slide.byline, slide.date, slide.kicker, slide.site].filter((one) => one !== undefined).join(' · '),
      ].filter((one) => one !== '')
    case 'embed':
      return [[slide.service, slide.url].filter((one) => one !== undefined).join(' · ')]
    case 'closing':
      return [slide.url ?? ''].filter((one) => one !== '')
    default:
      return readsBelow(slide).flatMap((text) => text.split('\n'))
  }
}

function printPoint(point: Point, number: string, indent: string): readonly string[] {
  const mark = point.step ? '+' : '-'
  const done = point.done === undefined ? '' : point.done ? '[x] ' : '[ ] '
  const term = point.term === undefined ? '' : `${oneLine(plainText(point.term))}: `
  return [
    `${indent}${mark} ${number}${done}${term}${oneLine(plainText(point.text))}`,
    ...point.points.flatMap((nested) => printPoint(nested, '', `${indent}  `)),
  ]
}

function printPicture({ picture, caption, aiCredit, ai }: Layouts['image']): string {
  const said = [caption, aiCredit].flatMap((one) => (one === undefined ? [] : [`"${oneLine(plainText(one))}"`]))
  return [picture.file ?? `${picture.src} (${picture.missing ?? 'not-found'})`, ...said, ...(ai ? ['AI-generated'] : [])].join(' · ')
}

function printBlock(block: Block, mark: string): readonly string[] {
  if (block.kind === 'paragraph') return [`${mark} ${oneLine(marked(block.inlines))}`]
  if (block.kind === 'list')
    return block.items.flatMap((item, at) =>
      item.blocks.flatMap((one) => printBlock(one, `${mark} ${block.ordered ? `${block.start + at}.` : '*'}`)),
    )
  if (block.kind === 'quote') return block.blocks.flatMap((one) => printBlock(one, `${mark} >`))
  return blocksText([block])
    .flatMap((text) => text.split('\n'))
    .map((line) => `${mark} ${line}`.trimEnd())
}

/** Plain text with what the audience reads in square brackets. */
function marked(inlines: readonly Inline[]): string {
  const alts = [...walkInlines(inlines)].flatMap((inline) =>
    inline.kind === 'image' && inline.image.alt !== '' ? [`(${inline.image.alt})`] : [],
  )
  return [
    inlines.map((inline) => (inline.kind === 'shown' ? `[${plainText(inline.inlines)}]` : plainText([inline]))).join(''),
    ...alts,
  ].join(' ')
}

function printRemark({ code, place, args, leftOut }: Remark): string {
  return [lines(place).padEnd(8), code, ...args.map(oneLine), ...(leftOut === undefined ? [] : [`left out: ${oneLine(leftOut)}`])].join(
    '  ',
  )
}

const indented = (rows: readonly string[]): readonly string[] => rows.map((row) => `${' '.repeat(tagWidth)}${row}`)
const lines = ({ line, lastLine }: Place): string => (line === lastLine ? `L${line}` : `L${line}-${lastLine}`)
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
