import { newlines } from './html/index.ts'
import type { Place } from '../place.ts'
import type { Token, Tokens } from './markdown.ts'
import type { Reading } from './reading.ts'
import type { Block, Inline, Item } from './types.ts'

const lead = /^\s*(?:\*\*|__)[^*_\n]{1,80}(?:\*\*:?|__:?)\s*:?/
const lostLead = /^(?:[^\s:.!?][^:.!?\n]{0,60}):\s+\S/

/** A list with its items' places. A line that lost its marker and was glued to the item above becomes an item again. */
export function listOf(token: Tokens.List, place: Place, line: number, reading: Reading): readonly Block[] {
  const items: Item[] = []
  const termed = token.items.filter((item) => lead.test(item.text)).length
  const hasLeads = termed >= 2 && termed * 2 > token.items.length
  const hasStates = reading.dialect === 'obsidian' || token.items.some((item) => item.task)
  let at = line
  for (const item of token.items) {
    const lost = hasLeads ? lostLines(item) : []
    const state = hasStates ? stateOf(item) : undefined
    items.push(...(state === undefined ? itemsOf(item, lost, at, reading) : [inState(item, state, at, reading)]))
    at += newlines(item.raw)
  }
  const start = typeof token.start === 'number' ? token.start : 1
  return items.length > 0 ? [{ kind: 'list', ordered: token.ordered, start, items, place }] : []
}

/** Tasks of Obsidian know more than open and done: `- [/] half done`, `- [>] put off`, `- [-] given up`. */
const stateOf = (item: Tokens.ListItem): string | undefined => /^\[([-/<>])\][ \t]+\S/.exec(item.text)?.[1]

function inState(item: Tokens.ListItem, state: string, line: number, reading: Reading): Item {
  const blocks = reading.tokens(withoutBox(item.tokens), line)
  const [first, ...rest] = blocks
  const isGivenUp = state === '-' && first?.kind === 'paragraph'
  return {
    blocks: isGivenUp ? [{ ...first, inlines: [{ kind: 'strike', inlines: first.inlines }] }, ...rest] : blocks,
    done: false,
    place: { line, lastLine: Math.max(line, line + newlines(item.raw.trimEnd())) },
  }
}

/** Numbers of the lines in an item's text that are items themselves: not indented, a term and a colon, after a full sentence. */
function lostLines(item: Tokens.ListItem): number[] {
  const raw = item.raw.trimEnd().split('\n')
  const first = item.tokens.find((token) => token.type === 'text' || token.type === 'paragraph')
  if (!first || raw.length < 2 || item.tokens.some((token) => token.type === 'list' || token.type === 'code')) return []
  return raw.flatMap((line, index) =>
    index > 0 && lostLead.test(line) && /^\p{Lu}/u.test(line) && /[.!?…"”)]\s*$/.test(raw[index - 1] ?? '') ? [index] : [],
  )
}

function itemsOf(item: Tokens.ListItem, lost: readonly number[], line: number, reading: Reading): Item[] {
  const last = Math.max(line, line + newlines(item.raw.trimEnd()))
  const done = item.task ? item.checked === true : undefined
  if (lost.length === 0) {
    const blocks = reading.tokens(withoutBox(item.tokens), line)
    return blocks.length > 0 ? [{ blocks, ...(done !== undefined && { done }), place: { line, lastLine: last } }] : []
  }
  const lines = item.text.split('\n')
  const starts = [0, ...lost]
  return starts.map((start, index): Item => {
    const end = starts[index + 1] ?? lines.length
    const text = lines.slice(start, end).join('\n')
    const place = { line: line + start, lastLine: index === starts.length - 1 ? last : line + end - 1 }
    if (index > 0)
      reading.remark('list-marker-lost', { line: place.line, lastLine: place.line }, [text.slice(0, Math.max(0, text.indexOf(':')))])
    const blocks = reading.text(text, place)
    return { blocks: index === 0 ? blocks : withStrongLead(blocks), place }
  })
}

/** The term is set as its siblings' terms are: the marks went with the marker. */
function withStrongLead(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  const text = first?.kind === 'paragraph' ? first.inlines[0] : undefined
  if (first?.kind !== 'paragraph' || text?.kind !== 'text') return blocks
  const colon = text.text.indexOf(':')
  if (colon < 0) return blocks
  const strong: Inline = { kind: 'strong', inlines: [{ kind: 'text', text: text.text.slice(0, colon + 1) }] }
  return [{ ...first, inlines: [strong, { kind: 'text', text: text.text.slice(colon + 1) }, ...first.inlines.slice(1)] }, ...rest]
}

const withoutBox = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token): Token[] => {
    if (token.type === 'checkbox') return []
    // In a loose list the box stands inside the first paragraph's text.
    return token.type === 'paragraph' || token.type === 'text'
      ? [{ ...token, text: token.text.replace(/^\[[ xX\-/<>]\][ \t]+(?=\S)/, '') }]
      : [token]
  })
