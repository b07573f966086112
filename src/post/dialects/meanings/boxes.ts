import { toneOf } from '../../tones.ts'
import type { Block, Inline } from '../../types.ts'
import type { Found, Meaning, MeaningKit } from '../types.ts'
import { innerBlocks, named } from './say.ts'

/** A box with a note; its tone from the directive's name, or from the first argument where the name says none. */
export const box: Meaning = {
  says: 'a callout in the tone of its name',
  block(found, kit) {
    const own = found.inner ?? named(found, 'text', 'content', 'body', 'message')
    if (own === undefined) return undefined
    const inner = innerBlocks({ ...found, inner: own }, kit)
    const said = titleOf(found, kit)
    const head = said === undefined ? headOf(inner) : undefined
    const [title, blocks] = head === undefined ? [said, inner] : [head, inner.slice(1)]
    if (blocks.length === 0 && title === undefined) return []
    return [{ kind: 'callout', tone: toneOf(toneName(found)), ...(title && { title }), blocks, place: kit.place }]
  },
}

/** A heading inside is the box's own, not the post's; so is a bold line above what the box says. */
function headOf([first, ...others]: readonly Block[]): readonly Inline[] | undefined {
  if (first?.kind === 'heading') return first.title
  const only = first?.kind === 'paragraph' && first.inlines.length === 1 ? first.inlines[0] : undefined
  return only?.kind === 'strong' && others.length > 0 ? only.inlines : undefined
}

const general = /^(notice|admonition|callout|alert|message|box|hint|aside|div|infobox)$/
const toneWord =
  /^(note|tip|info|warn(ing)?|danger|caution|important|success|error|primary|secondary|question|example|alert|details|default|dark|light|neutral)$/i

/** Looks, colours and icons that themes take as arguments. */
const setting =
  /^(true|false|no-icon|icon.*|open|simple|modern|flat|disabled|fa[srlb]? .*|fa[srlb]?|fa-.*|(light|dark)?(red|orange|yellow|green|cyan|blue|purple|pink|gr[ae]y)|#[\da-f]{3,8})$/i

function toneName(found: Found): string {
  const name = found.name.replace(/^callout-/, '')
  const isGeneral = general.test(name) || (name === 'note' && toneWord.test(found.positional[0] ?? ''))
  if (!isGeneral) return name
  return (
    named(found, 'type', 'color', 'class', 'kind', 'level', 'variant', 'style', 'emoji') ??
    found.positional.find((value) => toneWord.test(value)) ??
    'note'
  )
}

function titleOf(found: Found, kit: MeaningKit) {
  const said =
    named(found, 'title', 'summary', 'label', 'header') ??
    found.positional.filter((value) => !toneWord.test(value) && !setting.test(value) && !isIcon(found.name, value)).join(' ')
  return said === '' ? undefined : kit.inlines(said)
}

/** Congo and Blowfish name an icon first: `{{< alert "circle-info" >}}`. */
const isIcon = (name: string, value: string): boolean => name === 'alert' && /^[a-z]+(?:-[a-z]+)*$/.test(value)

/** Text that opens when it is clicked on the blog. */
export const details: Meaning = {
  says: 'a callout with the summary as its title',
  block(found, kit) {
    if (found.inner === undefined) return undefined
    const title = titleOf(found, kit)
    return [{ kind: 'callout', tone: 'details', ...(title && { title }), blocks: innerBlocks(found, kit), place: kit.place }]
  },
}

/** A quote with its source. */
export const quote: Meaning = {
  says: 'a quote with its source',
  block(found, kit) {
    if (found.inner === undefined) return undefined
    const source = [named(found, 'author', 'source', 'cite', 'by') ?? sourceIn(found), named(found, 'title', 'book')]
      .filter((part) => part !== undefined)
      .join(', ')
    const blocks = innerBlocks(found, kit)
    return blocks.length === 0 ? [] : [{ kind: 'quote', blocks, ...(source !== '' && { source: kit.inlines(source) }), place: kit.place }]
  },
}

/** Hexo writes the author, a comma and the work behind the name. */
const sourceIn = (found: Found): string | undefined =>
  (/^\{%-?\s*\w+\s+([^%"'=]*,[^%"'=]*?)\s*-?%\}/.exec(found.raw)?.[1] ?? found.positional.join(' ')) || undefined

/** A tab, a step: its label stands above what it holds. */
export const labelled: Meaning = {
  says: 'what it holds, under its label',
  block(found, kit) {
    const value = named(found, 'value')
    const label =
      named(found, 'label', 'title', 'name', 'summary', 'header') ??
      (value === undefined ? (labelIn(found) ?? kit.tabs.waiting.shift()) : (kit.tabs.names.get(value) ?? value))
    if (found.inner === undefined && label === undefined) return undefined
    const said = named(found, 'description')
    const below: readonly Block[] = said === undefined ? [] : [{ kind: 'paragraph', inlines: kit.inlines(said), place: kit.place }]
    const blocks = found.inner === undefined ? below : innerBlocks(found, kit)
    if (label === undefined || !/\p{L}/u.test(label)) return blocks
    return [{ kind: 'list', ordered: false, start: 1, items: [{ term: kit.inlines(label), blocks, place: kit.place }], place: kit.place }]
  },
}

/** Liquid writes labels without quotes: `{% tab On the stairs %}`; behind a quoted one stands whether it is open. */
const labelIn = ({ positional: words }: Found): string | undefined =>
  words
    .filter((word) => !/^(?:true|false|active|open|default|selected)$/i.test(word))
    .join(' ')
    .trim() || undefined

/** Quarto's tabs: each heading inside names one, and is none of the post's own. */
export const tabset: Meaning = {
  says: 'what its tabs hold, each under its heading',
  block(found, kit) {
    const blocks = innerBlocks(found, kit)
    const depth = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : [])))
    const made: Block[] = []
    for (const block of blocks) {
      const last = made.at(-1)
      if (block.kind === 'heading' && block.depth === depth) {
        const { place } = block
        made.push({ kind: 'list', ordered: false, start: 1, items: [{ term: block.title, blocks: [], place }], place })
      } else if (last?.kind === 'list' && last.items[0]?.term !== undefined) {
        const place = { line: last.place.line, lastLine: block.place.lastLine }
        made[made.length - 1] = { ...last, place, items: last.items.map((item) => ({ ...item, place, blocks: [...item.blocks, block] })) }
      } else made.push(block)
    }
    return made
  },
}

/** A wrapper that only sets its content out. */
export const wrapper: Meaning = {
  says: 'what it holds',
  block: (found, kit) => (found.inner === undefined ? [] : innerBlocks(found, kit)),
  inline: (found, kit) => (found.inner === undefined ? [] : kit.inlines(found.inner)),
}
