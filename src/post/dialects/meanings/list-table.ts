import type { Cell, Item } from '../../types.ts'
import type { Meaning } from '../types.ts'
import { innerBlocks, positional } from './say.ts'

/** MyST's table of a list of lists: an item a row, an item in it a cell. */
export const listTable: Meaning = {
  says: 'a table, an item a row',
  block(found, kit) {
    const blocks = innerBlocks(found, kit)
    const list = blocks[0]
    if (list?.kind !== 'list' || blocks.length > 1 || !list.items.every(isPlainRow)) return blocks
    const [head, ...rows] = list.items.flatMap(({ blocks: [inner] }) => (inner?.kind === 'list' ? [inner.items.map(cellOf)] : []))
    if (head === undefined) return blocks
    const caption = positional(found, 0)
    return [{ kind: 'table', head, rows, align: [], ...(caption !== undefined && { caption: kit.inlines(caption) }), place: kit.place }]
  },
}

/** A cell's words; blocks in it stand one below the other. */
const cellOf = ({ blocks }: Item): Cell =>
  blocks.flatMap((block, at): Cell =>
    block.kind === 'paragraph' ? [...(at > 0 ? [{ kind: 'break' } as const] : []), ...block.inlines] : [],
  )

const isPlainRow = ({ blocks: [inner] }: Item): boolean =>
  inner?.kind === 'list' && inner.items.every(({ blocks }) => blocks.every((block) => block.kind === 'paragraph'))
