import type { Place } from '../place.ts'
import { isBlank, joinTexts, plainText, trimInlines } from './inline.ts'
import type { Reader } from './reader.ts'
import type { Block, Image, ImageReference, Inline } from './types.ts'

const wide = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
const wideBreak = new RegExp(`(?<=${wide})\\n(?=${wide})`, 'g')

/**
 * A run of text as blocks: pictures that stand alone on a line become blocks of their own, the rest paragraphs. Line ends
 * inside a paragraph become spaces; between two characters of Chinese or Japanese, nothing.
 */
export function paragraphsOf(inlines: readonly Inline[], place: Place, reader: Reader): Block[] {
  const lines = linesOf(inlines)
  if (!lines.some((line) => isPictures(line.inlines, reader))) return oneParagraph(inlines, place, reader)
  const blocks: Block[] = []
  let text: Inline[] = []
  const flush = (): void => {
    blocks.push(...oneParagraph(text, place, reader))
    text = []
  }
  for (const line of lines) {
    if (isPictures(line.inlines, reader)) {
      flush()
      blocks.push(...picturesOf(line.inlines, place, reader))
    } else text.push(...(text.length > 0 ? [line.end] : []), ...line.inlines)
  }
  flush()
  return blocks
}

function oneParagraph(inlines: readonly Inline[], place: Place, reader: Reader): Block[] {
  const trimmed = trimInlines(softly(inlines))
  if (trimmed.length === 0) return []
  const first = trimmed[0]
  const isLoneIcon = trimmed.length === 1 && first?.kind === 'image' && !reader.signs.icons.has(first.image) && !isBadge(first.image)
  if (isLoneIcon) return [{ kind: 'image', image: first.image, place }]
  if (trimmed.length === 1 && first?.kind === 'text' && environment.test(first.text)) return [{ kind: 'math', tex: first.text, place }]
  return [{ kind: 'paragraph', inlines: trimmed, place }]
}

/** A formula that an element of HTML keeps away from Markdown: `<p>\begin{align} … \end{align}</p>`. */
const environment = /^\\begin\{((?:equation|align|gather|multline|eqnarray)\*?)\}[^]+\\end\{\1\}$/

/** Soft line ends as they are read. */
export function softly(inlines: readonly Inline[]): Inline[] {
  return joinTexts(inlines).map((inline) => {
    if (inline.kind === 'text')
      return inline.text.includes('\n')
        ? {
            kind: 'text',
            text: inline.text
              .replace(/[ \t]*\n[ \t]*/g, '\n')
              .replace(wideBreak, '')
              .replaceAll('\n', ' '),
          }
        : inline
    return 'inlines' in inline ? { ...inline, inlines: softly(inline.inlines) } : inline
  })
}

type Line = { readonly inlines: Inline[]; readonly end: Inline }

function linesOf(inlines: readonly Inline[]): Line[] {
  const lines: Line[] = [{ inlines: [], end: { kind: 'text', text: '\n' } }]
  const add = (inline: Inline): void => void lines.at(-1)?.inlines.push(inline)
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push({ inlines: [], end: inline })
    else if (inline.kind !== 'text') add(inline)
    else {
      inline.text.split('\n').forEach((text, index) => {
        if (index > 0) lines.push({ inlines: [], end: { kind: 'text', text: '\n' } })
        if (text !== '') add({ kind: 'text', text })
      })
    }
  }
  return lines
}

/** True for a line that shows one or more pictures and says nothing. */
function isPictures(line: readonly Inline[], reader: Reader): boolean {
  const images = line.flatMap(imagesOf)
  return (
    images.length > 0 &&
    line.every((inline) => isBlank(inline) || (imagesOf(inline).length > 0 && plainText([inline]).trim() === '')) &&
    !images.every((image) => isBadge(image) || reader.signs.icons.has(image))
  )
}

function imagesOf(inline: Inline): readonly ImageReference[] {
  if (inline.kind === 'image') return [inline.image]
  return 'inlines' in inline ? inline.inlines.flatMap(imagesOf) : []
}

/** Shields that projects put on their front page. */
const isBadge = (image: ImageReference): boolean =>
  /shields\.io|badge(?!.*\.(?:jpe?g|webp))|travis-ci|codecov\.io|circleci\.com|david-dm|opencollective\.com.*(?:tiers|backers)|\.svg\?branch=/i.test(
    image.src,
  )

function picturesOf(line: readonly Inline[], place: Place, reader: Reader): Image[] {
  const found = line.flatMap((inline) => picturesWithLinks(inline, undefined))
  const group = found.length > 1 ? reader.nextGroup() : undefined
  return found.map(({ image, href }) => ({
    kind: 'image',
    image,
    place: within(image.place, place),
    ...(href !== undefined && { href }),
    ...(group !== undefined && { group }),
  }))
}

function picturesWithLinks(inline: Inline, href: string | undefined): { image: ImageReference; href: string | undefined }[] {
  if (inline.kind === 'image') return [{ image: inline.image, href }]
  const target = inline.kind === 'link' ? inline.href : href
  return 'inlines' in inline ? inline.inlines.flatMap((inner) => picturesWithLinks(inner, target)) : []
}

const within = (inner: Place, outer: Place): Place => (inner.line >= outer.line && inner.lastLine <= outer.lastLine ? inner : outer)
