import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline, List } from '../post/types.ts'
import { upperFirst } from '../post/upper-first.ts'
import { isStopWord } from '../text/stop-words.ts'
import { wordsOf } from '../text/terms.ts'
import type { Point } from './types.ts'

/** Points that end alike: where some of a slide end without a mark, those of one sentence end without a full stop, and a
 * colon that leads to nothing on the slide goes. */
export function evenMarks(points: readonly Point[]): readonly Point[] {
  const texts = points.map((point) => plainText(point.text).trimEnd())
  const even = texts.every((text) => ended.test(text))
  return points.map((point, at) => {
    const text = texts[at] ?? ''
    const isOdd = (point.points.length === 0 && leadsOn.test(text)) || (!even && stops.test(text) && !sentences.test(text))
    return isOdd ? { ...point, text: sliceInlines(point.text, 0, text.trimEnd().length - 1) } : point
  })
}

/** Leads to what does not stand under it. */
const leadsOn = /(?<=[A-Za-z\u00c0-\u1fff\u3040-\uffdc]\S*)[:：]$/
const ended = /[.!?…。！？]['"”’»)\]]*$/u
// Not the stop of an abbreviation, a path or an ellipsis.
const stops = /(?<=\p{L}{2}["”’)\]]?|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?<!\betc)[.;,。；，]$/iu
const sentences = /[.!?]["”’)]?\s+\S|[。！？](?=.)/u

/** An item without what leads over to the next one: `… of needs, and`. */
export function withoutLink(inlines: readonly Inline[]): readonly Inline[] {
  const text = plainText(inlines)
  const link = /\s*[,;](?:\s+(?:and|or|und|oder|et|ou|y|o|e))?\s*$/iu.exec(text)
  return link === null || link.index === 0 ? inlines : sliceInlines(inlines, 0, link.index)
}

/** An item that opens with a little word written small, while others of its list open with a capital, opens with one as well. */
export function evenOpening(inlines: readonly Inline[], { items }: List, lang: string): readonly Inline[] {
  const [first] = wordsOf(plainText(inlines).slice(0, 40))
  return first !== undefined && isStopWord(first.text, lang) && items.some((item) => opensLarge(item.blocks[0]))
    ? upperFirst(inlines, lang)
    : inlines
}

const opensLarge = (block: List['items'][number]['blocks'][number] | undefined): boolean =>
  block?.kind === 'paragraph' && /^["“„«(]*\p{Lu}/u.test(plainText(block.inlines))
