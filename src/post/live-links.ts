import type { Remark } from '../remark.ts'
import type { Block, Inline, Item, Meta, Post } from './types.ts'

type Base = Pick<Meta, 'url' | 'siteUrl'> & { readonly sourceUrl?: string }
type Written = NonNullable<Post['relativeLinks']>[number]
type Live = { readonly blocks: readonly Block[]; readonly remarks: readonly Remark[]; readonly relativeLinks: readonly Written[] }
type Ways = { readonly resolve: (href: string, block: Block) => string | undefined }

/**
 * Blocks whose links lead somewhere from a deck, which lies elsewhere than the post: relative addresses are completed with the post's own
 * address or its site's. Where neither is known the words stay and the link goes, with one remark for all of them.
 */
export function liveLinks(blocks: readonly Block[], base: Base): Live {
  const lost: Written[] = []
  const relativeLinks: Written[] = []
  const ways: Ways = {
    resolve(href, { place }) {
      if (/^\.{0,2}\/?[^/:?#]/.test(href) && !/^[a-z]+:/i.test(href)) relativeLinks.push({ href, place })
      const target = resolved(href, base)
      if (target === undefined) lost.push({ href, place })
      return target
    },
  }
  const live = blocks.map((block) => liveBlock(block, ways))
  const [first] = lost
  const others = new Set(lost.map(({ href }) => href)).size - 1
  const remarks: readonly Remark[] =
    first === undefined ? [] : [{ code: 'link-unresolved', place: first.place, args: [first.href, String(others)] }]
  return { blocks: live, remarks, relativeLinks }
}

function resolved(href: string, { url, siteUrl, sourceUrl }: Base): string | undefined {
  if (/^(https?|mailto|tel):/i.test(href) || href.startsWith('#')) return href
  if (href.startsWith('//')) return `https:${href}`
  // Jekyll names a post by its file, and its address is another.
  if (/^\d{4}-\d\d-\d\d-[^/.]+$/.test(href)) return undefined
  const site = siteUrl ?? url
  if (href.startsWith('/')) return site === undefined ? undefined : underSite(href, site, siteUrl !== undefined)
  // A file beside the post's file is a page beside the post's page.
  const isSource = /\.(mdx?|markdown|rst|adoc|ipynb|qmd)(?=$|[?#])/i.test(href)
  if (url !== undefined && isSource && URL.canParse(url)) return joined(asPage(href), url.endsWith('/') ? new URL('..', url).href : url)
  const page = url ?? sourceUrl
  return page === undefined ? undefined : joined(href, page)
}

const joined = (href: string, base: string): string | undefined => (URL.canParse(href, base) ? new URL(href, base).href : undefined)
const asPage = (href: string): string => href.replace(/(?:\/?(?:index|readme))?\.\w+(?=$|[?#])/i, '/')

/** A site can lie below its host's root, and its links say so or do not. */
function underSite(href: string, siteUrl: string, isRoot: boolean): string | undefined {
  if (!URL.canParse(siteUrl)) return undefined
  const path = isRoot ? new URL(siteUrl).pathname.replace(/\/?$/, '/') : '/'
  return joined(href.startsWith(path) ? href : `${path}${href.replace(/^\//, '')}`, siteUrl)
}

function liveBlock(block: Block, ways: Ways): Block {
  const inner = (blocks: readonly Block[]): readonly Block[] => blocks.map((one) => liveBlock(one, ways))
  switch (block.kind) {
    case 'heading':
      return { ...block, title: live(block.title, block, ways) }
    case 'paragraph':
      return { ...block, inlines: live(block.inlines, block, ways) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item): Item => ({
          ...item,
          ...(item.term && { term: live(item.term, block, ways) }),
          blocks: inner(item.blocks),
        })),
      }
    case 'table': {
      const row = (cells: typeof block.head): typeof block.head => cells.map((cell) => live(cell, block, ways))
      return {
        ...block,
        head: row(block.head),
        rows: block.rows.map(row),
        ...(block.caption && { caption: live(block.caption, block, ways) }),
      }
    }
    case 'quote':
      return { ...block, blocks: inner(block.blocks), ...(block.source && { source: live(block.source, block, ways) }) }
    case 'callout':
      return { ...block, blocks: inner(block.blocks), ...(block.title && { title: live(block.title, block, ways) }) }
    case 'directive':
      return { ...block, blocks: inner(block.blocks) }
    case 'image': {
      const { href, ...rest } = block
      const target = href === undefined ? undefined : ways.resolve(href, block)
      return {
        ...rest,
        ...(target !== undefined && { href: target }),
        ...(block.caption && { caption: live(block.caption, block, ways) }),
        ...(block.aiCredit && { aiCredit: live(block.aiCredit, block, ways) }),
      }
    }
    case 'embed': {
      const { url, ...rest } = block
      const target = url === undefined ? undefined : ways.resolve(url, block)
      return { ...rest, ...(target !== undefined && { url: target }), ...(block.title && { title: live(block.title, block, ways) }) }
    }
    default:
      return block
  }
}

function live(inlines: readonly Inline[], block: Block, ways: Ways): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (!('inlines' in inline)) return [inline]
    const inside = live(inline.inlines, block, ways)
    if (inline.kind !== 'link') return [{ ...inline, inlines: inside }]
    const href = ways.resolve(inline.href, block)
    return href === undefined ? inside : [{ ...inline, href, inlines: inside }]
  })
}
