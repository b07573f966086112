/** An environment of lines that may stand on slides of their own, and how a run of them is written as a formula again. */
export type FormulaLines = { readonly lines: readonly string[]; readonly join: (lines: readonly string[]) => string }

/** The lines of a formula that is one environment of aligned or gathered lines; undefined where it is anything else. */
export function cutFormula(tex: string): FormulaLines | undefined {
  const [, open = '', , inner = '', close = ''] = environment.exec(tex.trim()) ?? []
  const lines = inner === '' ? [] : topLines(inner)
  return lines.length < 2 ? undefined : { lines, join: (run) => `${open}\n${run.join(' \\\\\n')}\n${close}` }
}

const environment = /^(\\begin\{((?:aligned|align|gathered|gather|split|eqnarray)\*?)\})([\s\S]*)(\\end\{\2\})$/

/** Cuts at line ends that stand in no inner environment and no braces. */
function topLines(tex: string): readonly string[] {
  const lines: string[] = ['']
  let depth = 0
  for (const [token] of tex.matchAll(/\\(?:begin|end)\b|\\\\(?:\[[^\]]*\])?|\\[\s\S]|[\s\S]/g)) {
    if (token === '{' || token === '\\begin') depth += 1
    if (token === '}' || token === '\\end') depth -= 1
    // `\begin{x}` counts itself; its braces close again.
    if (token.startsWith('\\\\') && depth === 0) lines.push('')
    else lines[lines.length - 1] += token
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
