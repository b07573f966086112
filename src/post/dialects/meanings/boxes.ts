import { toneOf } from '../../tones.ts'
import type { Found, Meaning, MeaningKit } from '../types.ts'
import { innerBlocks, named, positional } from './say.ts'

/** A box with a note; its tone from the directive's name, or from the first argument where the name says none. */
export const box: Meaning = {
  says: 'a callout in the tone of its name',
  block(found, kit) {
    if (found.inner === undefined) return undefined
    const blocks = innerBlocks(found, kit)
    const title = titleOf(found, kit)
    if (blocks.length === 0 && title === undefined) return []
    return [{ kind: 'callout', tone: toneOf(toneName(found)), ...(title && { title }), blocks, place: kit.place }]
  },
}

const general = /^(notice|admonition|callout|alert|message|box|hint|aside|div|infobox)$/
const toneWord =
  /^(note|tip|info|warn(ing)?|danger|caution|important|success|error|primary|secondary|question|example|alert|details|default|dark|light|neutral)$/i

function toneName(found: Found): string {
  const name = found.name.replace(/^callout-/, '')
  const isGeneral = general.test(name) || (name === 'note' && toneWord.test(found.positional[0] ?? ''))
  if (!isGeneral) return name
  return (
    named(found, 'type', 'color', 'class', 'kind', 'level', 'variant', 'emoji') ??
    found.positional.find((value) => toneWord.test(value)) ??
    'note'
  )
}

function titleOf(found: Found, kit: MeaningKit) {
  const said =
    named(found, 'title', 'summary', 'label', 'header') ??
    found.positional.filter((value) => !toneWord.test(value) && !/^(true|false|no-icon|fa[sb]?|icon.*|open)$/i.test(value)).join(' ')
  return said === '' ? undefined : kit.inlines(said)
}

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
  says: 'what it holds, its label above it',
  block(found, kit) {
    if (found.inner === undefined) return undefined
    const label = named(found, 'label', 'title', 'name', 'summary', 'header', 'value') ?? positional(found, 0)
    return [
      ...(label === undefined || !/\p{L}/u.test(label)
        ? []
        : [{ kind: 'paragraph' as const, inlines: [{ kind: 'strong' as const, inlines: kit.inlines(label) }], place: kit.place }]),
      ...innerBlocks(found, kit),
    ]
  },
}

/** A wrapper that only sets its content out. */
export const wrapper: Meaning = {
  says: 'what it holds',
  block: (found, kit) => (found.inner === undefined ? [] : innerBlocks(found, kit)),
  inline: (found, kit) => (found.inner === undefined ? [] : kit.inlines(found.inner)),
}
