import type { Place } from '../../place.ts'
import { type Element, htmlInlines, type Node } from './inlines.ts'
import { placeOf } from './place.ts'
import { trimInlines } from '../inline.ts'
import type { Reader } from '../reader.ts'
import type { Block, Inline, Item } from '../types.ts'

/** A list; what its author left between two items belongs to the item before. */
export function listOf(node: Element, place: Place, reader: Reader): readonly Block[] {
  const items: Item[] = []
  let loose: Node[] = []
  const flush = (): void => {
    const blocks = reader.html(loose)
    // What stands between two items, a nested list mostly, belongs to the item before.
    const last = items.at(-1)
    if (blocks.length > 0 && last) items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] }
    else if (blocks.length > 0) items.push({ blocks, place: placeOf(loose) })
    loose = []
  }
  for (const child of node.children) {
    if (child.kind === 'element' && child.name === 'li') {
      flush()
      const blocks = reader.html(child.children)
      if (blocks.length > 0) items.push({ blocks, place: placeOf([child]) })
    } else loose.push(child)
  }
  flush()
  if (items.length === 0) return []
  const start = Number.parseInt(node.attributes.get('start') ?? '1', 10)
  return [{ kind: 'list', ordered: node.name === 'ol', start: Number.isNaN(start) ? 1 : start, items, place }]
}

/** Terms with their definitions. */
export function definitionsOf(node: Element, place: Place, reader: Reader): readonly Block[] {
  const parts = node.children.flatMap((child) => (child.kind === 'element' && child.name === 'div' ? child.children : [child]))
  const items: Item[] = []
  let term: Inline[] = []
  for (const part of parts) {
    if (part.kind !== 'element') continue
    if (part.name === 'dt') {
      if (term.length > 0) items.push({ term, blocks: [], place: placeOf([part]) })
      term = trimInlines(htmlInlines(part.children, reader))
    } else {
      items.push({ ...(term.length > 0 && { term }), blocks: reader.html(part.children), place: placeOf([part]) })
      term = []
    }
  }
  if (term.length > 0) items.push({ term, blocks: [], place })
  return items.length > 0 ? [{ kind: 'list', ordered: false, start: 1, items, place }] : []
}
