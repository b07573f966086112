import type { Block } from '../../types.ts'
import type { Meaning } from '../types.ts'
import { innerBlocks } from './say.ts'

const tab = /<!--\s*(?:tab|timeline|cell|panel)\b[ \t]*([^\n]*?)-->([\s\S]*?)<!--\s*end\s*(?:tab|timeline|cell|panel)\s*-->/g

/**
 * What a wrapper holds; Hexo marks its tabs in comments.
 *
 *     <!-- tab Linux@fab fa-linux -->
 *              ^^^^^
 *     text
 *     <!-- endtab -->
 */
export const commentTabs: Meaning = {
  says: 'what it holds, each under its label',
  block(found, kit) {
    const { inner, innerLine = 0 } = found
    if (inner === undefined) return []
    for (const [name, value] of namesIn(found.named['values'] ?? '')) kit.tabs.names.set(value, name)
    kit.tabs.waiting.splice(0, Infinity, ...itemsIn(found.named['items'] ?? ''))
    const tabs = [...inner.matchAll(tab)]
    if (tabs.length === 0) return innerBlocks({ ...found, inner: withoutGroup(inner, found.positional[0]) }, kit)
    return tabs.flatMap(([whole, label = '', text = ''], at): readonly Block[] => {
      const above = inner.slice(0, (tabs[at]?.index ?? 0) + whole.indexOf('-->') + 3)
      const line = innerLine + above.split('\n').length - 1
      const blocks = kit.blocks(text, line)
      const words = label.replace(/@.*$/, '').trim()
      const place = { line: kit.place.line + line, lastLine: kit.place.line + line + text.split('\n').length - 1 }
      return words === ''
        ? blocks
        : [{ kind: 'list', ordered: false, start: 1, items: [{ term: kit.inlines(words), blocks, place }], place }]
    })
  },
}

/** Jekyll's tabs say again which group they are of: `{% tab install linux %}`. */
const withoutGroup = (inner: string, group: string | undefined): string =>
  group === undefined ? inner : inner.replaceAll(`{% tab ${group} `, '{% tab ')

/** Docusaurus names tabs in their group: `values={[{ label: 'On Linux', value: 'linux' }]}`. */
function namesIn(values: string): readonly (readonly [name: string, value: string])[] {
  return [...values.matchAll(/\{([^{}]{1,400})\}/g)].flatMap(([, pair = '']) => {
    const of = (key: string): string | undefined => new RegExp(`(?:^|[\\s,])${key}\\s*:\\s*(["'\`])(.*?)\\1`).exec(pair)?.[2]
    const [name, value] = [of('label'), of('value')]
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
}

/** Hextra and Nextra name them in their order: `items="Linux,macOS"`, `items={['Linux', 'macOS']}`. */
const itemsIn = (items: string): readonly string[] =>
  items
    .replace(/^\{?\s*\[|\]\s*\}?$/g, '')
    .split(',')
    .map((item) => item.trim().replace(/^["'`]|["'`]$/g, ''))
    .filter((item) => /\p{L}/u.test(item))
