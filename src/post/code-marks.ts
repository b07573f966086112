/** Code without the comments that speak to the blog's highlighter, and the lines (from 1) that they light up. */
export type Marked = { readonly text: string; readonly lit: readonly number[]; readonly isDiff: boolean }

/**
 * Takes out what Docusaurus, Gatsby and VitePress read and never show. Lines that are marked as new or gone get the signs of a diff.
 *
 *     // highlight-next-line           key: 1, // [!code highlight]
 *     const loud = true                const old = 1 // [!code --]
 *     // highlight-start … end         const now = 2 // [!code ++]
 */
export function takeMarks(code: string): Marked {
  if (!mark.test(code)) return { text: code, lit: [], isDiff: false }
  const lines: Line[] = []
  const open = { next: 0, range: false, sign: '' }
  for (const line of code.split('\n')) {
    const found = mark.exec(line)
    const rest = found ? (line.slice(0, found.index) + line.slice(found.index + found[0].length)).trimEnd() : line
    const [name = '', count = '1'] = found?.slice(1).filter((part) => part !== undefined) ?? []
    const isAlone = found !== null && rest.trim() === ''
    if (name === 'highlight-start' || name === 'highlight-end') open.range = name === 'highlight-start'
    if (isAlone) {
      if (!/-(?:start|end)$|^word/.test(name)) Object.assign(open, { next: Number(count), sign: signOf(name) })
      continue
    }
    const isLit = open.range || open.next > 0 || (found !== null && !name.startsWith('word'))
    lines.push({ text: rest, isLit, sign: found === null ? (open.next > 0 ? open.sign : '') : signOf(name) })
    open.next -= 1
  }
  return drawn(lines)
}

type Line = { readonly text: string; readonly isLit: boolean; readonly sign: string }

const signOf = (name: string): string => (name === '++' ? '+' : name === '--' ? '-' : '')

function drawn(lines: readonly Line[]): Marked {
  const isDiff = lines.some(({ sign }) => sign !== '')
  const text = lines.map((line) => (isDiff ? `${line.sign || ' '} ${line.text}`.trimEnd() : line.text)).join('\n')
  return { text, lit: isDiff ? [] : lines.flatMap(({ isLit }, index) => (isLit ? [index + 1] : [])), isDiff }
}

/** The comment around a mark, in the ways in which languages write one. */
const mark =
  /[ \t]*(?:\/\/|#|--|;|%|<!--|\{?\/\*)[ \t]*(?:(highlight-(?:next-line|line|start|end))|\[!code[ \t]+(highlight|hl|focus|error|warning|\+\+|--|word:[^\]\n]*?)(?::(\d{1,3}))?\])[ \t]*(?:\*\/\}?|-->)?/

const circledOne = 0x2460

/** `penguins |> # <1>` */
const note = /[ \t]*(?:\/\/|#|--|;|%|<!--|\/\*)[ \t]*<(\d{1,2})>[ \t]*(?:\*\/|-->)?$/

/**
 * The numbers by which Quarto ties lines to the list below the code, in circles as on the blog; the lines of each number are lit in turn.
 *
 *     boil(water)   # <1>          boil(water)  ①
 *     pour(water)   # <2>          pour(water)  ②
 */
export function takeNotes(code: string): { readonly text: string; readonly steps: readonly (readonly number[])[] } {
  if (!/<\d{1,2}>[ \t]*(?:\*\/|-->)?$/m.test(code)) return { text: code, steps: [] }
  const steps: number[][] = []
  const lines = code.split('\n').map((line, index) => {
    const found = note.exec(line)
    if (!found) return line
    const number = Number(found[1])
    if (number < 1 || number > 20) return line
    ;(steps[number - 1] ??= []).push(index + 1)
    return `${line.slice(0, found.index)}  ${String.fromCodePoint(circledOne - 1 + number)}`
  })
  return { text: lines.join('\n'), steps: steps.filter((step) => step.length > 0) }
}
