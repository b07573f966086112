import type { Place } from '../place.ts'
import { takeMarks, takeNotes } from './code-marks.ts'
import type { Code, Diagram, Formula } from './types.ts'

/** A code block from its text and whatever the author wrote behind the fence. */
export function codeOf(text: string, info: string, place: Place): Code | Diagram | Formula {
  const fence = fenceOf(info)
  if (fence.lang === 'math' || fence.lang === 'katex') return { kind: 'math', tex: text.trim(), place }
  if (fence.lang === 'mermaid') return { kind: 'diagram', language: 'mermaid', text, place }
  const { title, firstLine, numbered } = fence
  // Markdown shows how such numbers are written.
  const noted = /^(?:markdown|md|qmd)$/.test(fence.lang ?? '') ? { text, steps: [] } : takeNotes(text)
  const marked = takeMarks(noted.text)
  const lang = marked.isDiff ? 'diff' : fence.lang
  const told = marked.lit.length > 0 ? [marked.lit] : noted.steps
  const steps = fence.steps.length > 0 ? fence.steps : told
  return {
    kind: 'code',
    text: marked.text,
    ...(lang !== undefined && { lang }),
    ...(title !== undefined && { title }),
    firstLine,
    numbered,
    steps,
    place,
  }
}

type FenceInfo = { lang?: string; title?: string; firstLine: number; numbered: boolean; steps: number[][] }

const none = /^(text|txt|plain|plaintext|none|nohighlight|no-highlight|raw|\.)$/i
const titleKey = /(?:^|[\s{,])(?:title|filename|file|name|caption|label|fileName|data-file)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,}]+))/i

/**
 * Reads a fence's info in all its spellings: `js {1,3-5}`, `bash {hl_lines=[2]}`, `{.bash filename="x"}`, `python title="…"`,
 * `jsx:title=src/x.js`, `{python}`, `ts:src/a.ts`, `js{1,3-5}`, `rust,linenos,hl_lines=1-2`, `diff:a.ts`.
 */
function fenceOf(info: string): FenceInfo {
  const text = info.trim()
  const lang = langOf(text)
  const title = titleOf(text)
  const firstLine = Number(
    /(?:linenostart|start_?line|startLineNumber|startFrom|start|firstline|lineNumbers|line-start)\s*=\s*["'{]?(\d+)/i.exec(text)?.[1] ?? 1,
  )
  const numbered =
    /\blinenos(?:=|\b)(?!=?\s*["']?false)|showLineNumbers|line[-_]?numbers(?!=\s*["']?(?:false|0))|\.numberLines|:line-numbers/i.test(
      text,
    ) || firstLine !== 1
  return { ...(lang !== undefined && { lang }), ...(title !== undefined && { title }), firstLine, numbered, steps: stepsOf(text) }
}

function langOf(text: string): string | undefined {
  const cell = /^\{+\s*\.?([\w#+-]+)/.exec(text)?.[1]
  const name = cell ?? /^[^\s,{:[(=]+(?=$|[\s,{:[(])/.exec(text)?.[0]
  if (name === undefined || none.test(name)) return undefined
  return name
    .replace(/^(?:language|lang)-/, '')
    .replace(/^\.(?=\w)/, '')
    .toLowerCase()
}

function titleOf(text: string): string | undefined {
  const said = titleKey.exec(text) ?? /:title=()()([^\s:{]+)/.exec(text)
  const value = said?.[1] ?? said?.[2] ?? said?.[3]
  if (value) return value
  // A file's name may hold brackets of its own, escaped or in pairs: `ts [pages/[id\\].vue]`.
  const bracketed = /\[((?:\\[[\]]|\[[^[\]{}|\n]*\]|[^[\]{}|])*[A-Za-z](?:\\+[[\]]|\[[^[\]{}\n]*\]|[^[\]{}])*)\]/.exec(text)?.[1]
  if (bracketed !== undefined && !/hl_lines|=\s*\[/.test(text)) return bracketed.replace(/\\+(?=[[\]])/g, '')
  const path = /^[\w#+-]+:([^\s:={]+\.[\w]+|[^\s:={]*\/[^\s:={]+)/.exec(text)?.[1]
  return path
}

function stepsOf(text: string): number[][] {
  const named =
    /(?:hl_lines|highlight|mark_lines|emphasize-lines|code-line-numbers|data-line|hl)\s*=\s*(?:\[([^\]]*)\]|"([^"]*)"|'([^']*)'|\{([^}]*)\}|([\d,-]+))/i.exec(
      text,
    )
  const braces =
    /\{\s*((?:\d+(?:-\d+)?|all|\*)(?:\s*[,|]\s*(?:\d+(?:-\d+)?|all|\*))*)\s*\}/.exec(text) ??
    /\[\s*((?:\d+(?:-\d+)?)(?:\s*[,|]\s*\d+(?:-\d+)?)*)\s*\]/.exec(text)
  const value = named?.slice(1).find((part) => part !== undefined) ?? braces?.[1]
  if (value === undefined || !/\d/.test(value)) return []
  return value.split('|').map((step) => step.split(/[\s,"']+/).flatMap(lineRange))
}

function lineRange(text: string): number[] {
  const range = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text)
  if (!range) return []
  const from = Number(range[1])
  const to = Math.min(Number(range[2] ?? range[1]), from + 2000)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
