import { plainText } from '../../post/inline.ts'
import type { Block, Embed, Image, Inline, Item, List, Paragraph, Quote } from '../../post/types.ts'
import type { TalkOptions } from '../../options.ts'
import { isSaid } from '../shapes/quote.ts'
import { walkInlines } from '../spans.ts'
import { joinQuotes } from './join-quotes.ts'
import { labelledQuote } from './labelled-quote.ts'
import { isMereLink, isMereTags, isPointer } from './for-readers.ts'
import { gatherRunIns } from './run-ins.ts'
import type { LayoutName } from '../types.ts'

/** The flow of a section, sorted: prose, things that get a slide of their own, what only the speaker sees, cuts. */
export type Unit =
  | { readonly kind: 'prose'; readonly blocks: readonly Paragraph[] }
  | Exhibit
  | { readonly kind: 'notes'; readonly blocks: readonly Block[]; readonly said: boolean }
  | { readonly kind: 'cut'; readonly hard: boolean }

export type Exhibit = {
  readonly kind: 'exhibit'
  readonly layout: LayoutName
  readonly blocks: readonly Block[]
  /** Better than the section's heading: the step that a picture or code belongs to. */
  readonly title?: readonly Inline[]
  /** Points that were paragraphs: they do not wait for a click. */
  readonly calm?: boolean
}

/**
 * Sorts the blocks of a section into units, in order. Lists of one item and lists of steps come apart, as prose and what it leads to. Where
 * prose gives points, paragraphs that open with a term each are a list, and one that is a mere link is for the speaker.
 */
export function unitsOf(written: readonly Block[], prose: TalkOptions['prose']): readonly Unit[] {
  const blocks = joinQuotes(written)
  if (prose !== 'points') return withGalleries(joined(blocks.flatMap(unitsOfBlock)))
  const units = gatherRunIns(blocks).flatMap((block): readonly Unit[] => {
    if (block.kind === 'run-ins') return [{ ...exhibit('points', block.list), calm: true }]
    return block.kind === 'paragraph' && (isMereLink(block) || isMereTags(block))
      ? [{ kind: 'notes', blocks: [block], said: false }]
      : unitsOfBlock(block)
  })
  return withGalleries(joined(units))
}

function unitsOfBlock(block: Block): readonly Unit[] {
  switch (block.kind) {
    case 'paragraph':
      return isWorded(block) ? [{ kind: 'prose', blocks: [block] }] : [{ kind: 'notes', blocks: [block], said: false }]
    case 'list':
      return listUnits(block)
    case 'quote': {
      const box = labelledQuote(block)
      return box === undefined ? [...quoteUnits(block), ...block.blocks.filter(isExhibit).flatMap(unitsOfBlock)] : calloutUnits(box)
    }
    case 'callout':
      return calloutUnits(block)
    case 'heading':
      return [{ kind: 'prose', blocks: [{ kind: 'paragraph', inlines: block.title, place: block.place }] }]
    case 'directive':
      return block.name === 'notes' ? [{ kind: 'notes', blocks: block.blocks, said: true }] : []
    case 'embed':
      return block.url === undefined && block.file === undefined ? [unseenEmbed(block)] : [exhibit('embed', block)]
    case 'raw':
      return block.text.trim() === '' ? [] : [{ kind: 'notes', blocks: [block], said: false }]
    case 'cut':
      return [{ kind: 'cut', hard: block.why === 'slide' }]
    default:
      return [exhibit(block.kind, block)]
  }
}

const exhibit = (layout: LayoutName, block: Block): Exhibit => ({ kind: 'exhibit', layout, blocks: [block] })

/** What lies nowhere that the audience could go to is no card; what the author calls it is for the speaker. */
const unseenEmbed = ({ title, place }: Embed): Unit => ({
  kind: 'notes',
  blocks: title === undefined ? [] : [{ kind: 'paragraph', inlines: title, place }],
  said: false,
})

const exhibitKinds: ReadonlySet<Block['kind']> = new Set(['code', 'table', 'image', 'embed', 'math', 'diagram'])
const isExhibit = (block: Block): boolean => exhibitKinds.has(block.kind)
const isWorded = (block: Paragraph): boolean => plainText(block.inlines).trim() !== ''

function listUnits(list: List): readonly Unit[] {
  const laden = list.items.filter((item) => item.blocks.some(holdsExhibit)).length
  if (list.items.length === 1 || laden * 2 >= list.items.length) return list.items.flatMap(itemUnits)
  const inside = list.items.flatMap((item) => exhibitsIn(item.blocks).map((unit) => titled(unit, item)))
  return [exhibit('points', inside.length === 0 ? list : withoutExhibits(list)), ...inside]
}

/** An item on its own: its words, then what they lead to, under its first words where those are short. */
function itemUnits(item: Item): readonly Unit[] {
  const term: readonly Unit[] =
    item.term === undefined ? [] : [{ kind: 'prose', blocks: [{ kind: 'paragraph', inlines: item.term, place: item.place }] }]
  return [...term, ...item.blocks.flatMap(unitsOfBlock).map((unit) => titled(unit, item))]
}

function titled(unit: Unit, item: Item): Unit {
  const first = item.blocks[0]
  const said = item.term ?? (first?.kind === 'paragraph' ? first.inlines : [])
  const text = plainText(said).trim()
  const isTitle =
    text !== '' &&
    text.length <= 56 &&
    !/[.!?。][\s"”)]*\S/u.test(text) &&
    ![...walkInlines(said)].some((inline) => inline.kind === 'image' || inline.kind === 'break')
  return unit.kind === 'exhibit' && unit.layout !== 'points' && unit.title === undefined && isTitle ? { ...unit, title: said } : unit
}

function quoteUnits(block: Quote): readonly Unit[] {
  if (isSaid(block)) return [exhibit('quote', block)]
  const rest = block.blocks.filter((one) => !isExhibit(one))
  return rest.length === 0 ? [] : [{ kind: 'notes', blocks: [{ ...block, blocks: rest }], said: false }]
}

function calloutUnits(block: Extract<Block, { kind: 'callout' }>): readonly Unit[] {
  const inside = exhibitsIn(block.blocks)
  const pictures = inside.filter((unit) => unit.kind === 'exhibit' && unit.layout === 'image')
  // What a reader has to unfold is for who asks: the speaker.
  if (block.tone === 'details')
    return [{ kind: 'notes', blocks: [{ ...block, blocks: block.blocks.filter((one) => one.kind !== 'image') }], said: false }, ...pictures]
  if (isPointer(block.blocks)) return [{ kind: 'notes', blocks: [block], said: false }]
  const rest = block.blocks.filter((one) => !isExhibit(one))
  const says = rest.some((one) => one.kind !== 'cut' && one.kind !== 'directive')
  const label: readonly Unit[] =
    says || block.title === undefined ? [] : [{ kind: 'prose', blocks: [{ kind: 'paragraph', inlines: block.title, place: block.place }] }]
  return [...(says ? [exhibit('callout', { ...block, blocks: rest })] : label), ...inside]
}

const holdsExhibit = (block: Block): boolean =>
  isExhibit(block) || (block.kind === 'list' && block.items.some((item) => item.blocks.some(holdsExhibit)))

const exhibitsIn = (blocks: readonly Block[]): readonly Unit[] =>
  blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap((item) => exhibitsIn(item.blocks).map((unit) => titled(unit, item)))
      : isExhibit(block)
        ? unitsOfBlock(block)
        : [],
  )

function withoutExhibits(list: List): List {
  const items = list.items.map((item) => ({
    ...item,
    blocks: item.blocks.filter((block) => !isExhibit(block)).map((block) => (block.kind === 'list' ? withoutExhibits(block) : block)),
  }))
  return { ...list, items }
}

function joined(units: readonly Unit[]): readonly Unit[] {
  const out: Unit[] = []
  for (const unit of units) {
    const last = out.at(-1)
    if (unit.kind === 'prose' && last?.kind === 'prose') out[out.length - 1] = { kind: 'prose', blocks: [...last.blocks, ...unit.blocks] }
    else out.push(unit)
  }
  return out
}

const mostPictures = 4

/** Pictures that follow one another, or that the author grouped, share a slide: two to four, none of them a model's, none with a caption unless grouped. */
function withGalleries(units: readonly Unit[]): readonly Unit[] {
  const out: Unit[] = []
  for (const unit of units) {
    const last = out.at(-1)
    if (unit.kind === 'exhibit' && last?.kind === 'exhibit' && related(last, unit)) {
      out[out.length - 1] = { ...last, layout: 'gallery', blocks: [...last.blocks, ...unit.blocks] }
    } else out.push(unit)
  }
  return out
}

function related(last: Exhibit, unit: Exhibit): boolean {
  const [one, other] = [last.blocks.at(-1), unit.blocks[0]]
  if (one?.kind !== 'image' || other?.kind !== 'image' || last.blocks.length >= mostPictures) return false
  if (one.aiCredit !== undefined || other.aiCredit !== undefined) return false
  const grouped = one.group !== undefined && one.group === other.group
  return grouped || (isBare(one) && isBare(other) && other.place.line - one.place.lastLine <= 3)
}

const isBare = (image: Image): boolean => image.caption === undefined
