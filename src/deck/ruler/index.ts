import type { FormulaMeasure } from '../../formula/types.ts'
import type { Inline } from '../../post/types.ts'
import { isSetSolid } from '../../inline-scale.ts'
import type { Role, Theme } from '../../theme.ts'
import type { Ruler } from '../ruler-type.ts'
import { cutsOf, type CutLine } from './cuts.ts'
import { countLines, type Strut } from './fill.ts'
import { lookOf, type Look, type Manner } from './look.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { runsOf } from './runs.ts'
import { estimateFormula } from './tex.ts'
import { verticalsOf } from './verticals.ts'
import { widthsOf } from './widths.ts'

export { type CodeEnds, codeEnds, nameEnds } from './code-ends.ts'
export { facesOf, filesOf, weightIn } from './faces.ts'

export type RulerOptions = {
  /** Measures formulas as they are drawn. @default an estimate from their source */
  readonly formula?: FormulaMeasure
  /** Language of the talk. @default 'en' */
  readonly lang?: string
}

/** What is known of a paragraph: its cuts, and in each role that was asked for its pieces and the lines they took at a width. */
type Measured = { readonly cuts: readonly CutLine[]; readonly byRole: Map<Role, InRole> }
type InRole = { readonly pieces: readonly Piece[]; readonly lines: Map<number, number> }

/** Makes a ruler that measures text in a theme's fonts and type scale. */
export function makeRuler(theme: Theme, { formula = estimateFormula, lang = 'en' }: RulerOptions = {}): Ruler {
  const isSolid = isSetSolid(lang)
  const widths = widthsOf(theme)
  const looks = new Map<string, Look>()
  const lookFor = (role: Role, manner: Manner): Look => {
    const key = `${role} ${manner.strong} ${manner.italic} ${manner.voice} ${manner.scale}`
    const known = looks.get(key) ?? lookOf(theme, role, { ...manner, kerns: !isSolid }, widths)
    looks.set(key, known)
    return known
  }
  const struts = new Map<Role, RoleStrut>()
  const strut = (role: Role): RoleStrut => {
    const made = struts.get(role) ?? strutOf(theme, role)
    struts.set(role, made)
    return made
  }
  const known = new WeakMap<readonly Inline[], Measured>()
  const measured = (inlines: readonly Inline[], role: Role): InRole => {
    const own = known.get(inlines) ?? { cuts: cutsOf(runsOf(inlines, formula)), byRole: new Map() }
    known.set(inlines, own)
    const inRole = own.byRole.get(role) ?? { pieces: piecesOf(own.cuts, (run) => lookFor(role, run.manner)), lines: new Map() }
    own.byRole.set(role, inRole)
    return inRole
  }
  const pieces = (inlines: readonly Inline[], role: Role): readonly Piece[] => measured(inlines, role).pieces
  const linesAt = (inlines: readonly Inline[], role: Role, widthPx: number): number => {
    const { pieces: all, lines } = measured(inlines, role)
    const count = lines.get(widthPx) ?? countLines(all, widthPx + hangPx(theme, role), strut(role))
    lines.set(widthPx, count)
    return count
  }
  let solid: Ruler | undefined
  const ruler: Ruler = {
    lines: linesAt,
    widthPx: (inlines, role) => Math.max(0, ...widthsOfLines(pieces(inlines, role))),
    widestWordPx: (inlines, role) => pieces(inlines, role).reduce((widest, piece) => Math.max(widest, piece.px), 0),
    heightPx: (lines, role) => (lines > 0 ? (lines - 1) * theme.type[role].linePx + strut(role).capPx : 0),
    formula: (tex) => formula(tex, true),
    inLanguage: (wanted) => (isSetSolid(wanted) === isSolid ? ruler : (solid ??= makeRuler(theme, { formula, lang: wanted }))),
  }
  return ruler
}

/** With the height of a capital, which is what a block of one line is high once it is trimmed. */
type RoleStrut = Strut & { readonly capPx: number }

/** A line that is moved towards its start has that much more room. */
const hangPx = (theme: Theme, role: Role): number => (theme.type[role].hang ?? 0) * theme.type[role].sizePx

function widthsOfLines(pieces: readonly Piece[]): readonly number[] {
  const lines = [0]
  let x = 0
  for (const piece of pieces) {
    lines[lines.length - 1] = x + piece.px
    x += piece.px + piece.spacePx
    if (piece.endsLine) {
      x = 0
      lines.push(0)
    }
  }
  return lines
}

function strutOf(theme: Theme, role: Role): RoleStrut {
  const { sizePx, linePx } = theme.type[role]
  const { unitsPerEm, capHeight, ascent, descent } = verticalsOf(theme, theme.type[role].voice)
  const [above, below] = [(ascent / unitsPerEm) * sizePx, (Math.abs(descent) / unitsPerEm) * sizePx]
  const leading = (linePx - above - below) / 2
  return {
    abovePx: above + leading,
    belowPx: below + leading,
    leadingPx: (linePx - sizePx) / 2,
    capPx: (capHeight / unitsPerEm) * sizePx,
  }
}
