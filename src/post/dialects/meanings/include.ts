import type { Place } from '../../../place.ts'
import type { Block, Inline } from '../../types.ts'
import type { Found, Meaning } from '../types.ts'
import { box, details, quote } from './boxes.ts'
import { embed } from './embeds.ts'
import { frontGallery } from './front-gallery.ts'
import { gallery, picture } from './pictures.ts'
import { named } from './say.ts'
import { link, nothing } from './texts.ts'

const known: readonly (readonly [RegExp, Meaning])[] = [
  [/youtube|yt/i, embed('youtube')],
  [/vimeo/i, embed('vimeo')],
  [/twitter|tweet/i, embed('twitter')],
  [/gist/i, embed('gist')],
  [/video|iframe|embed|bilibili|codepen/i, embed()],
  [/gallery|feature_row/i, frontGallery],
  [/gallery/i, gallery],
  [/image|img|figure|picture|photo|screenshot/i, picture],
  [/alert|note|notice|\btip|warning|callout|info|important|danger|admonition|message/i, box],
  [/quote/i, quote],
  [/details|collapse|accordion|spoiler/i, details],
  [/button|btn|link/i, link],
  [
    /toc|math|katex|\bads|adsense|share|disqus|comments|newsletter|subscribe|analytics|\bnav|sidebar|footer|header|head\b|style|script|mermaid/i,
    nothing,
  ],
]

/** Jekyll's `{% include figure.html src="…" %}`: the included file's name says what it makes. */
export const include: Meaning = {
  says: 'what the name of the included file tells: a picture, a video, a card',
  block(found, kit) {
    const [file = '', ...positional] = found.positional
    const said = named(found, 'content', 'text', 'body', 'message', 'quote')
    const inner: Found = { ...found, name: nameOf(file), positional, ...(said !== undefined && { inner: said }) }
    for (const [pattern, meaning] of known) {
      if (!pattern.test(file)) continue
      const made = meaning.block?.(inner, kit) ?? paragraphOf(meaning.inline?.(inner, kit), kit.place)
      if (made !== undefined) return made
    }
    return undefined
  },
}

/** `alerts/warning.html`: `warning`. */
const nameOf = (file: string): string => (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase()

const paragraphOf = (inlines: readonly Inline[] | undefined, place: Place): readonly Block[] | undefined =>
  inlines === undefined ? undefined : inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines, place }]
