import type { Block, Cell, Image, Inline, Table } from '../../post/types.ts'
import { isBlank, plainText, trimInlines } from '../../post/inline.ts'
import { hasInlines, walkInlines } from '../spans.ts'
import type { Images } from '../types.ts'

/** Smaller pictures are icons and stay in their line of text; so do drawings as wide as high, which have no size of their own. */
const iconPx = 72
/** A table with more pictures than these beside text is a list of faces or logos. */
const mostBesideText = 8

/**
 * Takes pictures too large to be read in a line of text out of paragraphs and tables and sets them below, so that each can have a slide.
 * A table of nothing but pictures becomes these pictures, each with its column's head as caption.
 */
export function liftPictures(blocks: readonly Block[], images: Images): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'paragraph': {
        const large = largeIn(block.inlines, images)
        if (large.length === 0) return [block]
        const rest = trimInlines(without(block.inlines, large))
        return [...(rest.every(isBlank) ? [] : [{ ...block, inlines: rest }]), ...large.map((image) => imageBlock(image, block))]
      }
      case 'table':
        return liftFromTable(block, images)
      case 'list':
        return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: liftPictures(item.blocks, images) })) }]
      case 'quote':
      case 'callout':
        return [{ ...block, blocks: liftPictures(block.blocks, images) }]
      default:
        return [block]
    }
  })
}

type Reference = Image['image']

function liftFromTable(table: Table, images: Images): readonly Block[] {
  const cells = table.rows.flat()
  const found = cells.flatMap((cell) => largeIn(cell, images))
  const isAllPictures = cells.every((cell) => isBlankCell(without(cell, largeIn(cell, images))))
  if (found.length === 0 || (!isAllPictures && found.length > mostBesideText)) return [table]
  const line = (at: number): Image['place'] => ({ line: at, lastLine: at })
  const lifted = table.rows.flatMap((row) =>
    row.flatMap((cell, column) =>
      largeIn(cell, images).map((image): Image => {
        const head = isAllPictures ? (table.head[column] ?? []) : []
        return { kind: 'image', image, place: line(image.place.line), ...(head.length > 0 && { caption: head }) }
      }),
    ),
  )
  if (isAllPictures) {
    const caption: readonly Block[] = table.caption === undefined ? [] : [{ kind: 'paragraph', inlines: table.caption, place: table.place }]
    return [...caption, ...lifted.map((image) => (lifted.length > 1 ? { ...image, group: -table.place.line } : image))]
  }
  return [{ ...table, rows: table.rows.map((row) => row.map((cell) => trimInlines(without(cell, largeIn(cell, images))))) }, ...lifted]
}

const isBlankCell = (cell: Cell): boolean => plainText(cell).trim() === '' && !cell.some((inline) => inline.kind === 'image')

const imageBlock = (image: Reference, { place }: Block): Image => ({ kind: 'image', image, place })

function largeIn(inlines: readonly Inline[], images: Images): readonly Reference[] {
  return [...walkInlines(inlines)].flatMap((inline) => (inline.kind === 'image' && isLarge(inline.image, images) ? [inline.image] : []))
}

function isLarge({ src }: Reference, images: Images): boolean {
  const found = images.get(src)
  if (found?.file === undefined) return false
  const { widthPx, heightPx, vector } = found
  const ratio = widthPx / Math.max(heightPx, 1)
  return Math.min(widthPx, heightPx) >= iconPx && (!vector || ratio > 1.3 || ratio < 0.75)
}

/** The run without these pictures, and without links that held nothing else. */
function without(inlines: readonly Inline[], taken: readonly Reference[]): readonly Inline[] {
  if (taken.length === 0) return inlines
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'image') return taken.includes(inline.image) ? [] : [inline]
    if (!hasInlines(inline)) return [inline]
    const inside = without(inline.inlines, taken)
    return inside.length === 0 && inline.inlines.length > 0 ? [] : [{ ...inline, inlines: inside }]
  })
}
