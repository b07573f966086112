import { growHtml, type HtmlPart, newlines } from './html/index.ts'
import { htmlInlines, type Leaf, type Node } from './html/inlines.ts'
import { withEmoji } from './emoji.ts'
import { decodeEntities } from './entities.ts'
import { joinTexts } from './inline.ts'
import { isAnchorSign, safeHref } from './links.ts'
import type { OwnToken, Token } from './markdown.ts'
import { withoutRawTags } from './raw-tags.ts'
import type { Reading } from './reading.ts'
import type { ImageReference, Inline } from './types.ts'

/** The text of one block as inlines. */
export function readInlines(text: string, line: number, reading: Reading): Inline[] {
  const nodes = inlineNodes(text, line, reading)
  return onlyInlines(nodes) ?? htmlInlines(nodes, reading)
}

/** The same as a tree with the HTML that stands in it. */
export function inlineNodes(text: string, line: number, reading: Reading): Node[] {
  const tokens = reading.inlineTokens(text, line)
  return growHtml(partsOf(tokens, line, reading))
}

/** The inlines where no HTML stands among them. */
export function onlyInlines(nodes: readonly Node[]): Inline[] | undefined {
  const inlines: Inline[] = []
  for (const node of nodes) {
    if (node.kind === 'comment') return undefined
    if (node.kind !== 'leaf' || !('inlines' in node.leaf)) return undefined
    inlines.push(...node.leaf.inlines)
  }
  return joinTexts(inlines)
}

function partsOf(tokens: readonly Token[], line: number, reading: Reading): HtmlPart<Leaf>[] {
  const parts: HtmlPart<Leaf>[] = []
  let inlines: Inline[] = []
  let at = line
  let leafLine = line
  const flush = (): void => {
    if (inlines.length > 0) parts.push({ leaf: { inlines: joinTexts(inlines) }, line: leafLine, lastLine: at })
    inlines = []
  }
  for (const token of tokens) {
    if (token.type === 'html' || (isOwn(token) && token.what.kind === 'tag')) {
      flush()
      parts.push({ html: isOwn(token) && token.what.kind === 'tag' ? token.what.html : token.raw, line: at })
    } else if (isOwn(token) && token.what.kind === 'directive') {
      const made = reading.directiveInlines(token.what.found, { line: at, lastLine: at + newlines(token.raw) })
      if ('inlines' in made) {
        if (inlines.length === 0) leafLine = at
        inlines.push(...made.inlines)
      } else {
        flush()
        parts.push({ leaf: made, line: at, lastLine: at + newlines(token.raw) })
      }
    } else {
      if (inlines.length === 0) leafLine = at
      const last = inlines.at(-1)
      if (isOwn(token) && token.what.kind === 'nothing' && last?.kind === 'image')
        inlines[inlines.length - 1] = { ...last, image: described(last.image, token.raw) }
      else inlines.push(...inlinesOf(token, at, reading))
    }
    at += newlines(token.raw)
  }
  flush()
  return parts
}

const isOwn = (token: Token): token is Token & OwnToken => token.type === 'own'

/** Inlines of nested tokens; HTML tags in them are put together again. */
function nested(tokens: readonly Token[] | undefined, line: number, reading: Reading): Inline[] {
  const nodes = growHtml(partsOf(tokens ?? [], line, reading))
  return onlyInlines(nodes) ?? htmlInlines(nodes, reading)
}

function inlinesOf(token: Token, line: number, reading: Reading): readonly Inline[] {
  if (isOwn(token)) return ownInlines(token, line, reading)
  switch (token.type) {
    case 'text':
    case 'escape':
      return token.type === 'text' && token.tokens
        ? nested(token.tokens, line, reading)
        : [{ kind: 'text', text: token.type === 'escape' ? token.text : withEmoji(decodeEntities(token.text)) }]
    case 'strong':
    case 'em':
    case 'del': {
      const inlines = nested(token.tokens, line, reading)
      const kind = token.type === 'strong' ? 'strong' : token.type === 'em' ? 'emphasis' : 'strike'
      return inlines.length > 0 ? [{ kind, inlines }] : []
    }
    case 'codespan':
      return [{ kind: 'code', text: withoutRawTags(token.text, reading.dialect).replace(codeLanguage, '') }]
    case 'br':
      return [{ kind: 'break' }]
    case 'link': {
      const inlines = token.autolink ? [{ kind: 'text', text: token.text } as const] : nested(token.tokens, line, reading)
      const href = safeHref(reading.href(token.autolink ? token.href : decodeEntities(token.href)))
      if (href === undefined || inlines.length === 0) return inlines
      if (isAnchorSign(href, inlines)) return []
      return [{ kind: 'link', href, ...(token.title ? { title: decodeEntities(token.title) } : {}), inlines }]
    }
    case 'image':
      return [{ kind: 'image', image: imageOf(token, line, reading) }]
    default:
      return [{ kind: 'text', text: token.raw }]
  }
}

/** What highlights a code of one line: `#!python range(9)` (Python-Markdown), `{python} radius` (Quarto). */
const codeLanguage = /^(?:(?:#!|:::)[a-z][\w+-]*|\{(?:python|r|julia|ojs)\})[ \t]+(?=\S)/

function imageOf(token: Token & { href?: string; title?: string | null; text?: string }, line: number, reading: Reading): ImageReference {
  // Obsidian writes a width behind the alt text: `![A harbour|300](a.png)`.
  const alt = reading.plain((token.text ?? '').replace(/\|\s*\d+(?:x\d+)?$/, ''), line)
  const title = token.title ? decodeEntities(token.title) : undefined
  // Jekyll and HackMD write a size behind the address: `![alt](a.png =300x200)`.
  const src = reading.source(decodeEntities(token.href ?? '').replace(/\s+=\d*%?x?\d*%?$/, ''))
  return { src, alt, ...(title !== undefined && { title }), place: { line, lastLine: line + newlines(token.raw) } }
}

/** Quarto writes the caption where Markdown has the alt text, and the alt text behind: `![A harbour](a.png){fig-alt="Boats"}`. */
function described(image: ImageReference, attributes: string): ImageReference {
  const said = /(?:fig-)?alt=(?:"([^"]*)"|'([^']*)')/.exec(attributes)
  const alt = said?.[1] ?? said?.[2]
  if (alt === undefined) return image
  return { ...image, alt, ...(image.alt !== '' && image.title === undefined && { title: image.alt }) }
}

function ownInlines(token: OwnToken, line: number, reading: Reading): readonly Inline[] {
  const { what } = token
  switch (what.kind) {
    case 'noteref':
      return reading.knowsNote(what.id) ? [{ kind: 'noteref', id: what.id }] : [{ kind: 'text', text: token.raw }]
    case 'note': {
      const id = reading.nextNote()
      reading.footnotes.set(id, reading.blocks(what.text, line))
      return [{ kind: 'noteref', id }]
    }
    case 'math':
      return [{ kind: 'math', tex: what.tex }]
    case 'wrapped':
      return [{ kind: what.mark, inlines: readInlines(what.text, line, reading) }]
    case 'span':
      return readInlines(what.text, line, reading)
    case 'text':
      return [{ kind: 'text', text: what.text }]
    default:
      return []
  }
}
