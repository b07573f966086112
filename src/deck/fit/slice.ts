import { plainText, sliceInlines, trimInlines } from '../../post/inline.ts'
import type { Inline } from '../../post/types.ts'
import { splitSentences } from '../../text/sentences.ts'

/** Cuts a text in two or more at its sentences; a single sentence at the space nearest its middle; a single word between letters. */
export function cutText(inlines: readonly Inline[], lang: string): readonly (readonly Inline[])[] {
  const text = plainText(inlines)
  const sentences = splitSentences(text, lang)
  const middle = text.length / 2
  const borders = sentences.length > 1 ? sentences.slice(1).map((sentence) => sentence.start) : spaces(text)
  const cut = nearest(borders, middle) ?? letterBorder(text, middle)
  if (cut === undefined) return [inlines]
  const pieces = [sliceInlines(inlines, 0, cut), sliceInlines(inlines, cut, text.length)]
    .map((piece) => trimInlines(piece))
    .filter((piece) => piece.length > 0)
  return pieces.length > 1 ? pieces : [inlines]
}

const spaces = (text: string): readonly number[] =>
  Array.from(text.matchAll(/\s+(?=\S)|(?<=[、。，；！？])/g), (match) => match.index + match[0].length).filter(
    (index) => index > 0 && index < text.length,
  )

function nearest(borders: readonly number[], middle: number): number | undefined {
  return borders.reduce<number | undefined>(
    (best, border) => (best === undefined || Math.abs(border - middle) < Math.abs(best - middle) ? border : best),
    undefined,
  )
}

function letterBorder(text: string, middle: number): number | undefined {
  const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const borders = Array.from(letters.segment(text), (letter) => letter.index).slice(1)
  return nearest(borders, middle)
}
