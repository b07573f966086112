import type { Place } from '../../place.ts'
import { commentBlocks } from '../comments.ts'
import { attachCaptions } from '../captions.ts'
import { codeOf } from '../code.ts'
import { dedent } from '../dedent.ts'
import { type Element, htmlInlines, type Node, rawText } from './inlines.ts'
import { embedOf } from './media.ts'
import { blockElements, silentElements } from './names.ts'
import { definitionsOf, listOf } from './lists.ts'
import { placeOf } from './place.ts'
import { isCaptionSpan, isCentred, isSetAsBlock, isSetAsCaption } from './signs.ts'
import { tableOf } from './table.ts'
import { isBlank, plainText, trimInlines } from '../inline.ts'
import { paragraphsOf } from '../paragraphs.ts'
import type { Reader } from '../reader.ts'
import { readingSlug } from '../reading-slug.ts'
import type { Block, Heading, Image, Inline } from '../types.ts'

/** The nodes as blocks: text between block elements becomes paragraphs, wrappers without a meaning are taken off. */
export function htmlBlocks(nodes: readonly Node[], reader: Reader): Block[] {
  const blocks: Block[] = []
  let run: Node[] = []
  const flush = (): void => {
    if (run.length > 0) blocks.push(...paragraphsOf(htmlInlines(run, reader), placeOf(run), reader))
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      if (run.length > 0 || !(node.kind === 'text' && node.text.trim() === '')) run.push(node)
      continue
    }
    flush()
    if (node.kind === 'leaf') {
      if ('blocks' in node.leaf) blocks.push(...node.leaf.blocks)
    } else if (node.kind === 'comment') blocks.push(...commentBlocks(node.text, { line: node.line, lastLine: node.lastLine }, reader))
    else if (node.kind === 'element') blocks.push(...elementBlocks(node, reader))
  }
  flush()
  return attachCaptions(blocks, reader)
}

function isInline(node: Node): boolean {
  if (node.kind === 'text') return true
  if (node.kind === 'comment') return false
  if (node.kind === 'leaf') return 'inlines' in node.leaf
  if (silentElements.has(node.name)) return node.name !== 'link'
  if (blockElements.has(node.name) || isSetAsBlock(node) || isCaptionSpan(node) || /^[A-Z]/.test(node.tag)) return false
  return node.children.every(isInline)
}

function elementBlocks(node: Element, reader: Reader): readonly Block[] {
  const place = placeOf([node])
  const heading = /^h([1-6])$/.exec(node.name)
  if (heading) return headingOf(node, Number(heading[1]), place, reader)
  switch (node.name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listOf(node, place, reader)
    case 'dl':
      return definitionsOf(node, place, reader)
    case 'blockquote': {
      const blocks = htmlBlocks(node.children, reader)
      return blocks.length > 0 ? [{ kind: 'quote', place, blocks }] : []
    }
    case 'pre':
      return preOf(node, place)
    case 'table':
      return tableOf(node, place, reader)
    case 'figure':
      return figureOf(node, place, reader)
    case 'details':
      return detailsOf(node, place, reader)
    case 'iframe':
    case 'video':
    case 'audio':
    case 'embed':
    case 'object':
      return [embedOf(node, reader), ...fallbackOf(node, place, reader)]
    case 'hr':
      return [{ kind: 'cut', why: 'rule', place }]
    case 'center':
    case 'p':
    case 'div':
    case 'span':
      return wrapped(node, reader)
    default:
      return silentElements.has(node.name) && node.name !== 'link' ? [] : wrapped(node, reader)
  }
}

function wrapped(node: Element, reader: Reader): readonly Block[] {
  const blocks = marksMarkdown(node) ? markdownBlocks(node, reader) : htmlBlocks(node.children, reader)
  const sign = isSetAsCaption(node) ? reader.signs.captions : isCentred(node) ? reader.signs.centred : undefined
  if (sign) for (const block of blocks) if (block.kind === 'paragraph') sign.add(block)
  const only = blocks[0]
  const isAside = /(^|[\s_-])(alert|admonition|callout|notice|note|warning|tip|info-?box|message)([\s_-]|$)/i.exec(
    node.attributes.get('class') ?? '',
  )
  if (isAside && only && blocks.every((block) => block.kind !== 'heading' && block.kind !== 'image')) {
    const word = isAside[2]?.toLowerCase() ?? ''
    const tone = /warn|alert/.test(word) ? 'warning' : word === 'tip' ? 'tip' : 'note'
    return [{ kind: 'callout', tone, blocks, place: placeOf([node]) }]
  }
  return blocks
}

/** kramdown reads Markdown inside an element that says so. */
const marksMarkdown = (node: Element): boolean => ['1', 'block', 'span', ''].includes(node.attributes.get('markdown') ?? 'no')

function markdownBlocks(node: Element, reader: Reader): Block[] {
  return node.children.flatMap((child) =>
    child.kind === 'text' ? reader.blocks(dedent(child.text.replace(/^[ \t]+(?=\S)/, '')), child.line) : htmlBlocks([child], reader),
  )
}

function headingOf(node: Element, level: number, place: Place, reader: Reader): readonly Block[] {
  const title = trimInlines(htmlInlines(node.children, reader))
  if (title.length === 0) return []
  if (title.every((inline) => inline.kind === 'image')) return paragraphsOf(title, place, reader)
  const depth = level as Heading['depth']
  return [{ kind: 'heading', depth, title, id: node.attributes.get('id') || readingSlug(plainText(title)), place }]
}

function preOf(node: Element, place: Place): readonly Block[] {
  const inner = node.children.find((child): child is Element => child.kind === 'element' && child.name === 'code')
  const classes = `${node.attributes.get('class') ?? ''} ${inner?.attributes.get('class') ?? ''}`
  const lang =
    node.attributes.get('data-lang') ??
    inner?.attributes.get('data-lang') ??
    /(?:^|\s)(?:language|lang|brush:)-?\s*([\w#+.-]+)/.exec(classes)?.[1] ??
    /(?:^|\s)(mermaid)(?:\s|$)/.exec(classes)?.[1] ??
    ''
  const text = node.children.map(rawText).join('').replace(/^\n/, '').replace(/\s+$/, '')
  return text.trim() === '' ? [] : [codeOf(text, lang, place)]
}

function figureOf(node: Element, place: Place, reader: Reader): readonly Block[] {
  const captionNode = findElement(node, 'figcaption')
  const caption = captionNode ? trimInlines(htmlInlines(captionNode.children, reader)) : []
  const inside = htmlBlocks(
    node.children.filter((child) => child !== captionNode),
    reader,
  ).flatMap((block) =>
    block.kind === 'paragraph' && block.inlines.some((inline) => inline.kind === 'image') ? imagesIn(block.inlines, place) : [block],
  )
  if (caption.length === 0) return inside
  const target = inside.findLastIndex(
    (block) => block.kind === 'image' || block.kind === 'table' || block.kind === 'embed' || block.kind === 'quote',
  )
  const owner = inside[target]
  if (owner?.kind === 'table') return inside.with(target, { ...owner, caption })
  if (owner?.kind === 'quote') return inside.with(target, { ...owner, source: caption })
  if (owner?.kind === 'embed' && owner.title === undefined) return inside.with(target, { ...owner, title: caption })
  const said: Block = { kind: 'paragraph', inlines: caption, place: placeOf(captionNode ? [captionNode] : []) }
  reader.signs.captions.add(said)
  return attachCaptions(target < 0 ? [...inside, said] : inside.toSpliced(target + 1, 0, said), reader)
}

function imagesIn(inlines: readonly Inline[], place: Place): Block[] {
  const rest = inlines.filter((inline) => inline.kind !== 'image' && !isBlank(inline))
  const images = inlines.flatMap((inline): Image[] =>
    inline.kind === 'image' ? [{ kind: 'image', image: inline.image, place: inline.image.place }] : [],
  )
  return rest.length > 0 ? [...images, { kind: 'paragraph', inlines: inlines.filter((inline) => inline.kind !== 'image'), place }] : images
}

function findElement(node: Element, name: string): Element | undefined {
  return node.children.find((child): child is Element => child.kind === 'element' && child.name === name)
}

function detailsOf(node: Element, place: Place, reader: Reader): readonly Block[] {
  const summary = findElement(node, 'summary')
  const title = summary
    ? trimInlines(htmlInlines(summary.children, reader)).map((inline): Inline =>
        inline.kind === 'break' ? { kind: 'text', text: ' ' } : inline,
      )
    : []
  const blocks = htmlBlocks(
    node.children.filter((child) => child !== summary),
    reader,
  )
  return blocks.length > 0 || title.length > 0
    ? [{ kind: 'callout', tone: 'details', ...(title.length > 0 && { title }), blocks, place }]
    : []
}

/** What stands inside a player is for browsers that cannot play: a card stands there, and the speaker has the words. */
function fallbackOf(node: Element, place: Place, reader: Reader): readonly Block[] {
  const text = plainText(htmlInlines(node.children, reader)).replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{ kind: 'raw', text, source: `<${node.name}>`, place }]
}
