import { plainText } from '../../post/inline.ts'
import type { Block, List } from '../../post/types.ts'
import { countWords } from '../../text/terms.ts'
import { blocksText, reads, spokenPieces } from '../reads.ts'
import type { Density } from '../stretch.ts'
import type { Fitted, Notes } from '../types.ts'
import { remainder, shownOf } from './remainder.ts'
import type { Marked } from './remainder.ts'

/** A connecting paragraph of so few words is said along with what it connects. */
const fewWords = 30
/** A list of more words than that is nothing to say aloud. */
const longList = 250

/**
 * The notes of the slides that one stretch became, one a slide. *Say* is what surrounds the shown words, with these marked; *more* is the rest
 * of the passage. What stands whole on a slide is in neither. Each block goes to the slide that shows it, or to the one it follows.
 */
export function makeNotes(slides: readonly Fitted[], said: readonly Block[], density: Density): readonly Notes[] {
  const passages = slides[0]?.passages ?? []
  // What a listing or a drawing shows is not the passage beside it, were it word for word.
  const shown = shownOf(slides.flatMap(wordsRead), slides.flatMap(spokenWords))
  const left = passages.flatMap((block) => deal(block, slides).map((dealt) => ({ at: dealt.at, marked: remainder(dealt.block, shown) })))
  return slides.map((_, at) => {
    const own = left.flatMap((one) => (one.at === at && one.marked !== undefined ? [one.marked] : []))
    const notes = intoTiers(own, density)
    const more = [...notes.more, ...(slides[at]?.unshown ?? [])]
    return { say: at === 0 ? [...said, ...notes.say] : notes.say, more }
  })
}

const wordsRead = (slide: Fitted): readonly string[] => (isListing(slide) ? [plainText(slide.title)] : reads(slide))
const spokenWords = (slide: Fitted): readonly string[] => (isListing(slide) ? [plainText(slide.title)] : spokenPieces(slide))
const isListing = ({ layout }: Fitted): boolean => layout === 'code' || layout === 'diagram' || layout === 'math'

/** To which of the slides a block belongs, by its lines; the items of a list each to their own. */
function deal(block: Block, slides: readonly Fitted[]): readonly { readonly at: number; readonly block: Block }[] {
  if (slides.length === 1) return [{ at: 0, block }]
  if (block.kind !== 'list') return [{ at: slideOf(block.place.line, slides), block }]
  const items = block.items.map((item) => slideOf(item.place.line, slides))
  return [...new Set(items)].map((at): { at: number; block: List } => ({
    at,
    block: { ...block, start: block.start + items.indexOf(at), items: block.items.filter((_, n) => items[n] === at) },
  }))
}

function slideOf(line: number, slides: readonly Fitted[]): number {
  const at = slides.findLastIndex((slide) => slide.from.line <= line)
  return Math.max(at, 0)
}

function intoTiers(marked: readonly Marked[], { sayWords, sayAll }: Density): Notes {
  const anyShown = marked.some((one) => one.isShown)
  const say: Block[] = []
  const more: Block[] = []
  let words = 0
  for (const [at, one] of marked.entries()) {
    const own = countWords(blocksText([one.block]).join(' '))
    const connects = own <= fewWords && (marked[at + 1]?.isShown === true || marked[at - 1]?.isShown === true)
    const isSaid =
      isSayable(one.block) &&
      (sayAll || one.isShown || connects || !anyShown) &&
      (words + own <= sayWords || (words === 0 && (sayAll || one.block.kind !== 'list' || own <= longList)))
    ;(isSaid ? say : more).push(one.block)
    if (isSaid) words += own
  }
  return { say, more }
}

/** What a person can say aloud. A description of a picture, set in slanted letters alone, is for looking up. */
function isSayable(block: Block): boolean {
  if (block.kind === 'paragraph') return !(block.inlines.length === 1 && block.inlines[0]?.kind === 'emphasis')
  return block.kind === 'list' || block.kind === 'quote' || (block.kind === 'callout' && block.tone !== 'details')
}
