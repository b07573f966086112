import { plainText } from '../post/inline.ts'
import type { Block, Callout, Item, List, Paragraph } from '../post/types.ts'
import { bareText } from '../text/bare.ts'
import { countWords } from '../text/terms.ts'

/** So many links to places of the same page are a table of contents, and so many words lead to one. */
const least = 3
const mostWords = 6

/** What authors call such a list, in bare words. */
export const namesContents = (text: string): boolean =>
  /^(?:(?:table of )?contents|toc|in this (?:article|post|guide|page)|on this page|inhalt(?:sverzeichnis)?|table des matières|sommaire|(?:tabla de )?contenidos?|índice(?: de contenidos)?|indice|sumário|inhoud(?:sopgave)?|содержание|оглавление|spis treści|içindekiler|目次|目录|文章目录|목차)$/.test(
    text,
  )

/** The same blocks, with each list of links to the post's own headings folded away: a talk has its agenda. The speaker finds it in the notes. */
export function foldContents(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const title = out.at(-1)
    if (block.kind !== 'list' || !isContents(block, title)) out.push(block)
    else if (title?.kind === 'paragraph' && leads(title)) out[out.length - 1] = folded(block, title)
    else out.push(folded(block))
  }
  return out
}

/** What is for who asks: it opens no slide, and stands in the notes. */
const folded = (list: List, title?: Paragraph): Callout => ({
  kind: 'callout',
  tone: 'details',
  ...(title === undefined ? {} : { title: title.inlines }),
  blocks: [list],
  place: { line: (title ?? list).place.line, lastLine: list.place.lastLine },
})

function isContents(list: List, title: Block | undefined): boolean {
  const items = itemsOf(list)
  const isNamed = title?.kind === 'paragraph' && namesContents(bareText(plainText(title.inlines)))
  return items.length >= (isNamed ? 1 : least) && items.filter(isJump).length >= items.length * 0.8
}

const itemsOf = (list: List): readonly Item[] =>
  list.items.flatMap((item) => [item, ...item.blocks.flatMap((block) => (block.kind === 'list' ? itemsOf(block) : []))])

/** All that an item says is a link to somewhere in the page. */
function isJump({ blocks }: Item): boolean {
  const [first] = blocks
  if (first?.kind !== 'paragraph') return false
  const links = first.inlines.flatMap((inline) => (inline.kind === 'link' ? [inline] : []))
  const beside = first.inlines.filter((inline) => inline.kind !== 'link')
  return links.length > 0 && links.every(({ href }) => href.startsWith('#')) && /^\W*\d*\W*$/u.test(bareText(plainText(beside)))
}

/** `Table of contents`, `In this article:` */
function leads({ inlines }: Paragraph): boolean {
  const text = plainText(inlines).trim()
  const isBold = inlines.every((inline) => inline.kind === 'strong' || plainText([inline]).trim() === '')
  return countWords(text) <= mostWords && (isBold || /[:：]$/u.test(text) || !/[.!?…]$/u.test(text))
}
