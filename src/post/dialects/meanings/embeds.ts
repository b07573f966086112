import { safeHref } from '../../links.ts'
import { serviceOf } from '../../services.ts'
import type { Found, Meaning } from '../types.ts'
import { labelled } from './boxes.ts'
import { named, positional } from './say.ts'

const addresses: Readonly<Record<string, ((id: string) => string) | undefined>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  twitter: (id) => `https://twitter.com/${id.includes('/') ? id.replace('/', '/status/') : `i/status/${id}`}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id) => `https://gist.github.com/${id}`,
  github: (id) => `https://github.com/${id}`,
  codepen: (id) => `https://codepen.io/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
  speakerdeck: (id) => `https://speakerdeck.com/player/${id}`,
  stackblitz: (id) => `https://stackblitz.com/edit/${id}`,
  codesandbox: (id) => `https://codesandbox.io/s/${id}`,
  asciinema: (id) => `https://asciinema.org/a/${id}`,
  gitlab: (id) => `https://gitlab.com/-/snippets/${id}`,
  tencent: (id) => `https://v.qq.com/x/page/${id}.html`,
  spotify: (id) => `https://open.spotify.com/${id.replace(/^spotify:/, '').replaceAll(':', '/')}`,
}

/** A card for what another host would show; its address made from the id where only that is given. */
export function embed(service?: string): Meaning {
  return {
    says: service === undefined ? 'a card with title and link' : `a card with a link to ${service}`,
    block(found, kit) {
      const written = addressOf(found)
      // A card can be a box of the author's own words.
      if (written === undefined) return labelled.block?.(found, kit)
      const told = named(found, 'provider', 'service', 'platform', 'server')?.toLowerCase()
      const host = service ?? (told !== undefined && Object.hasOwn(addresses, told) ? told : undefined)
      const direct = /^(https?:)?\/\//.test(written) ? written.replace(/^\/\//, 'https://') : undefined
      const url = safeHref(kit.href(direct ?? addresses[host ?? '']?.(idOf(found, written)) ?? written))
      if (url === undefined) return undefined
      const title =
        named(found, 'title', 'caption', 'label', 'text', 'alt') ??
        found.positional.slice(1).find((value) => /\p{L}+\s+\p{L}+/u.test(value)) ??
        (found.inner?.trim() && /\s/.test(found.inner.trim()) ? found.inner.trim() : undefined)
      const isFile = direct === undefined && /\.(mp4|webm|mov|m4v|ogv|mp3|ogg|wav)$/i.test(written)
      return [
        {
          kind: 'embed',
          service: isFile ? 'video' : (host ?? serviceOf(url)),
          ...(isFile ? { file: kit.source(written) } : { url }),
          ...(title !== undefined && { title: kit.inlines(title) }),
          place: kit.place,
        },
      ]
    },
  }
}

const addressOf = (found: Found): string | undefined =>
  named(
    found,
    'url',
    'src',
    'href',
    'link',
    'id',
    'video',
    'videoid',
    'youtubeid',
    'tweetid',
    'tweet',
    'file',
    'mp4',
    'webm',
    'youtube_url',
    'repo',
  ) ??
  positional(found, 0) ??
  ((found.name.endsWith('card') ? /^\s*(https?:\/\/\S+)\s*$/ : /^\s*(https?:\/\/\S+|[\w-]+)\s*$/).exec(found.inner ?? '')?.[1] || undefined)

/** Some services need two words for one address: the user and the post. */
function idOf(found: Found, written: string): string {
  const user = named(found, 'user')
  if (user !== undefined && written !== user) return `${user}/${written}`
  return found.name === 'gist' && found.positional.length > 1 && !written.includes('/')
    ? `${written}/${found.positional[1] ?? ''}`
    : written
}
