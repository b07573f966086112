import { splitAiCredit, splitAiCreditText } from './ai/index.ts'
import { findLabel } from './ai/words.ts'
import { isBlank, plainText, trimInlines } from './inline.ts'
import type { Reader } from './reader.ts'
import type { Block, Image, Inline, Paragraph } from './types.ts'

/** Longest text that is taken for a caption, in characters; where it is only centred below the picture, as a line of links may be. */
const longest = 420
const longestCentred = 160

/**
 * Gives pictures and tables the captions that stand below them: a paragraph in italics, a small or styled line, a line that says how the
 * picture was made. Where the picture has no caption, its title is one; its alt text may hold the AI credit.
 */
export function attachCaptions(blocks: readonly Block[], reader: Reader): Block[] {
  const attached: Block[] = []
  for (const block of blocks) {
    const before = attached.at(-1)
    const said =
      block.kind === 'paragraph' && before?.kind === 'image' && before.caption === undefined && before.aiCredit === undefined
        ? captionIn(block, before, reader)
        : undefined
    const under = block.kind === 'paragraph' && before?.kind === 'table' && before.caption === undefined ? tableCaption(block) : undefined
    if (under && before?.kind === 'table') attached[attached.length - 1] = { ...before, caption: under }
    else if (said && before?.kind === 'image') attached[attached.length - 1] = captioned(before, said, block)
    else attached.push(block)
  }
  return attached
}

/** Pandoc and Quarto write `: The tides of March {#tbl-tides}` below a table. */
function tableCaption({ inlines }: Paragraph): readonly Inline[] | undefined {
  const first = inlines[0]
  return first?.kind === 'text' && /^(?:Table)?:\s+\S/.test(first.text)
    ? trimInlines([{ kind: 'text', text: first.text.replace(/^(?:Table)?:\s+/, '') }, ...inlines.slice(1)])
    : undefined
}

/** Reads the label in a picture's own title and alt text; done once, when all captions are known. */
export function finishImage(block: Image): Image {
  const title = block.image.title
  const withTitle =
    block.caption === undefined && title !== undefined && title !== block.image.alt
      ? captioned(block, [{ kind: 'text', text: title }], block)
      : block
  if (withTitle.aiCredit !== undefined) return withTitle
  const credit = splitAiCreditText(title ?? '') ?? splitAiCreditText(block.image.alt)
  return credit ? { ...withTitle, aiCredit: credit.credit } : withTitle
}

function captioned(image: Image, said: readonly Inline[], below: Block): Image {
  const place = { line: Math.min(image.place.line, below.place.line), lastLine: Math.max(image.place.lastLine, below.place.lastLine) }
  const split = splitAiCredit(said)
  if (!split) return { ...image, caption: said, place }
  return { ...image, ...(split.caption.length > 0 && { caption: split.caption }), aiCredit: split.credit, place }
}

function captionIn(paragraph: Paragraph, image: Image, reader: Reader): readonly Inline[] | undefined {
  const { inlines } = paragraph
  const text = plainText(inlines)
  if (text.length > longest || inlines.some((inline) => inline.kind === 'image')) return undefined
  if (reader.signs.captions.has(paragraph)) return trimInlines(inlines)
  const meant = inlines.filter((inline) => !isBlank(inline))
  const only = meant[0]
  if (meant.length === 1 && only?.kind === 'emphasis') return trimInlines(only.inlines)
  const isNear = paragraph.place.line - image.place.lastLine <= 5
  if (isNear && reader.signs.centred.has(paragraph) && text.length <= longestCentred && saysMoreThanLinks(inlines))
    return trimInlines(inlines)
  // A label says at once what it is; a sentence of prose comes to it.
  const isShort = text.length <= 220 && (findLabel(text)?.start ?? 220) <= 40
  const split = isNear && isShort ? splitAiCredit(inlines) : undefined
  // A label alone is one; a label at the end of a sentence of prose is prose.
  return split && split.caption.length === 0 ? trimInlines(inlines) : undefined
}

const saysMoreThanLinks = (inlines: readonly Inline[]): boolean =>
  /\p{L}{2}/u.test(plainText(inlines.filter((inline) => inline.kind !== 'link')))
