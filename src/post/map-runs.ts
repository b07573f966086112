import type { Block, Inline, Item } from './types.ts'

/** A run of text put in the place of another; `block` is what it stands in. */
export type ChangeRun = (run: readonly Inline[], block: Block) => readonly Inline[]

/** Blocks as `around` makes them, with each run of their text (titles, paragraphs, cells, captions, terms) changed; so are the blocks inside. */
export function mapRuns(blocks: readonly Block[], change: ChangeRun, around: (block: Block) => Block = same): readonly Block[] {
  return blocks.map((block) => mapBlock(around(block)))

  function mapBlock(block: Block): Block {
    const inner = (inside: readonly Block[]): readonly Block[] => mapRuns(inside, change, around)
    const run = (inlines: readonly Inline[]): readonly Inline[] => change(inlines, block)
    switch (block.kind) {
      case 'heading':
        return { ...block, title: run(block.title) }
      case 'paragraph':
        return { ...block, inlines: run(block.inlines) }
      case 'list': {
        const mapItem = (item: Item): Item => ({ ...item, ...(item.term && { term: run(item.term) }), blocks: inner(item.blocks) })
        return { ...block, items: block.items.map(mapItem) }
      }
      case 'table': {
        const caption = block.caption && { caption: run(block.caption) }
        return { ...block, head: block.head.map(run), rows: block.rows.map((row) => row.map(run)), ...caption }
      }
      case 'quote':
        return { ...block, blocks: inner(block.blocks), ...(block.source && { source: run(block.source) }) }
      case 'callout':
        return { ...block, blocks: inner(block.blocks), ...(block.title && { title: run(block.title) }) }
      case 'directive':
        return { ...block, blocks: inner(block.blocks) }
      case 'image':
        return {
          ...block,
          ...(block.caption && { caption: run(block.caption) }),
          ...(block.aiCredit && { aiCredit: run(block.aiCredit) }),
        }
      case 'embed':
        return { ...block, ...(block.title && { title: run(block.title) }) }
      default:
        return block
    }
  }
}

const same = (block: Block): Block => block
