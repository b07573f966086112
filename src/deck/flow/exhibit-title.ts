import { leadLineTitle } from '../../outline/lead-line.ts'
import { plainText } from '../../post/inline.ts'
import type { Block, Embed, Inline } from '../../post/types.ts'
import { countWords } from '../../text/terms.ts'
import { isWorded } from '../shapes/image.ts'
import type { Part } from './bind.ts'

/**
 * What an exhibit is called by its own words or by those that lead to it; undefined where only the heading over it has any. Code that opens a
 * section has the section's name, and so does a box.
 */
export function exhibitTitle({ exhibit, before }: Part, lang: string, opens: boolean): readonly Inline[] | undefined {
  if (exhibit === undefined) return undefined
  const isLed = exhibit.layout === 'code' ? exhibit.blocks.length === 1 && !opens : exhibit.layout === 'points' && exhibit.calm !== true
  const lead = isLed ? before.at(-1) : undefined
  const led = lead?.kind === 'paragraph' ? leadLineTitle(lead.inlines, lang) : undefined
  const named = led !== undefined && exhibit.layout === 'code' && narrates.test(plainText(led)) ? undefined : led
  return exhibit.title ?? pictureTitle(exhibit.blocks) ?? (opens ? undefined : boxTitle(exhibit.blocks)) ?? named
}

/** Walks on from what came before, or tells who does what, which names no code: `Again, …`, `I run the service`. */
const narrates =
  /^(?:i|we|you|he|she|they|again|first|second|third|next|finally|lastly|after(?:wards| that)|ich|wir|man|sie|du|zuerst|zunächst|je|j['’]|nous|on|vous|d['’]abord|ensuite|yo|nosotros|primero|luego|por último)(?![\p{L}-])/iu

/** A picture's short caption or alt text, or a film's title, says more than the heading that stands over all of the section. */
function pictureTitle(blocks: readonly Block[]): readonly Inline[] | undefined {
  const shown = blocks[0]
  if (blocks.length !== 1 || (shown?.kind !== 'image' && shown?.kind !== 'embed')) return undefined
  const caption =
    shown.kind === 'embed'
      ? withoutSlug(shown)
      : (shown.caption ?? (isWorded(shown.image.alt) ? [{ kind: 'text' as const, text: shown.image.alt }] : []))
  const text = plainText(caption).trim()
  // `binance_api` is a name of the author's files.
  if (/^\w*_\w*$/.test(text)) return undefined
  return text !== '' && countWords(text) <= 8 && text.length <= 60 ? caption : undefined
}

/** A name that a service made up for its address (`mystifying-sutherland-qgw4f`) is no title. */
const withoutSlug = ({ title = [], url = '' }: Embed): readonly Inline[] => {
  const name = plainText(title).trim()
  return /^[\w.]+(?:-[\w.]+)+$/.test(name) && url.includes(name) ? [] : title
}

/** What a box is called, where that is more than a label: `No, it is not just a trick`. */
function boxTitle([box, ...others]: readonly Block[]): readonly Inline[] | undefined {
  if (box?.kind !== 'callout' || others.length > 0 || box.title === undefined) return undefined
  const text = plainText(box.title).trim()
  return countWords(text) > 2 && text.length <= 70 ? box.title : undefined
}
