import { plainText } from './inline.ts'
import { serviceOf } from './services.ts'
import type { Block, Inline } from './types.ts'

/** Services whose pages play or show something, which blogs embed where an address has a line for itself. */
const shows = new Set(
  'youtube vimeo twitter gist codepen codesandbox stackblitz jsfiddle spotify soundcloud slideshare speakerdeck bilibili instagram bluesky'.split(
    ' ',
  ),
)

/** A paragraph that is one link to such a page is its card. A bare address stays behind it as well, for the notes. */
export const lonePlayers = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph') return [block]
    const [link, ...others] = block.inlines.filter((inline) => !isBlank(inline))
    if (link?.kind !== 'link' || others.length > 0 || !link.inlines.every((inline) => inline.kind === 'text')) return [block]
    const service = serviceOf(link.href)
    if (!shows.has(service)) return [block]
    const isBare = /^(?:https?:\/\/|www\.)\S+$/i.test(plainText(link.inlines))
    const card = { kind: 'embed' as const, service, url: link.href, place: block.place }
    return isBare ? [card, block] : [{ ...card, title: link.inlines }]
  })

const isBlank = (inline: Inline): boolean => inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '')
