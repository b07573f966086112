import type { Found } from '../dialects/types.ts'
import { bothLevels } from './pair.ts'

const link = /^(!?)\[\[([^\[\]|#^\n]{0,300})(?:[#^]([^\[\]|\n]{0,300}))?(?:\|([^\[\]\n]{0,300}))?\]\]/

/**
 * Links and embeds of Obsidian and of wikis.
 *
 *     [[Page]]      [[Page#Part|text]]      ![[picture.png|300]]
 */
export const wiki = bothLevels(
  'wiki',
  (text) => text.search(/!?\[\[/),
  (text): Found | undefined => {
    const found = link.exec(text.slice(0, 1_000))
    if (!found) return undefined
    const [raw, bang, page = '', part = '', label = ''] = found
    return {
      raw,
      name: bang ? 'wiki-embed' : 'wiki-link',
      positional: [page.replace(/\\$/, '').trim(), part.trim(), label.trim()],
      named: {},
    }
  },
)

/** `%% text %%`: a comment of Obsidian. */
export const percentComment = bothLevels(
  'percent-comment',
  (text) => text.indexOf('%%'),
  (text): Found | undefined => {
    const found = text.startsWith('%%') ? /^%%[\s\S]{0,20000}?%%/.exec(text) : null
    return found ? { raw: found[0], name: 'nothing', positional: [], named: {} } : undefined
  },
)

/** The name of a block, behind its last word: `The lamp is lit. ^dusk-1`. */
export const blockId = bothLevels(
  'block-id',
  (text) => text.search(/(?<=\s)\^[A-Za-z][\w-]{2,60}[ \t]*(?:\n|$)/),
  (text): Found | undefined => {
    const found = /^\^[A-Za-z][\w-]{2,60}(?=[ \t]*(?:\n|$))/.exec(text)
    return found ? { raw: found[0], name: 'nothing', positional: [], named: {} } : undefined
  },
)
