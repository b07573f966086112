import { type HtmlElement, type HtmlNode } from './index.ts'
import { blockElements, silentElements } from './names.ts'
import { imageOf } from './media.ts'
import { joinTexts } from '../inline.ts'
import { isAnchorSign, safeHref } from '../links.ts'
import type { Reader } from '../reader.ts'
import type { Block, Inline } from '../types.ts'

/** What Markdown left between the tags. */
export type Leaf = { readonly blocks: readonly Block[] } | { readonly inlines: readonly Inline[] }
export type Node = HtmlNode<Leaf>
export type Element = HtmlElement<Leaf>

type Mark = Exclude<Inline, { inlines?: never }>['kind'] & ('strong' | 'emphasis' | 'strike' | 'mark' | 'sub' | 'sup' | 'kbd')

const marks: Readonly<Record<string, Mark | undefined>> = Object.assign(Object.create(null), {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  del: 'strike',
  s: 'strike',
  strike: 'strike',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  kbd: 'kbd',
})

/** The nodes as a run of text. Blocks among them are parted by line breaks. */
export function htmlInlines(nodes: readonly Node[], reader: Reader): Inline[] {
  return joinTexts(nodes.flatMap((node) => inlinesOf(node, reader)))
}

function inlinesOf(node: Node, reader: Reader): readonly Inline[] {
  if (node.kind === 'comment') return []
  if (node.kind === 'text') return [{ kind: 'text', text: softText(node.text) }]
  if (node.kind === 'leaf') return 'inlines' in node.leaf ? node.leaf.inlines : node.leaf.blocks.flatMap((block) => flatBlock(block))
  const mark = marks[node.name]
  if (mark) return filled(htmlInlines(node.children, reader), (inlines) => ({ kind: mark, inlines }))
  if (silentElements.has(node.name)) return []
  switch (node.name) {
    case 'br':
      return [{ kind: 'break' }]
    case 'wbr':
      return []
    case 'code':
    case 'tt':
    case 'samp': {
      const text = rawText(node)
      return text === '' ? [] : [{ kind: 'code', text }]
    }
    case 'img':
      return imageOf(node, reader)
    case 'q':
      return [{ kind: 'text', text: '“' }, ...htmlInlines(node.children, reader), { kind: 'text', text: '”' }]
    case 'a':
      return linkOf(node, reader)
    case 'ruby':
      return rubyOf(node, reader)
    case 'picture':
      return htmlInlines(node.children, reader)
    default: {
      const inside = htmlInlines(node.children, reader)
      return blockElements.has(node.name) && inside.length > 0 ? [{ kind: 'break' }, ...inside, { kind: 'break' }] : inside
    }
  }
}

function linkOf(node: Element, reader: Reader): readonly Inline[] {
  const inlines = htmlInlines(node.children, reader)
  const href = safeHref(node.attributes.get('href') ?? '')
  if (href === undefined || inlines.length === 0) return inlines
  if (isAnchorSign(href, inlines)) return []
  const title = node.attributes.get('title')
  return [{ kind: 'link', href, ...(title ? { title } : {}), inlines }]
}

function rubyOf(node: Element, reader: Reader): readonly Inline[] {
  const pieces: Inline[] = []
  let base = ''
  for (const child of node.children) {
    if (child.kind === 'element' && child.name === 'rp') continue
    if (child.kind === 'element' && child.name === 'rt') {
      pieces.push({ kind: 'ruby', base: base.trim(), reading: rawText(child).trim() })
      base = ''
    } else base += child.kind === 'leaf' || child.kind === 'element' ? rawText(child) : child.kind === 'text' ? child.text : ''
  }
  return base.trim() === ''
    ? pieces
    : [...pieces, ...htmlInlines([{ kind: 'text', text: base, line: node.line, lastLine: node.line }], reader)]
}

/** Text as it stands, white space kept, tags taken off. */
export function rawText(node: Node): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'comment') return ''
  if (node.kind === 'leaf')
    return 'inlines' in node.leaf ? node.leaf.inlines.map(flatText).join('') : node.leaf.blocks.flatMap(flatBlock).map(flatText).join('')
  return node.name === 'br' ? '\n' : node.children.map(rawText).join('')
}

function flatText(inline: Inline): string {
  if (inline.kind === 'text' || inline.kind === 'code') return inline.text
  if (inline.kind === 'break') return '\n'
  if (inline.kind === 'math') return inline.tex
  return 'inlines' in inline ? inline.inlines.map(flatText).join('') : ''
}

/** A block where only a run of text can stand: in a table's cell, in a heading. */
function flatBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'break' }, ...block.inlines, { kind: 'break' }]
    case 'heading':
      return [{ kind: 'break' }, ...block.title, { kind: 'break' }]
    case 'image':
      return [
        { kind: 'image', image: block.image },
        ...(block.caption ? [{ kind: 'break' } as const, ...block.caption] : []),
        ...(block.aiCredit ?? []),
      ]
    case 'code':
    case 'diagram':
      return [{ kind: 'break' }, { kind: 'code', text: block.text }, { kind: 'break' }]
    case 'math':
      return [{ kind: 'math', tex: block.tex }]
    case 'list':
      return block.items.flatMap((item) => [...(item.term ?? []), ...item.blocks.flatMap(flatBlock)])
    case 'quote':
    case 'callout':
      return block.blocks.flatMap(flatBlock)
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => [...cell, { kind: 'break' } as const]))
    case 'embed':
      return block.title ?? (block.url === undefined ? [] : [{ kind: 'text', text: block.url }])
    case 'raw':
      return [{ kind: 'text', text: block.text }]
    case 'cut':
    case 'directive':
      return []
  }
}

function filled(inlines: readonly Inline[], wrap: (inlines: readonly Inline[]) => Inline): readonly Inline[] {
  return inlines.length > 0 ? [wrap(inlines)] : []
}

/** White space as HTML reads it: one space, or one line end where the author broke the line. */
function softText(text: string): string {
  return text.replace(/[ \t\r\f\n]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
}
