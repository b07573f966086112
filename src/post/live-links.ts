import type { Remark } from '../remark.ts'
import { mapRuns } from './map-runs.ts'
import type { Block, Inline, Meta, Post } from './types.ts'

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
  const live = mapRuns(
    blocks,
    (run, block) => liveRun(run, block, ways),
    (block) => withLiveTarget(block, ways),
  )
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

/** A picture's or a card's own address, where it leads somewhere. */
function withLiveTarget(block: Block, ways: Ways): Block {
  if (block.kind === 'image' && block.href !== undefined) {
    const { href, ...rest } = block
    const target = ways.resolve(href, block)
    return target === undefined ? rest : { ...rest, href: target }
  }
  if (block.kind === 'embed' && block.url !== undefined) {
    const { url, ...rest } = block
    const target = ways.resolve(url, block)
    return target === undefined ? rest : { ...rest, url: target }
  }
  return block
}

function liveRun(inlines: readonly Inline[], block: Block, ways: Ways): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (!('inlines' in inline)) return [inline]
    const inside = liveRun(inline.inlines, block, ways)
    if (inline.kind !== 'link') return [{ ...inline, inlines: inside }]
    const href = ways.resolve(inline.href, block)
    return href === undefined ? inside : [{ ...inline, href, inlines: inside }]
  })
}
