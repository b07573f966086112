import { plainText } from '../../post/inline.ts'
import type { Block, Item, List, Paragraph } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
import type { Span } from '../../text/span.ts'
import { markSpans, walkInlines } from '../spans.ts'

/**
 * What the audience reads of some slides, ready to be found again in the post: `pieces` as they are written, `wholes` as bare words; `all` is
 * everything in order, with the places in it where a piece begins and ends.
 */
export type Shown = {
  readonly pieces: readonly string[]
  readonly wholes: ReadonlySet<string>
  readonly all: string
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

/** A block with what the audience reads marked in it. */
export type Marked = { readonly block: Block; readonly isShown: boolean }

/** Prepares what slides say: their texts in order, and the pieces that stand in the post as they are but for first letter and last mark. */
export function shownOf(texts: readonly string[], apart: readonly string[]): Shown {
  const said = texts.map(bareText).filter((text) => text !== '')
  const pieces = [...new Set(apart.flatMap(coresOf))].sort((one, other) => other.length - one.length)
  const starts = new Set<number>()
  const ends = new Set<number>()
  let at = 0
  for (const text of said) {
    starts.add(at)
    ends.add(at + text.length)
    at += text.length + 1
  }
  return { pieces, wholes: new Set([...said, ...apart.map(bareText)]), all: said.join(' '), starts, ends }
}

// Short pieces are not looked for: a word such as "code" would be marked wherever it stands.
function coresOf(text: string): readonly string[] {
  const core = text.trim().replace(/[\s.!?…,;:–—-]+$/u, '')
  return core.length < 12 && !core.includes(' ') ? [] : [core]
}

/**
 * What of a block the notes must carry: the block with marks, or undefined where it stands whole on the slide. Items of a list that
 * stand there whole are left out of it.
 */
export function remainder(block: Block, shown: Shown): Marked | undefined {
  switch (block.kind) {
    case 'paragraph':
      return paragraphRemainder(block, shown)
    case 'list':
      return listRemainder(block, shown)
    case 'quote':
    case 'callout': {
      const inside = block.blocks.flatMap((one) => remainder(one, shown) ?? [])
      const title = block.kind === 'callout' ? block.title : block.source
      if (inside.length === 0 && (title === undefined || isRead(plainText(title), shown))) return undefined
      return { block: { ...block, blocks: inside.map((one) => one.block) }, isShown: inside.some((one) => one.isShown) }
    }
    case 'directive':
    case 'cut':
      return undefined
    default:
      return { block, isShown: false }
  }
}

function paragraphRemainder(block: Paragraph, shown: Shown): Marked | undefined {
  const text = plainText(block.inlines)
  // Pictures, marks of footnotes and formulas are seen, not read: the passage around them stays whole.
  const silent = [...walkInlines(block.inlines)].some(({ kind }) => kind === 'image' || kind === 'noteref' || kind === 'math')
  if (text.trim() === '' && !silent) return undefined
  if (!silent && isRead(text, shown)) return undefined
  const spans = findSpans(text, shown.pieces)
  if (spans.length === 0) return { block, isShown: false }
  if (!silent && bareText(uncovered(text, spans)) === '') return undefined
  return { block: { ...block, inlines: markSpans(block.inlines, spans) }, isShown: true }
}

function listRemainder(list: List, shown: Shown): Marked | undefined {
  const items = list.items.flatMap((item) => itemRemainder(item, shown) ?? [])
  if (items.length === 0) return undefined
  const start = list.start + list.items.findIndex((item) => item.place === items[0]?.item.place)
  return { block: { ...list, start, items: items.map((one) => one.item) }, isShown: items.some((one) => one.isShown) }
}

function itemRemainder(item: Item, shown: Shown): { item: Item; isShown: boolean } | undefined {
  const inside = item.blocks.flatMap((block) => remainder(block, shown) ?? [])
  const term = item.term === undefined || isRead(plainText(item.term), shown)
  if (inside.length === 0 && term) return undefined
  return { item: { ...item, blocks: inside.map((one) => one.block) }, isShown: inside.some((one) => one.isShown) }
}

/**
 * Stands on the slide word for word, as a piece of its own or across pieces that follow each other. Words that happen to stand inside of
 * another piece are not these.
 */
function isRead(text: string, shown: Shown): boolean {
  const bare = bareText(text)
  if (bare === '' || shown.wholes.has(bare)) return true
  for (let at = shown.all.indexOf(bare); at >= 0; at = shown.all.indexOf(bare, at + 1))
    if (shown.starts.has(at) && shown.ends.has(at + bare.length)) return true
  return false
}

function findSpans(text: string, pieces: readonly string[]): readonly Span[] {
  const found: Span[] = []
  for (const piece of pieces) {
    const tail = piece.slice(1)
    const at = tail === '' ? -1 : text.indexOf(tail, 1)
    if (at < 1 || text.charAt(at - 1).toLowerCase() !== piece.charAt(0).toLowerCase()) continue
    const span = { start: at - 1, end: at + tail.length + markLength(text, at + tail.length) }
    if (found.every((one) => span.end <= one.start || span.start >= one.end)) found.push(span)
  }
  return found.sort((one, other) => one.start - other.start)
}

const markLength = (text: string, at: number): number => /^[.!?…。！？]+["”»’)]?/u.exec(text.slice(at, at + 6))?.[0].length ?? 0

function uncovered(text: string, spans: readonly Span[]): string {
  let rest = ''
  let at = 0
  for (const span of spans) {
    rest += `${text.slice(at, span.start)} `
    at = span.end
  }
  return rest + text.slice(at)
}
