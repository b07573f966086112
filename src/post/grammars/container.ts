import type { Found, Grammar, Seen } from '../dialects/types.ts'
import { readArguments } from './arguments.ts'
import { ownOptions } from './options.ts'
import { textToClose } from './pair.ts'

const open = /^(:{3,}|!{3,})[ \t]*(?:\{([^}\n]*)\}|([\w-]+))?[ \t]*(?:\[([^\]\n]*)\])?[ \t]*(?:\{([^}\n]*)\})?[ \t]*([^\n]*)(?:\n|$)/

/**
 * Fenced containers: VitePress, Docusaurus, Zenn, Pandoc and Quarto.
 *
 *     ::: tip Title            :::note[Title]            ::: {.callout-note title="Title"}
 *     text                     text                      text
 *     :::                      :::                       :::
 *
 * and MyST's, with settings below: `:::{figure} lamp.png`.
 */
export const container: Grammar = {
  name: 'container',
  level: 'block',
  start: (text) => {
    const at = text.search(/(?:^|\n) {0,3}:{3,}/)
    return at < 0 ? -1 : at + (text.startsWith('\n', at) ? 1 : 0)
  },
  read: (text, seen): Found | undefined => {
    if (!text.startsWith(':::')) return undefined
    const head = open.exec(text.slice(0, 1_000))
    if (!head) return undefined
    const [raw, , braces, word, bracket, more, rest = ''] = head
    if (braces === undefined && word === undefined) return { raw, name: 'nothing', positional: [], named: {} }
    const directive = /^[a-z][\w-]*$/.exec(braces ?? '')?.[0]
    const { named } = readArguments(directive === undefined ? `${braces ?? ''} ${more ?? ''}` : '')
    const name = (word ?? directive ?? /\.([\w-]+)/.exec(braces ?? '')?.[1] ?? 'div').toLowerCase()
    const title = bracket ?? (rest.trim() === '' ? undefined : rest.trim().replace(/^["']|["']$/g, ''))
    const own = { name, positional: title === undefined ? [] : [title], named: { ...named } }
    const end = endOf(text, raw.length, seen)
    if (!end) return isCodeHead(raw, text) ? undefined : { raw, ...own }
    const inner = text.slice(raw.length, end.start)
    return { raw: text.slice(0, end.end), ...own, ...(directive === undefined ? { inner, innerLine: 1 } : ownOptions(inner)) }
  },
}

/** `:::python` over indented code names a language in Python-Markdown. */
const isCodeHead = (head: string, text: string): boolean => /^:::[A-Za-z]/.test(head) && /^(?: {4}|\t)/.test(text.slice(head.length))

const bare = /^[ \t]*:{3,}[ \t]*$/m

/** The bare line of colons that closes; containers inside are counted, fenced code passed over. */
function endOf(text: string, from: number, seen: Seen | undefined): { readonly start: number; readonly end: number } | undefined {
  const near = textToClose(text, from, bare, seen)
  if (near === undefined) return undefined
  let depth = 1
  let fence = ''
  for (const found of near.matchAll(/^[ \t]*(?:(`{3,}|~{3,})|(:{3,})[ \t]*([^\n]*))(?:\n|$)?/gm)) {
    const mark = found[1]
    if (mark !== undefined) fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
    else if (fence === '') {
      depth += (found[3] ?? '').trim() === '' ? -1 : 1
      if (depth === 0) return { start: from + found.index, end: from + found.index + found[0].length }
    }
  }
  return undefined
}
