import type { FormulaMeasure } from '../../formula/types.ts'
import { inlineScale } from '../../inline-scale.ts'
import type { Inline } from '../../post/types.ts'
import { heldSpaces } from '../../text/held-spaces.ts'
import { manners, plain, type Manner } from './look.ts'

/** A stretch of a line that is set in one manner, or a thing of fixed width (`text` is U+FFFC then). */
export type Run = {
  readonly text: string
  readonly manner: Manner
  readonly em?: number
  readonly padEm: number
  readonly endsLine?: boolean
  /** Code, whose names are not torn. */
  readonly holds?: boolean
  /** How far it reaches above and below the baseline (or the letters' ascent), where that may be further than the letters of a line do. */
  readonly reach?: { readonly aboveEm: number; readonly belowEm: number; readonly from?: 'ascent' }
}

const thing = '\ufffc'

/** A paragraph's inlines as runs in reading order, white space collapsed over their borders. */
export function runsOf(inlines: readonly Inline[], formula: FormulaMeasure): readonly Run[] {
  const runs = flatten(inlines, plain, formula)
  let afterSpace = true
  return runs.map((run) => {
    if (run.em !== undefined || run.endsLine) {
      afterSpace = run.endsLine === true
      return run
    }
    const collapsed = run.text.replaceAll(newlineInCjk, '').replaceAll(/[ \t\n\r\f]+/g, ' ')
    const text = afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (text) afterSpace = text.endsWith(' ')
    return { ...run, text }
  })
}

// A browser drops a line break in the source that stands between two wide characters.
const newlineInCjk =
  /(?<=[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uff60])[ \t]*\n[ \t]*(?=[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uff60])/g

const flatten = (inlines: readonly Inline[], manner: Manner, formula: FormulaMeasure): readonly Run[] =>
  inlines.flatMap((inline) => runsOfInline(inline, manner, formula))

function runsOfInline(inline: Inline, manner: Manner, formula: FormulaMeasure): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ text: heldSpaces(inline.text), manner, padEm: 0 }]
    case 'strong':
      return flatten(inline.inlines, manners.strong(manner), formula)
    case 'emphasis':
      return flatten(inline.inlines, manners.emphasis(manner), formula)
    case 'link':
    case 'strike':
    case 'mark':
    case 'shown':
      return flatten(inline.inlines, manner, formula)
    case 'sub':
    case 'sup':
      return flatten(inline.inlines, manners.script(manner), formula)
    case 'kbd':
      return padded(flatten(inline.inlines, manners.kbd(manner), formula), inlineScale.kbd.padding)
    case 'code':
      return [{ text: inline.text, manner: manners.code(manner), padEm: inlineScale.code.padding, holds: true }]
    case 'image':
      return [{ text: thing, manner, em: inlineScale.image.widest / 2, padEm: 0 }]
    case 'math':
      return formulaRuns(inline.tex, manner, formula)
    case 'ruby':
      return [
        { text: thing, manner, em: rubyEm(inline), padEm: 0, reach: { aboveEm: inlineScale.ruby.aboveEm, belowEm: 0, from: 'ascent' } },
      ]
    case 'break':
      return [{ text: '', manner, padEm: 0, endsLine: true }]
    case 'noteref':
      return []
  }
}

/** A line may end between the parts of a formula, as it may before and after a picture. */
function formulaRuns(tex: string, manner: Manner, formula: FormulaMeasure): readonly Run[] {
  const size = formula(tex, false)
  if (!size) return [{ text: tex, manner: manners.code(manner), padEm: inlineScale.code.padding }]
  const { margin } = inlineScale.formula
  return size.lines.flat().map((part) => ({
    text: thing,
    manner,
    em: part.widthEm,
    padEm: 0,
    reach: { aboveEm: part.heightEm - margin, belowEm: part.depthEm - margin },
  }))
}

/** Padding stands at both ends of a box; a box of several runs has it once at each end, which half on each run comes to. */
const padded = (runs: readonly Run[], padEm: number): readonly Run[] => runs.map((run) => ({ ...run, padEm: padEm / runs.length }))

/** No line ends inside a base with its reading; a reading that is longer than its base pushes the neighbours away. */
const rubyEm = ({ base, reading }: { readonly base: string; readonly reading: string }): number =>
  Math.max(columnsOf(base), columnsOf(reading) * inlineScale.ruby.size)

/** Widths of wide letters, and half as much for others. */
const columnsOf = (text: string): number => Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.55), 0)
