import type { Place } from '../place.ts'
import { readInlines } from './inlines.ts'
import { isBlank, plainText, trimInlines } from './inline.ts'
import { paragraphsOf, softly } from './paragraphs.ts'
import { readingSlug } from './reading-slug.ts'
import type { Reading } from './reading.ts'
import type { Block, Heading } from './types.ts'

const attributes = /[ \t]*\{:?\s*([^{}]*(?:[#.][\w\u00c0-\u1fff\u3040-\uffdc-]+|[\w-]+=)[^{}]*)\}[ \t]*#*$/u

/** A heading; `{#name}` and other attributes at its end are taken off. One that holds only pictures is no heading. */
export function headingOf(text: string, depth: number, place: Place, reading: Reading): readonly Block[] {
  const found = attributes.exec(text)
  const bare = (found ? text.slice(0, found.index) : text).replace(/[ \t]*\{\/\*\s*#[\w-]+\s*\*\/\}\s*$/, '')
  const title = softly(trimInlines(readInlines(bare, place.line, reading)))
  if (title.length === 0) return []
  if (title.every((inline) => inline.kind === 'image' || isBlank(inline))) return paragraphsOf(title, place, reading)
  const own = /#([^\s.#}]+)/.exec(found?.[1] ?? '')?.[1] ?? /\{\/\*\s*#([\w-]+)/.exec(text)?.[1]
  return [{ kind: 'heading', depth: depthOf(depth), title, id: own ?? readingSlug(plainText(title)), place }]
}

function depthOf(depth: number): Heading['depth'] {
  return depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6
}
