import type { Element } from './inlines.ts'
import { safeHref } from '../links.ts'
import type { Reader } from '../reader.ts'
import { serviceOf } from '../services.ts'
import type { Block, ImageReference, Inline } from '../types.ts'

/** An `<img>`; lazy loaders keep the address in `data-src`. */
export function imageOf(node: Element, reader: Reader): Inline[] {
  const at = (name: string): string => node.attributes.get(name)?.trim() ?? ''
  const src = at('data-src') || at('src') || at('data-original') || (at('srcset').split(/[\s,]/)[0] ?? '')
  if (src === '') return []
  const title = at('title')
  const image: ImageReference = {
    src: reader.source(jsxValue(src)),
    alt: jsxValue(at('alt')).replace(/\s+/g, ' '),
    ...(title !== '' && { title }),
    place: { line: node.line, lastLine: node.lastLine },
  }
  if (
    /favicon|(?:^|\/)apple-touch-icon/i.test(src) ||
    isSmall(at('width')) ||
    isSmall(at('height')) ||
    /(?:^|;)\s*(?:width|height)\s*:\s*(?:[1-4]?\d px|[1-4]?\dpx|[12](?:\.\d+)?r?em)/.test(at('style'))
  )
    reader.signs.icons.add(image)
  return [{ kind: 'image', image }]
}

const isSmall = (size: string): boolean => /^\d+(px)?$/.test(size) && Number.parseInt(size, 10) <= 48

/** `{"text"}`, `{'text'}` or `{require('./a.png')}` as JSX writes a value. */
function jsxValue(value: string): string {
  const bare = /^\{\s*(?:(?:require|useBaseUrl|withBase)\()?\s*["'`]([\s\S]*?)["'`]\s*\)?(?:\.default)?\s*\}$/.exec(value)
  return bare ? (bare[1] ?? '') : value
}

/** A frame, a video or a sound as a card. What stands inside it is not looked at. */
export function embedOf(node: Element, reader: Reader): Block {
  const at = (name: string): string => node.attributes.get(name)?.trim() ?? ''
  const place = { line: node.line, lastLine: node.lastLine }
  const sources = node.children.flatMap((child) =>
    child.kind === 'element' && child.name === 'source' ? [child.attributes.get('src') ?? ''] : [],
  )
  const address = jsxValue(at('data-src') || at('src') || at('data') || at('href') || sources.find(Boolean) || '')
  const url = safeHref(address.startsWith('//') ? `https:${address}` : address)
  const title = at('title') || at('aria-label')
  const poster = at('poster')
  const isFile = node.name === 'video' || node.name === 'audio'
  return {
    kind: 'embed',
    place,
    service: isFile ? node.name : serviceOf(url ?? ''),
    ...(isFile && url !== undefined && !/^https?:/i.test(url) ? { file: reader.source(url) } : url !== undefined && { url }),
    ...(title !== '' && { title: [{ kind: 'text', text: title }] }),
    ...(poster !== '' && { poster: { src: reader.source(poster), alt: title, place } }),
  }
}
