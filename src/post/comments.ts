import type { Place } from '../place.ts'
import type { Reader } from './reader.ts'
import type { Block } from './types.ts'

const cut =
  /^\s*(?:more|excerpt|excerpt[-_ ]?end|end[-_ ]?(?:of[-_ ]?)?excerpt|truncate|read[-_ ]?more|pelican_end_summary|end[-_ ]?summary|summary[-_ ]?end|jump)\s*$/i

/** What a comment means: the end of the summary, or one of the author's directives. Any other comment means nothing. */
export function commentBlocks(text: string, place: Place, reader: Reader): readonly Block[] {
  const comment = text.replace(/^-+|-+$/g, '')
  if (cut.test(comment)) return [{ kind: 'cut', why: 'more', place }]
  const said = /^\s*(slide|notes?)\s*(?::\s*([\s\S]*?)\s*)?$/i.exec(comment)
  if (!said) return []
  const value = said[2] ?? ''
  if (/^notes?$/i.test(said[1] ?? '')) {
    const blocks = reader.blocks(value, place.line)
    return blocks.length > 0 ? [{ kind: 'directive', name: 'notes', blocks, place }] : []
  }
  if (value === '') return [{ kind: 'cut', why: 'slide', place }]
  if (/^(skip|keep)$/i.test(value)) return [{ kind: 'directive', name: /skip/i.test(value) ? 'skip' : 'keep', blocks: [], place }]
  reader.remark('directive-unknown', place, [`slide: ${value}`])
  return []
}
