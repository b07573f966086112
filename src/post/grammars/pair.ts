import type { Found, Grammar, Seen } from '../dialects/types.ts'

/** Both places in which a directive can stand: on lines of its own, inside a sentence. */
export function bothLevels(name: string, start: (text: string) => number, read: Grammar['read']): readonly [Grammar, Grammar] {
  return [
    { name, level: 'block', start, read },
    { name, level: 'inline', start, read },
  ]
}

/** A closing tag is looked for no further than this. */
const window = 120_000

/**
 * Where a paired directive ends: the closing tag that belongs to it, tags of the same name counted, fenced code passed over.
 * `undefined` where it is never closed.
 */
export function closingTag(
  text: string,
  from: number,
  open: RegExp,
  close: RegExp,
  seen?: Seen,
): { readonly start: number; readonly end: number } | undefined {
  const near = text.slice(from, from + window)
  if (text.length - from <= (seen?.get(close.source) ?? -1)) return undefined
  if (near.search(close) < 0) {
    if (from + window >= text.length || text.slice(from).search(close) < 0) seen?.set(close.source, text.length - from)
    return undefined
  }
  const any = new RegExp(`${open.source}|${close.source}|^[ \\t]*(\`{3,}|~{3,})`, 'gm')
  const isClose = new RegExp(`^(?:${close.source})`)
  let depth = 1
  let fence = ''
  for (const found of near.matchAll(any)) {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(found[0])?.[1]
    if (mark !== undefined) fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
    else if (fence === '') {
      depth += isClose.test(found[0]) ? -1 : 1
      if (depth === 0) return { start: from + found.index, end: from + found.index + found[0].length }
    }
  }
  const first = close.exec(near)
  return first ? { start: from + first.index, end: from + first.index + first[0].length } : undefined
}

export const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Inner text with the number of lines above it. */
export const innerOf = (text: string, start: number, end: number): Pick<Found, 'inner' | 'innerLine'> => ({
  inner: text.slice(start, end),
  innerLine: text.slice(0, start).split('\n').length - 1,
})

/** The text in which what opened before `from` may close; undefined where no line closes there, which is remembered for what opens further on. */
export function textToClose(text: string, from: number, close: RegExp, seen: Seen | undefined): string | undefined {
  if (text.length - from <= (seen?.get(close.source) ?? -1)) return undefined
  const near = text.slice(from, from + window)
  if (close.test(near)) return near
  if (from + window >= text.length) seen?.set(close.source, text.length - from)
  return undefined
}
