import { firstWidth, measureTree, type LetterWidth } from './measure-tree.ts'
import { spellLetters } from './spell-letters.ts'
import { spellTree } from './spell-tree.ts'
import type { FormulaMeasure, FormulaRun } from './types.ts'

export { formulasIn, type Formula } from './formulas-in.ts'
export type { FormulaRun, FormulaSize } from './types.ts'

/** KaTeX, to set and to measure formulas the same way. */
export type Formulas = {
  /** HTML with MathML beside it for screen readers; undefined for a formula that cannot be read. */
  readonly html: (tex: string, display: boolean) => string | undefined
  /** MathML alone, which browsers set without a style sheet or fonts of ours; undefined as above. */
  readonly mathml: (tex: string, display: boolean) => string | undefined
  readonly measure: FormulaMeasure
  /** A formula as letters in a line; undefined for one that loses something there. */
  readonly spell: (tex: string) => readonly FormulaRun[] | undefined
}

/** Loads KaTeX, which only a post with formulas needs. */
export async function loadFormulas(): Promise<Formulas> {
  const { default: katex } = await import('katex')
  const options = (displayMode: boolean) => ({
    displayMode,
    throwOnError: false,
    errorColor: 'inherit',
    output: 'htmlAndMathml' as const,
    trust: false,
    maxExpand: 500,
    strict: false,
  })
  // Not in KaTeX's types, but what its own `renderToString` writes out.
  const found: unknown = Reflect.get(katex, '__renderToDomTree')
  const draw = (tex: string, o: ReturnType<typeof options>): unknown => (typeof found === 'function' ? found(tex, o) : undefined)
  const widths = new Map<string, number>()
  const letter: LetterWidth = (text, fonts) => {
    const [, command = '\\mathrm'] = commands.find(([names]) => names.some((name) => fonts.includes(name))) ?? []
    const tex = `${command}{${text}}`
    const width = widths.get(tex) ?? firstWidth(draw(tex, options(false)))
    widths.set(tex, width)
    return width
  }
  const known = new Map<string, ReturnType<FormulaMeasure>>()
  return {
    html: (tex, display) => drawn(katex.renderToString(tex, options(display))),
    mathml: (tex, display) => mathOf(katex.renderToString(tex, { ...options(display), output: 'mathml' })),
    measure: (tex, display) => {
      const key = `${display} ${tex}`
      if (!known.has(key)) known.set(key, measureTree(draw(tex, options(display)), letter))
      return known.get(key)
    },
    spell: (tex) => spellTree(draw(tex, options(false))),
  }
}

/** MathML as browsers know it: they have forgotten all alphabets but those of Unicode. */
const mathOf = (html: string): string | undefined =>
  /<math[\s\S]*<\/math>/
    .exec(html)?.[0]
    .replaceAll(
      /( mathvariant="(double-struck|script|fraktur)"[^>]*>)([^<]+)/g,
      (_, tag: string, variant: string, letters: string) => tag + (spellLetters(letters, variant) ?? letters),
    )

const drawn = (html: string): string | undefined => (html.startsWith('<span class="katex-error"') ? undefined : html)

/** How a letter is asked for in one of KaTeX's fonts, by the classes that the font has. */
const commands: readonly (readonly [readonly string[], string])[] = [
  [['mathbf', 'textbf'], '\\mathbf'],
  [['mathit', 'textit'], '\\mathit'],
  [['mathtt', 'texttt'], '\\mathtt'],
  [['mathsf', 'textsf'], '\\mathsf'],
]
