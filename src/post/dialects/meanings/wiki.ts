import type { Meaning } from '../types.ts'

const pictures = /\.(png|jpe?g|gif|webp|avif|svg|bmp)$/i
const media = /\.(mp4|webm|mov|ogv|mp3|ogg|wav)$/i

/** `A harbour|300x200` */
const withoutSize = (label: string): string => label.replace(/(?:^|\|)\s*\d+(?:x\d+)?$/, '')

/** `[[Page#Part|text]]`: what the reader sees. */
export const wikiLink: Meaning = {
  says: 'the text of the link',
  inline(found, kit) {
    const [page = '', part = '', label = ''] = found.positional
    return kit.inlines(label || page || part)
  },
}

/** `![[file|300]]`: a picture, a film, or a note that stands elsewhere. */
export const wikiEmbed: Meaning = {
  says: 'a picture or film; of another note its name',
  block(found, kit) {
    const [page = '', , label = ''] = found.positional
    const said = withoutSize(label)
    if (pictures.test(page)) return [{ kind: 'image', image: { src: kit.source(page), alt: said, place: kit.place }, place: kit.place }]
    if (media.test(page)) return [{ kind: 'embed', service: 'video', file: kit.source(page), place: kit.place }]
    kit.remark('directive-left-out', [`![[${page}]]`])
    return [{ kind: 'raw', text: label || page, source: found.raw, place: kit.place }]
  },
  inline(found, kit) {
    const [page = '', , label = ''] = found.positional
    return pictures.test(page)
      ? [{ kind: 'image', image: { src: kit.source(page), alt: withoutSize(label), place: kit.place } }]
      : kit.inlines(label || page)
  },
}
