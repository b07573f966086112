import type { Found, Grammar, Seen } from '../dialects/types.ts'
import { readArguments } from './arguments.ts'
import { textToClose } from './pair.ts'

const open = /^::([a-z][\w-]{0,40})(?:\[([^\]\n]{0,400})\])?(?:\{([^}\n]{0,600})\})?[ \t]*(?:\n|$)/
const props = /^[ \t]*---[ \t]*\n((?:[^\n]*\n){0,40}?)[ \t]*---[ \t]*(?:\n|$)/
const bare = /^[ \t]*::[ \t]*$/m

/**
 * Components of Nuxt Content: two colons, closed by two, with settings between braces or dashes, and named slots.
 *
 *     ::callout{type="warning"}          ::read-more
 *     The tide waits for nobody.         ---
 *     ::                                 to: /tides
 *                                        ---
 *                                        #title
 *                                        All tides
 *                                        ::
 */
export const mdc: Grammar = {
  name: 'mdc',
  level: 'block',
  start: (text) => {
    const at = text.search(/(?:^|\n)[ \t]*::(?:[a-z]|[ \t]*(?:\n|$))/)
    return at < 0 ? -1 : at + (text.startsWith('\n', at) ? 1 : 0)
  },
  read: (text, seen): Found | undefined => {
    if (!text.startsWith('::')) return undefined
    const stray = /^::[ \t]*(?:\n|$)/.exec(text)
    if (stray) return { raw: stray[0], name: 'nothing', positional: [], named: {} }
    const [raw, name = '', label, braces = ''] = open.exec(text.slice(0, 1_200)) ?? []
    if (raw === undefined) return undefined
    const end = endOf(text, raw.length, seen)
    const said = { ...(label === undefined ? {} : { title: label }), ...readArguments(braces.replace(/#([\w-]+)/, 'id="$1"')).named }
    const own = { name: name.replace(/^(?:u|prose)-/, ''), positional: [] }
    if (!end) return label === undefined && braces === '' ? undefined : { raw, ...own, named: said }
    const inner = text.slice(raw.length, end.start)
    const head = props.exec(inner)
    const { named, body } = slotsOf(inner.slice(head?.[0].length ?? 0))
    const innerLine = 1 + (head ? head[0].split('\n').length - 1 : 0)
    return { raw: text.slice(0, end.end), ...own, named: { ...said, ...propsOf(head?.[1] ?? ''), ...named }, inner: body, innerLine }
  },
}

/** `key: value` lines between dashes. */
const propsOf = (text: string): Found['named'] =>
  Object.fromEntries(
    [...text.matchAll(/^[ \t]*([\w-]{1,40}):[ \t]+(.+)$/gm)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value.trim().replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  )

/** A `#title` slot of one line is a title; the lines that only name a slot are made blank, so that every line keeps its number. */
function slotsOf(text: string): { readonly named: Found['named']; readonly body: string } {
  const title = /^[ \t]*#title[ \t]*\n([^\n]+)\n?/m.exec(text)
  const rest = title ? text.replace(title[0], '\n\n') : text
  return { named: title?.[1] === undefined ? {} : { title: title[1].trim() }, body: rest.replace(/^[ \t]*#[a-z][\w-]{0,40}[ \t]*$/gm, '') }
}

/**
 * The line of two colons that closes. Where some component is never closed, the first such line, or none: a component of one line
 * has a blank line below it. Fenced code is passed over.
 */
function endOf(text: string, from: number, seen: Seen | undefined): { readonly start: number; readonly end: number } | undefined {
  const near = textToClose(text, from, bare, seen)
  if (near === undefined) return undefined
  let depth = 1
  let fence = ''
  let first: { readonly start: number; readonly end: number } | undefined
  for (const found of near.matchAll(/^[ \t]*(?:(`{3,}|~{3,})|::([a-z][^\n]*)?[ \t]*$\n?)/gm)) {
    const mark = found[1]
    if (mark !== undefined) fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
    else if (fence === '') {
      depth += found[2] === undefined ? -1 : 1
      const here = { start: from + found.index, end: from + found.index + found[0].length }
      if (found[2] === undefined) first ??= here
      if (depth === 0) return here
    }
  }
  return /^[ \t]*(?:\n|$)/.test(near) ? undefined : first
}

/** Components of Nuxt Content inside a sentence: `:badge[new]{color="green"}`, `:icon{name="i-tide"}`. */
export const mdcInline: Grammar = {
  name: 'mdc-inline',
  level: 'inline',
  start: (text) => text.search(/(?<![\w:]):[a-z][\w-]{0,40}[[{]/),
  read: (text): Found | undefined => {
    if (!text.startsWith(':')) return undefined
    const [raw, name = '', label, braces = ''] =
      /^:([a-z][\w-]{0,40})(?:\[([^\]\n]{0,400})\])?(?:\{([^}\n]{0,600})\})?/.exec(text.slice(0, 1_200)) ?? []
    if (raw === undefined || (label === undefined && braces === '')) return undefined
    const { named } = readArguments(braces)
    return { raw, name: name.replace(/^(?:u|prose)-/, ''), positional: [], named, ...(label === undefined ? {} : { inner: label }) }
  },
}
