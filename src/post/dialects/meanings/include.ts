import type { Meaning } from '../types.ts'
import { embed } from './embeds.ts'
import { gallery, picture } from './pictures.ts'

const known: readonly (readonly [RegExp, Meaning])[] = [
  [/youtube|yt/i, embed('youtube')],
  [/vimeo/i, embed('vimeo')],
  [/twitter|tweet/i, embed('twitter')],
  [/gist/i, embed('gist')],
  [/video|iframe|embed|bilibili|codepen/i, embed()],
  [/gallery/i, gallery],
  [/image|img|figure|picture|photo|screenshot/i, picture],
]

/** Jekyll's `{% include figure.html src="…" %}`: the included file's name says what it makes. */
export const include: Meaning = {
  says: 'what the name of the included file tells: a picture, a video, a card',
  block(found, kit) {
    const [file = '', ...positional] = found.positional
    const inner = { ...found, positional }
    for (const [pattern, meaning] of known) {
      const made = pattern.test(file) ? meaning.block?.(inner, kit) : undefined
      if (made !== undefined) return made
    }
    return undefined
  },
}
