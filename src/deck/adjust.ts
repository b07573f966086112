import { plainText } from '../post/inline.ts'
import type { Block, Inline, Paragraph } from '../post/types.ts'
import type { Made, Remark } from '../remark.ts'
import { straightQuotes } from '../text/straight-quotes.ts'
import { shapeAll, takeIn } from './assemble.ts'
import { namesFor } from './names.ts'
import type { Adjustment, Sidecar } from './sidecar.ts'
import type { Kit, Pick, Stretch } from './stretch.ts'

/** Applies an author's sidecar to a plan, by the ids that the slides have without it. Nothing of the post is lost: what is dropped is said. */
export function adjust(stretches: readonly Stretch[], sidecar: Sidecar, kit: Kit): Made<readonly Stretch[]> {
  const groups = shapeAll(stretches, kit)
  const names = namesFor(groups.flatMap(({ slides }) => slides.slice(0, 1)))
  const unmatched = Object.keys(sidecar.slides).filter((id) => !names.includes(id))
  const remarks = unmatched.map((id): Remark => ({ code: 'sidecar-unmatched', place: kit.outline.meta.place, args: [id] }))
  const out: Stretch[] = []
  for (const [at, { stretch }] of groups.entries()) {
    const wish = sidecar.slides[names[at] ?? '']
    const last = out.at(-1)
    const changed = wish === undefined ? stretch : wished(stretch, wish)
    if (last !== undefined && (wish?.drop === true || wish?.merge === true))
      out[out.length - 1] = wish.drop === true ? takeIn(last, changed) : merge(last, changed)
    else out.push(changed)
  }
  return { made: out, remarks }
}

function wished(stretch: Stretch, wish: Adjustment): Stretch {
  const titled = wish.title === undefined ? stretch : { ...stretch, title: [text(wish.title)] }
  const pinned = wish.pin === undefined ? titled : pin(titled, wish.pin)
  const laid = wish.layout === undefined ? pinned : relayout(pinned, wish.layout)
  return wish.notes === undefined
    ? laid
    : { ...laid, said: [{ kind: 'paragraph', inlines: [text(wish.notes)], place: stretch.from }, ...laid.said] }
}

/** Shows these words of the passage as its points; words that do not stand in it are passed over. */
function pin(stretch: Stretch, texts: readonly string[]): Stretch {
  const paragraphs = paragraphsOf([...stretch.before, ...stretch.blocks, ...stretch.after])
  const picks = texts.map(straightQuotes).flatMap((wanted): readonly Pick[] => {
    const found = paragraphs.find((paragraph) => straightQuotes(plainText(paragraph.inlines)).includes(wanted))
    const start = found === undefined ? 0 : straightQuotes(plainText(found.inlines)).indexOf(wanted)
    return found === undefined ? [] : [{ paragraph: found, start, end: start + wanted.length, score: 1, strong: true }]
  })
  return picks.length === 0 ? stretch : { ...stretch, layout: 'points', picks, before: [...stretch.before, ...stretch.blocks], blocks: [] }
}

function relayout(stretch: Stretch, layout: Stretch['layout']): Stretch {
  if (layout !== 'prose') return { ...stretch, layout }
  const isProse = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'list'
  return {
    ...stretch,
    layout,
    blocks: [...stretch.before.filter(isProse), ...stretch.blocks],
    before: stretch.before.filter((block) => !isProse(block)),
    picks: [],
  }
}

function merge(last: Stretch, stretch: Stretch): Stretch {
  const both = last.layout === 'points' && stretch.layout === 'points' && last.picks.length > 0 && stretch.picks.length > 0
  const grown = takeIn(last, stretch)
  return both ? { ...grown, picks: [...last.picks, ...stretch.picks] } : grown
}

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    if (block.kind === 'paragraph') return [block]
    if (block.kind === 'list') return block.items.flatMap((item) => paragraphsOf(item.blocks))
    return block.kind === 'quote' || block.kind === 'callout' ? paragraphsOf(block.blocks) : []
  })
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
