import type { Place } from '../place.ts'
import { attachCaptions } from './captions.ts'
import { styled } from './boxed.ts'
import { fencedBlocks } from './cells.ts'
import { codeOf } from './code.ts'
import { commentBlocks } from './comments.ts'
import { type HtmlPart, growHtml, newlines } from './html/index.ts'
import { htmlBlocks } from './html/blocks.ts'
import type { Leaf } from './html/inlines.ts'
import { inlineNodes, onlyInlines, readInlines } from './inlines.ts'
import { trimInlines } from './inline.ts'
import { listOf } from './lists.ts'
import type { OwnToken, Token, Tokens } from './markdown.ts'
import { paragraphsOf, softly } from './paragraphs.ts'
import { proseLines } from './prose-lines.ts'
import { headingOf } from './headings.ts'
import type { Reading } from './reading.ts'
import type { Block } from './types.ts'

/** Tokens of Markdown as blocks; `line` is the post's line on which the first token begins. */
export function tokensToBlocks(tokens: readonly Token[], line: number, reading: Reading): Block[] {
  const parts: HtmlPart<Leaf>[] = []
  let at = line
  let hasHtml = false
  // A line of attributes with nothing right above it speaks of what stands below.
  let ahead = ''
  for (const token of tokens) {
    const place = placeOf(token.raw, at)
    if (token.type === 'html') {
      hasHtml = true
      parts.push({ html: token.raw, line: at })
    } else {
      const before = parts.at(-1)
      if (isOwn(token) && token.what.kind === 'nothing') {
        if (before && 'leaf' in before && 'blocks' in before.leaf && before.lastLine === place.line - 1)
          parts[parts.length - 1] = { ...before, leaf: { blocks: styled(before.leaf.blocks, token.raw, reading) } }
        else ahead = token.raw
      }
      const blocks = styled(blocksOf(token, place, at, reading), ahead, reading)
      if (blocks.length > 0) {
        parts.push({ leaf: { blocks }, ...place })
        ahead = ''
      }
    }
    at += newlines(token.raw)
  }
  if (hasHtml) return htmlBlocks(growHtml(parts, reading.htmlText), reading)
  return attachCaptions(
    parts.flatMap((part) => ('leaf' in part && 'blocks' in part.leaf ? part.leaf.blocks : [])),
    reading,
  )
}

/** Lines of a token without the blank ones at its ends. */
function placeOf(raw: string, line: number): Place {
  const start = /^(?:[ \t]*\n)*/.exec(raw)?.[0] ?? ''
  const first = line + newlines(start)
  return { line: first, lastLine: Math.max(first, line + newlines(raw.trimEnd())) }
}

function blocksOf(token: Token, place: Place, line: number, reading: Reading): readonly Block[] {
  if (isOwn(token)) return ownBlocks(token, place, line, reading)
  switch (token.type) {
    case 'heading':
      return headingOf(token.text, token.depth, place, reading)
    case 'paragraph':
    case 'text':
      return textBlocks(token.text, place, reading)
    case 'code':
      return token.text.trim() === ''
        ? []
        : token.codeBlockStyle === 'indented'
          ? [indentedCode(token.text.replace(/\n+$/, ''), place)]
          : fencedBlocks(token.text.replace(/\n+$/, ''), token.lang ?? '', place, reading)
    case 'blockquote':
      return reading.quote(token as Tokens.Blockquote, place, line)
    case 'list':
      return listOf(token as Tokens.List, place, line, reading)
    case 'table':
      return [tableOf(token as Tokens.Table, place, reading)]
    case 'hr':
      return [{ kind: 'cut', why: 'rule', place }]
    case 'def':
      return definitionComment(token as Tokens.Def, place, reading)
    default:
      return []
  }
}

const isOwn = (token: Token): token is Token & OwnToken => token.type === 'own'

function ownBlocks(token: OwnToken, place: Place, line: number, reading: Reading): readonly Block[] {
  const { what } = token
  switch (what.kind) {
    case 'directive':
      return reading.directiveBlocks(what.found, place)
    case 'footnote':
      reading.footnotes.set(what.id, reading.blocks(what.text, place.line))
      return []
    case 'definition': {
      const items = what.bodies.map((body, index) => ({
        ...(index === 0 && { term: softly(trimInlines(readInlines(what.term, place.line, reading))) }),
        blocks: reading.blocks(body.text, line + body.line),
        place: { line: line + body.line, lastLine: line + body.line },
      }))
      return [{ kind: 'list', ordered: false, start: 1, items, place }]
    }
    case 'math':
      return [{ kind: 'math', tex: what.tex, place }]
    default:
      return []
  }
}

/** A paragraph's text: pictures, HTML and directives in it can be blocks of their own. */
export function textBlocks(text: string, place: Place, reading: Reading): Block[] {
  return proseLines(text, place).flatMap((part) => {
    const nodes = inlineNodes(part.text, part.place.line, reading)
    const inlines = onlyInlines(nodes)
    return inlines ? paragraphsOf(inlines, part.place, reading) : htmlBlocks(nodes, reading)
  })
}

function tableOf(token: Tokens.Table, place: Place, reading: Reading): Block {
  const cell = (text: string, line: number) => softly(trimInlines(readInlines(text, line, reading)))
  const head = token.header.map((one) => cell(one.text, place.line))
  // marked takes the line of attributes below a table for a row.
  const written = token.rows.filter(([first, ...rest]) => !/^\{:.*\}$/.test(first?.text ?? '') || rest.some(({ text }) => text !== ''))
  const rows = written.map((row, index) => row.map((one) => cell(one.text, place.line + 2 + index)))
  // A frame around a line of words is no table.
  const [only] = head
  if (only !== undefined && head.length === 1 && rows.length === 0) return { kind: 'paragraph', inlines: only, place }
  return {
    kind: 'table',
    place,
    // A head over nothing is how Markdown makes a single row, or a grid of pictures.
    ...(rows.length === 0 ? { head: [], rows: [head] } : { head, rows }),
    align: token.align.map((side) => side ?? undefined),
  }
}

/** `[//]: # (slide)` is Markdown's way to write a comment. */
function definitionComment(token: Tokens.Def, place: Place, reading: Reading): readonly Block[] {
  return /^(\/\/|comment|_|#)$/i.test(token.tag) && token.title ? commentBlocks(token.title, place, reading) : []
}

/** Python-Markdown names the language in the first line of indented code: `:::python`, `#!python`. */
function indentedCode(text: string, place: Place): Block {
  const [head = '', lang, settings = ''] = /^(?::::|#!)([a-z][\w+-]*)([^\n/]*)\n/i.exec(text) ?? []
  return codeOf(text.slice(head.length), lang === undefined ? '' : `${lang} ${settings.trim()}`, place)
}
