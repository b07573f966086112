import type { FormulaRun } from './types.ts'

/** A run and how it stands beside others. */
export type Piece = FormulaRun & { readonly kind: 'operand' | 'function' | 'operator' | 'open' | 'close' | 'comma' | 'sum' | 'space' }

export const space: Piece = { kind: 'space', text: ' ' }

/**
 * The pieces of a formula one after another: a sign between two operands has space on both sides, a sign before one has none, functions and sums
 * have it before their argument.
 */
export function spellLine(pieces: readonly Piece[]): readonly FormulaRun[] {
  return joined(pieces.flatMap((piece, index) => spaced(piece, index, pieces)))
}

function spaced(piece: Piece, index: number, pieces: readonly Piece[]): readonly Piece[] {
  const before = pieces.slice(0, index).findLast(({ kind }) => kind !== 'space')
  const after = pieces[index + 1]
  const isBinary = piece.kind === 'operator' && after !== undefined && (before?.kind === 'operand' || before?.kind === 'close')
  const begins = isNamed(piece) && before !== undefined && before.kind !== 'open'
  const named = pieces.slice(0, index + 1).findLast(({ script }) => !script)
  const ends = named !== undefined && isNamed(named) && after !== undefined && !after.script && !/^[([{]$/.test(after.text)
  return [...(isBinary || begins ? [space] : []), piece, ...(isBinary || ends || piece.kind === 'comma' ? [space] : [])]
}

const isNamed = ({ kind, script }: Piece): boolean => !script && (kind === 'function' || kind === 'sum')

/** Neighbours that are set alike are one run, two spaces one space, and there is none at the ends. */
function joined(pieces: readonly Piece[]): readonly FormulaRun[] {
  const runs: FormulaRun[] = []
  for (const { kind: _, ...run } of pieces) {
    const last = runs.at(-1)
    if (run.text === ' ' && (!last || last.text.endsWith(' '))) continue
    if (last && last.italic === run.italic && last.bold === run.bold && last.script === run.script)
      runs.splice(-1, 1, { ...last, text: last.text + run.text })
    else runs.push(run)
  }
  return runs
    .map((run, index) => (index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text }) => text !== '')
}
