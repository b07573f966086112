import type { FormulaSize } from '../formula/types.ts'
import type { Inline } from '../post/types.ts'
import type { Role } from '../theme.ts'

/** Measures text before any browser runs. Made from a theme by `makeRuler`. All lengths in CSS pixels of the canvas. */
export type Ruler = {
  /**
   * Lines that a paragraph takes when broken greedily at `widthPx`, as a browser does. Not a whole number where a tall formula makes a
   * line higher than the others.
   */
  lines(inlines: readonly Inline[], role: Role, widthPx: number): number
  /** Width of a text on one line. */
  widthPx(inlines: readonly Inline[], role: Role): number
  /** Width of the widest piece that cannot be broken: a word, a code span's word. */
  widestWordPx(inlines: readonly Inline[], role: Role): number
  /** Height of that many lines, from the cap line of the first to the baseline of the last. */
  heightPx(lines: number, role: Role): number
  /** Size of a displayed formula; undefined for one that cannot be read and stands as it was written. */
  readonly formula: (tex: string) => FormulaSize | undefined
  /** The ruler for a talk in that language (BCP 47), where it sets text in another way. */
  readonly inLanguage: (lang: string) => Ruler
}
