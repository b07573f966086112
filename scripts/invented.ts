import { blockTexts } from '../src/deck/block-texts.ts'
import { snippetsOf } from '../src/deck/snippets.ts'
import type { Deck, Point, Slide } from '../src/deck/types.ts'
import { plainText } from '../src/post/inline.ts'
import type { Inline, Post } from '../src/post/types.ts'
import { furnitureIn } from '../src/deck/words/index.ts'

/**
 * What stands on the slides of a deck and not in its post: each text must be one contiguous stretch of one piece of the post (a paragraph, a
 * title, an alt text), where only the first letter's case and the last mark may differ. Furniture is not asked for.
 */
export function inventedIn(deck: Deck, post: Post): readonly string[] {
  const pieces = piecesOf(post)
  const tones: ReadonlySet<string> = new Set(Object.values(furnitureIn(deck.lang).tones))
  const isOurs = (text: string): boolean => tones.has(text) || text === post.meta.fileTitle
  return deck.slides.flatMap((slide) =>
    shownOn(slide)
      .map(even)
      .filter((text) => text !== '' && !isOurs(text) && !stands(text, pieces))
      .map((text) => `${slide.id}: ${text}`),
  )
}

function piecesOf({ blocks, footnotes, meta }: Post): string {
  const titles = [meta.title, meta.subtitle, meta.description, meta.coverCaption, meta.coverCredit].flatMap((one) =>
    one === undefined ? [] : [plainText(one)],
  )
  const texts = [...blocks, ...Object.values(footnotes).flat()].flatMap((block) => blockTexts(block))
  return [...titles, ...texts].map(even).join('\u0000')
}

const even = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

// A Turkish capital İ is an i with its dot as a letter of its own, once it is small.
const small = (letters: string): string => letters.toLowerCase().replaceAll('\u0307', '')

function stands(text: string, pieces: string): boolean {
  const core = text.replace(/[\s.。।!?…,;:，；：]+$/u, '')
  const head = /^\P{L}*./u.exec(core)?.[0] ?? ''
  const tail = core.slice(head.length)
  if (tail === '') return true
  for (let at = pieces.indexOf(tail, head.length); at >= 0; at = pieces.indexOf(tail, at + 1))
    if (small(pieces.slice(at - head.length, at)) === small(head)) return true
  return false
}

function shownOn(slide: Slide): readonly string[] {
  const title = slide.titleIsFurniture === true || slide.layout === 'title' ? [] : [plainText(slide.title)]
  return [...title, ...below(slide).filter((text) => text.trim() !== '')]
}

function below(slide: Slide): readonly string[] {
  const said = (...all: readonly (readonly Inline[] | undefined)[]): readonly string[] =>
    all.flatMap((one) => (one === undefined ? [] : [plainText(one)]))
  const pointTexts = (point: Point): readonly string[] => [...said(point.term, point.text), ...point.points.flatMap(pointTexts)]
  switch (slide.layout) {
    case 'points':
      return slide.points.flatMap(pointTexts)
    case 'callout':
      return [slide.label, ...slide.points.flatMap(pointTexts)]
    case 'statement':
      return slide.label === undefined ? [] : [slide.label]
    case 'agenda':
      return said(...slide.entries.map((entry) => entry.title))
    case 'quote':
      return said(...slide.paragraphs, slide.source)
    case 'image':
      return said(slide.caption, slide.aiCredit)
    case 'gallery':
      return slide.pictures.flatMap((one) => said(one.caption, one.aiCredit))
    case 'table':
      return said(slide.caption, ...[slide.head, ...slide.rows].flat())
    case 'code':
      return said(...snippetsOf(slide).map(({ lead }) => lead))
    case 'prose':
      return slide.blocks.flatMap((block) => blockTexts(block))
    default:
      return []
  }
}
