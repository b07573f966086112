import type { Found, Grammar } from '../dialects/types.ts'
import { readArguments } from './arguments.ts'
import { bothLevels, closingTag, innerOf } from './pair.ts'

const names = 'caption|gallery|youtube|vimeo|embed|video|audio|playlist|wpvideo|tweet|gist|code|sourcecode'
const open = new RegExp(`^\\[(${names})((?:[\\s=][^\\]\\n]{0,600})?)\\](?![([:])`)

/**
 * Shortcodes of WordPress, which posts keep when they move. Only names that it ships, since brackets are Markdown's, too.
 *
 *     [caption width="300"]<img src="a.png" /> A harbour[/caption]      [gallery ids="1,2"]      [youtube https://youtu.be/x]
 */
export const bracket: readonly [Grammar, Grammar] = bothLevels(
  'bracket',
  (text) => text.search(new RegExp(`\\[(?:${names})[\\s\\]=]`)),
  (text, seen): Found | undefined => {
    const head = open.exec(text.slice(0, 700))
    if (!head) return undefined
    const [raw, name = '', args = ''] = head
    const close = closingTag(text, raw.length, new RegExp(`\\[${name}[\\s\\]]`), new RegExp(`\\[/${name}\\]`), seen)
    // Without arguments or an end it is a word in brackets.
    if (close === undefined && args.trim() === '') return undefined
    const own = { name: name === 'caption' ? 'wp-caption' : name, ...readArguments(args) }
    return close ? { raw: text.slice(0, close.end), ...own, ...innerOf(text, raw.length, close.start) } : { raw, ...own }
  },
)
