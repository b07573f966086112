import type { Block, Item, List, Paragraph } from '../../post/types.ts'
import { findLeadIn } from '../lead-in.ts'

/** Paragraphs that each open with a bold term are a list in all but name; so many of them at least. */
const least = 2
/** Between two of them stand so many paragraphs without a term, at most: they belong to the term before. */
const between = 1

/** The same blocks, with each run of paragraphs that open with a term of their own, or of cards under their labels, as a list of these terms. */
export function gatherRunIns(blocks: readonly Block[]): readonly (Block | RunIns)[] {
  const out: (Block | RunIns)[] = []
  for (let at = 0; at < blocks.length;) {
    const { items, end } = itemsFrom(blocks, at)
    const first = blocks[at]
    if (items.length >= least) {
      out.push({ kind: 'run-ins', list: listOf(items) })
      at = end
    } else {
      if (first !== undefined) out.push(first)
      at += 1
    }
  }
  return out
}

/** A list that the author wrote as paragraphs: nobody clicks through it. */
export type RunIns = { readonly kind: 'run-ins'; readonly list: List }

function itemsFrom(blocks: readonly Block[], from: number): { readonly items: readonly Item[]; readonly end: number } {
  const items: Item[] = []
  let at = from
  for (let card = cardOf(blocks[at]); card !== undefined; card = cardOf(blocks[at])) {
    items.push(card)
    at += 1
  }
  if (items.length > 0) return { items, end: at }
  while (isRunIn(blocks[at])) {
    const next =
      [1, 2].find((step) => step <= between + 1 && isRunIn(blocks[at + step]) && blocks.slice(at, at + step).every(isParagraph)) ?? 1
    const own = blocks.slice(at, at + next)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) break
    items.push({ blocks: own, place: { line: first.place.line, lastLine: last.place.lastLine } })
    at += next
  }
  return { items, end: at }
}

/** A card, a tab, a step: the one item of its list, under a label. One that holds code or a picture stands alone. */
function cardOf(block: Block | undefined): Item | undefined {
  if (block?.kind !== 'list' || block.items.length !== 1) return undefined
  const item = block.items[0]
  return item?.term !== undefined && item.blocks.length > 0 && item.blocks.every((one) => one.kind === 'paragraph') ? item : undefined
}

const isParagraph = (block: Block | undefined): block is Paragraph => block?.kind === 'paragraph'

const isRunIn = (block: Block | undefined): boolean => isParagraph(block) && findLeadIn(block.inlines) !== undefined

const listOf = (items: readonly Item[]): List => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items,
  place: { line: items[0]?.place.line ?? 1, lastLine: items.at(-1)?.place.lastLine ?? 1 },
})
