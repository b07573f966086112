import { codeOf } from './code.ts'
import { fencedDirective } from './fenced-directive.ts'
import type { Place } from '../place.ts'
import { withoutRawTags } from './raw-tags.ts'
import type { Reading } from './reading.ts'
import type { Block } from './types.ts'

const cell = /^\{\s*([A-Za-z][\w+-]*)(?=[\s,}])/
const setting = (name: string): RegExp => new RegExp(`(?:^|[\\s,{])${name}\\s*[=:]\\s*(?:F|FALSE|false|no)(?=$|[\\s,}])`)
const isSetUp = setting('include')
const isUnseen = setting('echo')
const optionLine = /^[ \t]*(?:#|\/\/|--|%)\|[ \t]?([\w-]+)[ \t]*:[ \t]*(.*)$/

/** What a plug-in of Obsidian puts a table, a list or a drawing in the place of. */
const drawnByPlugins: ReadonlySet<string> = new Set([
  'dataview',
  'dataviewjs',
  'tasks',
  'query',
  'button',
  'tracker',
  'excalidraw',
  'leaflet',
])

/**
 * A code block by what stands behind its fence. Cells of Quarto and R Markdown carry settings, which no reader sees: code that they hide goes
 * to the notes, what is not part of the post at all is left out and told, and the words under what a cell draws stay.
 *
 *     ```{python}
 *     #| fig-cap: "The tide at noon"
 *                  ^^^^^^^^^^^^^^^^
 */
export function fencedBlocks(written: string, info: string, place: Place, reading: Reading): readonly Block[] {
  const text = withoutRawTags(written, reading.dialect).trimEnd()
  const directive = fencedDirective(text, info)
  if (directive) return reading.directiveBlocks(directive, place)
  if (reading.dialect === 'obsidian' && drawnByPlugins.has(info.trim())) return [{ kind: 'raw', text, source: text, place }]
  const raw = /^\{=(\w+)\}/.exec(info.trim())?.[1]?.toLowerCase()
  if (raw === 'html') return reading.blocks(text, place.line + 1)
  const language = cell.exec(info.trim())?.[1]
  if (raw === undefined && language === undefined) return [codeOf(text, info, place)]
  const lines = text.split('\n')
  const first = lines.findIndex((line) => !optionLine.test(line))
  const options = lines.slice(0, first < 0 ? lines.length : first)
  const body = lines.slice(options.length).join('\n')
  const says = (what: RegExp): boolean => what.test(info) || options.some((line) => what.test(line.replace(/^.*?\|/, '')))
  if (raw !== undefined || says(isSetUp)) {
    reading.remark('directive-left-out', place, [`{${raw === undefined ? '' : '='}${raw ?? language ?? ''}}`], text)
    return []
  }
  const said = [
    ...[...info.matchAll(/(?:fig|tbl)\.(?:cap|alt)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single ?? ''),
    ...options.flatMap((line) => {
      const [, key = '', value = ''] = optionLine.exec(line) ?? []
      return /^(?:fig|tbl|lst)-(?:cap|alt|subcap)$/.test(key) ? [value.replace(/^["']|["']$/g, '')] : []
    }),
  ]
  const drawn = /include_graphics\(\s*(?:[\w:]+\(\s*)?["']([^"']+)["']/.exec(body)?.[1]
  if (drawn !== undefined) {
    const [caption, alt = ''] = said
    const inlines = caption === undefined ? [] : reading.inlines(caption, place.line)
    return [{ kind: 'image', image: { src: reading.source(drawn), alt, place }, ...(inlines.length > 0 && { caption: inlines }), place }]
  }
  const shown: Block = says(isUnseen) ? { kind: 'raw', text: body.trim(), source: text, place } : codeOf(body, info, place)
  return [
    ...(body.trim() === '' ? [] : [shown]),
    ...said.map((words): Block => ({
      kind: 'paragraph',
      inlines: [{ kind: 'emphasis', inlines: reading.inlines(words, place.line) }],
      place,
    })),
  ]
}
