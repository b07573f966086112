import type { Place } from '../../place.ts'
import type { Block, Cell, ImageReference, Inline, Item, Post } from '../../post/types.ts'

/** A file that a post names, where it is named first, and what the author says about it. */
export type Named = {
  readonly src: string
  readonly alt: string
  readonly place: Place
  readonly ai: boolean
  readonly kind: 'picture' | 'film'
}

/** Every picture and film of a post, in the order of the text, the cover first; one entry a `src`. */
export function listReferences(post: Post): readonly Named[] {
  const found = new Map<string, Named>()
  const name = (image: ImageReference | undefined, ai = false, kind: Named['kind'] = 'picture'): void => {
    if (image === undefined || image.src.trim() === '') return
    const known = found.get(image.src)
    if (known && (known.ai || !ai) && known.alt !== '') return
    found.set(image.src, {
      src: image.src,
      alt: known?.alt || image.alt,
      place: known?.place ?? image.place,
      ai: ai || (known?.ai ?? false),
      kind: known?.kind ?? kind,
    })
  }
  const inlines = (list: readonly Inline[] | undefined): void => {
    for (const inline of list ?? []) {
      if (inline.kind === 'image') name(inline.image)
      else if ('inlines' in inline) inlines(inline.inlines)
    }
  }
  const cells = (row: readonly Cell[]): void => {
    for (const cell of row) inlines(cell)
  }
  const item = ({ term, blocks: inner }: Item): void => {
    inlines(term)
    blocks(inner)
  }
  const blocks = (list: readonly Block[]): void => {
    for (const block of list) {
      switch (block.kind) {
        case 'heading':
          inlines(block.title)
          break
        case 'paragraph':
          inlines(block.inlines)
          break
        case 'list':
          for (const each of block.items) item(each)
          break
        case 'table':
          cells(block.head)
          for (const row of block.rows) cells(row)
          inlines(block.caption)
          break
        case 'quote':
          blocks(block.blocks)
          inlines(block.source)
          break
        case 'callout':
          inlines(block.title)
          blocks(block.blocks)
          break
        case 'directive':
          blocks(block.blocks)
          break
        case 'image':
          name(block.image, block.aiCredit !== undefined)
          inlines(block.caption)
          break
        case 'embed':
          name(block.poster)
          if (block.file !== undefined) name({ src: block.file, alt: '', place: block.place }, false, 'film')
          break
        default:
      }
    }
  }
  name(post.meta.cover)
  inlines(post.meta.description)
  blocks(post.blocks)
  for (const note of Object.values(post.footnotes)) blocks(note)
  return [...found.values()]
}
