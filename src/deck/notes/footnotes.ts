import type { Outline } from '../../outline/types.ts'
import type { Block, Inline } from '../../post/types.ts'
import { walkInlines } from '../spans.ts'

/** Names of the footnotes that blocks refer to, in order, each once. */
export function refersTo(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>()
  for (const block of blocks) collect(block, found)
  return [...found]
}

/** Bodies of the footnotes that have not been told yet; `told` remembers them. A note may refer to notes of its own. */
export function takeFootnotes(ids: readonly string[], footnotes: Outline['footnotes'], told: Set<string>): readonly Block[] {
  return ids.flatMap((id): readonly Block[] => {
    if (told.has(id) || !Object.hasOwn(footnotes, id)) return []
    told.add(id)
    const body = footnotes[id] ?? []
    return [...body, ...takeFootnotes(refersTo(body), footnotes, told)]
  })
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found)
  else if (isRecord(value)) {
    if (value['kind'] === 'noteref' && typeof value['id'] === 'string') found.add(value['id'])
    for (const inside of Object.values(value)) if (typeof inside === 'object' && inside !== null) collect(inside, found)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Names in one run of text. */
export const refersToInlines = (inlines: readonly Inline[]): readonly string[] =>
  [...walkInlines(inlines)].flatMap((inline) => (inline.kind === 'noteref' ? [inline.id] : []))
