import { plainText } from '../post/inline.ts'
import type { Block, ImageReference, Inline } from '../post/types.ts'
import { walkInlines } from './spans.ts'

type Texts<K extends Block['kind']> = (block: Extract<Block, { kind: K }>) => readonly string[]

const texts: { readonly [K in Block['kind']]: Texts<K> } = {
  heading: (block) => said(block.title),
  paragraph: (block) => said(block.inlines),
  list: (block) => block.items.flatMap((item) => [...(item.term === undefined ? [] : said(item.term)), ...item.blocks.flatMap(blockTexts)]),
  code: (block) => [...(block.title === undefined ? [] : [block.title]), block.text],
  table: (block) => [...said(block.caption ?? []), ...[block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => said(cell)))],
  quote: (block) => [...block.blocks.flatMap(blockTexts), ...said(block.source ?? [])],
  callout: (block) => [...said(block.title ?? []), ...block.blocks.flatMap(blockTexts)],
  image: (block) => [...imageTexts(block.image), ...said(block.caption ?? []), ...said(block.aiCredit ?? [])],
  embed: (block) => said(block.title ?? []),
  math: (block) => [block.tex],
  diagram: (block) => [block.text],
  cut: () => [],
  directive: (block) => block.blocks.flatMap(blockTexts),
  raw: (block) => [block.text],
}

/** Everything of a block that a reader of the post reads, alt texts too, piece by piece. */
export function blockTexts(block: Block): readonly string[] {
  return textsOf(block.kind, block)
}

function textsOf<K extends Block['kind']>(kind: K, block: Extract<Block, { kind: K }>): readonly string[] {
  return texts[kind](block)
}

// A picture inside a sentence is read by its alt text, after the sentence.
function said(inlines: readonly Inline[]): readonly string[] {
  const text = plainText(inlines)
  const alts = [...walkInlines(inlines)].flatMap((inline) => (inline.kind === 'image' ? imageTexts(inline.image) : []))
  return [...(text.trim() === '' ? [] : [text]), ...alts]
}

const imageTexts = (image: ImageReference): readonly string[] => [image.alt, image.title ?? ''].filter((text) => text.trim() !== '')
