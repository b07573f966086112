import { codeOf } from './code.ts'
import { fencedDirective } from './fenced-directive.ts'
import type { Place } from '../place.ts'
import { withoutRawTags } from './raw-tags.ts'
import type { Reading } from './reading.ts'
import type { Block } from './types.ts'

const cell = /^\{\s*([A-Za-z][\w+-]*)(?=[\s,}])/
const isHidden = /(?:^|[\s,{])(?:include|echo)\s*[=:]\s*(?:F|FALSE|false|no)(?=$|[\s,}])/
const optionLine = /^[ \t]*(?:#|\/\/|--|%)\|[ \t]?([\w-]+)[ \t]*:[ \t]*(.*)$/

/**
 * A code block by what stands behind its fence. Cells of Quarto and R Markdown carry settings, which no reader sees: those that hide their
 * code are left out and told, and the words under what a cell draws stay.
 *
 *     ```{python}
 *     #| fig-cap: "The tide at noon"
 *                  ^^^^^^^^^^^^^^^^
 */
export function fencedBlocks(written: string, info: string, place: Place, reading: Reading): readonly Block[] {
  const text = withoutRawTags(written, reading.dialect).trimEnd()
  const directive = fencedDirective(text, info)
  if (directive) return reading.directiveBlocks(directive, place)
  const raw = /^\{=(\w+)\}/.exec(info.trim())?.[1]?.toLowerCase()
  if (raw === 'html') return reading.blocks(text, place.line + 1)
  const language = cell.exec(info.trim())?.[1]
  if (raw === undefined && language === undefined) return [codeOf(text, info, place)]
  const lines = text.split('\n')
  const first = lines.findIndex((line) => !optionLine.test(line))
  const options = lines.slice(0, first < 0 ? lines.length : first)
  const body = lines.slice(options.length).join('\n')
  if (raw !== undefined || isHidden.test(info) || options.some((line) => isHidden.test(line.replace(/^.*?\|/, '')))) {
    reading.remark('directive-left-out', place, [`{${raw === undefined ? '' : '='}${raw ?? language ?? ''}}`], text)
    return []
  }
  const said = options.flatMap((line) => {
    const [, key = '', value = ''] = optionLine.exec(line) ?? []
    return /^(?:fig|tbl|lst)-(?:cap|alt|subcap)$/.test(key) ? [value.replace(/^["']|["']$/g, '')] : []
  })
  return [
    ...(body.trim() === '' ? [] : [codeOf(body, info, place)]),
    ...said.map((words): Block => ({
      kind: 'paragraph',
      inlines: [{ kind: 'emphasis', inlines: reading.inlines(words, place.line) }],
      place,
    })),
  ]
}
