import { Tokenizer } from 'htmlparser2'
import { closedBy, voidElements } from './names.ts'
import { straightTags } from '../straight-tags.ts'

/** HTML as a tree. `T` is what stands between the tags of a post and was read already: blocks or inlines of Markdown. */
export type HtmlNode<T> = HtmlElement<T> | HtmlText | HtmlComment | HtmlLeaf<T>
export type HtmlElement<T> = {
  readonly kind: 'element'
  /** As the author wrote it; components of JSX start with a capital. */
  readonly tag: string
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode<T>[]
  readonly line: number
  lastLine: number
}
type HtmlText = { readonly kind: 'text'; readonly text: string; readonly line: number; readonly lastLine: number }
type HtmlComment = { readonly kind: 'comment'; readonly text: string; readonly line: number; readonly lastLine: number }
type HtmlLeaf<T> = { readonly kind: 'leaf'; readonly leaf: T; readonly line: number; readonly lastLine: number }

/** A stretch of HTML as it stands in the post, or something that was read already. */
export type HtmlPart<T> =
  | { readonly html: string; readonly line: number }
  | { readonly leaf: T; readonly line: number; readonly lastLine: number }

type Open<T> = { element: HtmlElement<T>; firstLeaf: number }

/** Deeper than this, tags are passed over and their content stays. */
const deepest = 120

/** Reads text that stands between the tags of one stretch; `undefined` where it is nothing but text. `within` is the element around it. */
export type ReadText<T> = (text: string, line: number, within: string | undefined) => readonly HtmlNode<T>[] | undefined

/** Text in these is shown as it stands. */
const verbatim = new Set(['pre', 'code', 'script', 'style', 'textarea', 'svg', 'math', 'samp', 'kbd'])

/** Grows the tree. An element that is never closed ends where its own stretch of HTML ends, so that it cannot swallow the post. */
export function growHtml<T>(parts: readonly HtmlPart<T>[], readText?: ReadText<T>): HtmlNode<T>[] {
  const roots: HtmlNode<T>[] = []
  const open: Open<T>[] = []
  const siblings = (): HtmlNode<T>[] => open.at(-1)?.element.children ?? roots
  const pop = (line: number, asWritten: boolean): void => {
    const top = open.pop()
    if (!top) return
    top.element.lastLine = line
    if (!asWritten && top.firstLeaf >= 0) for (const child of top.element.children.splice(top.firstLeaf)) siblings().push(child)
  }
  for (const part of parts) {
    if ('leaf' in part) {
      const top = open.at(-1)
      if (top && top.firstLeaf < 0) top.firstLeaf = top.element.children.length
      siblings().push({ kind: 'leaf', leaf: part.leaf, line: part.line, lastLine: part.lastLine })
      continue
    }
    readTags(straightTags(part.html), part.line, {
      text: (text, line, lastLine) => {
        const read = open.some(({ element }) => verbatim.has(element.name)) ? undefined : readText?.(text, line, open.at(-1)?.element.name)
        siblings().push(...(read ?? [{ kind: 'text', text, line, lastLine } as const]))
      },
      comment: (text, line, lastLine) => siblings().push({ kind: 'comment', text, line, lastLine }),
      open: (tag, attributes, line, selfClosed) => {
        const name = tag.toLowerCase()
        while (closes(name, open.at(-1)?.element.name)) pop(line, true)
        const element: HtmlElement<T> = { kind: 'element', tag, name, attributes, children: [], line, lastLine: line }
        siblings().push(element)
        // `<div />` opens a div in HTML; an author who writes it means an empty one.
        if (!selfClosed && !voidElements.has(name) && open.length < deepest) open.push({ element, firstLeaf: -1 })
      },
      close: (tag, line) => {
        const name = tag.toLowerCase()
        const depth = open.findLastIndex((entry) => entry.element.name === name)
        if (depth < 0) return
        while (open.length > depth + 1) pop(line, false)
        pop(line, true)
      },
    })
  }
  while (open.length > 0) pop(open.at(-1)?.element.line ?? 1, false)
  return roots
}

function closes(name: string, open: string | undefined): boolean {
  return open !== undefined && (closedBy[open]?.has(name) ?? false)
}

type Tags = {
  text(text: string, line: number, lastLine: number): void
  comment(text: string, line: number, lastLine: number): void
  open(tag: string, attributes: ReadonlyMap<string, string>, line: number, selfClosed: boolean): void
  close(tag: string, line: number): void
}

function readTags(html: string, firstLine: number, tags: Tags): void {
  const lineAt = lineCounter(html, firstLine)
  let tag = ''
  let tagStart = 0
  let attributes = new Map<string, string>()
  let name = ''
  let value = ''
  let text = ''
  let textStart = 0
  const flush = (): void => {
    if (text !== '') tags.text(text, lineAt(textStart), lineAt(textStart) + newlines(text))
    text = ''
  }
  const add = (piece: string, at: number): void => {
    if (text === '') textStart = at
    text += piece
  }
  const opened = (selfClosed: boolean): void => tags.open(tag, attributes, lineAt(tagStart), selfClosed)
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => add(html.slice(start, end), start),
      ontextentity: (codepoint, end) => add(String.fromCodePoint(codepoint), Math.max(end - 1, 0)),
      onopentagname: (start, end) => {
        flush()
        tag = html.slice(start, end)
        tagStart = start
        attributes = new Map()
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => {
        if (!attributes.has(name)) attributes.set(name, value)
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => {
        flush()
        tags.close(html.slice(start, end), lineAt(start))
      },
      oncomment: (start, end, offset) => {
        flush()
        tags.comment(html.slice(start, Math.max(start, end - offset)), lineAt(start), lineAt(end))
      },
      oncdata: (start, end, offset) => add(html.slice(start, Math.max(start, end - offset)), start),
      ondeclaration: flush,
      onprocessinginstruction: flush,
      onend: flush,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}

/** Tells the line of an offset; asked for growing offsets, it counts each line end once. */
function lineCounter(html: string, firstLine: number): (offset: number) => number {
  let at = 0
  let line = firstLine
  return (offset) => {
    if (offset < at) {
      at = 0
      line = firstLine
    }
    for (let next = html.indexOf('\n', at); next >= 0 && next < offset; next = html.indexOf('\n', at)) {
      line++
      at = next + 1
    }
    return line
  }
}

export function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
