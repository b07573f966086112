import type { FormulaSize } from '../../formula/types.ts'
import { inlineScale } from '../../inline-scale.ts'

/**
 * Size of a formula from its source alone, for who measures without KaTeX: letters and numbers at their average width, operators with
 * their space, fractions as wide as their wider half, lines of an environment under one another. Rather too large than too small.
 */
export function estimateFormula(tex: string): FormulaSize {
  const lines = tex.replaceAll(/\\(?:begin|end)\s*\{[^}]*\}(?:\{[^}]*\})?/g, '').split(/\\\\(?:\[[^\]]*\])?/)
  const sizes = lines.map((line) => measure(line.replaceAll('&', line.includes('&') ? '\\quad ' : '')))
  return {
    lines: sizes.map(({ widthEm, heightEm }) => [
      { widthEm: widthEm * katexEm, heightEm: heightEm * 0.7 * katexEm, depthEm: (heightEm - 1) * 0.5 * katexEm },
    ]),
  }
}

/** The CSS sets formulas a little larger than the text around them. */
const katexEm = inlineScale.formula.size

type Size = { readonly widthEm: number; readonly heightEm: number }

function measure(tex: string): Size {
  let widthEm = 0
  let heightEm = 1
  let rest = tex
  const grow = (size: Size, scale = 1) => {
    widthEm += size.widthEm * scale
    heightEm = Math.max(heightEm, size.heightEm)
  }
  while (rest) {
    const fraction = /^\\[dtc]?frac\s*/.exec(rest)
    if (fraction) {
      const above = group(rest.slice(fraction[0].length))
      const below = group(above.rest)
      const [top, bottom] = [measure(above.inner), measure(below.inner)]
      grow({ widthEm: Math.max(top.widthEm, bottom.widthEm) * 0.85 + 0.3, heightEm: top.heightEm + bottom.heightEm + 0.3 })
      rest = below.rest
      continue
    }
    const script = /^[_^]\s*/.exec(rest)
    if (script) {
      const raised = group(rest.slice(script[0].length))
      const size = measure(raised.inner)
      grow({ widthEm: size.widthEm * 0.7, heightEm: 1 + size.heightEm * 0.4 })
      rest = raised.rest
      continue
    }
    const text = /^\\(?:text|mathrm|operatorname|textbf|mathbf|textit|mbox)\*?\s*(?=\{)/.exec(rest)
    if (text) {
      const words = group(rest.slice(text[0].length))
      grow({ widthEm: words.inner.length * 0.5, heightEm: 1 })
      rest = words.rest
      continue
    }
    const [token = rest.charAt(0)] = /^(?:\\[a-zA-Z]+\s*|\\.|[\s\S])/u.exec(rest) ?? []
    grow({ widthEm: tokenEm(token.trim()), heightEm: /^\\(?:sum|prod|int|oint|bigcup|bigcap|lim)/.test(token) ? 2.6 : 1 })
    rest = rest.slice(token.length)
  }
  return { widthEm, heightEm }
}

function group(tex: string): { inner: string; rest: string } {
  if (!tex.startsWith('{')) {
    const [token = tex.charAt(0)] = /^(?:\\[a-zA-Z]+|[\s\S])/u.exec(tex) ?? []
    return { inner: token, rest: tex.slice(token.length) }
  }
  let depth = 0
  for (let index = 0; index < tex.length; index += 1) {
    if (tex[index] === '{' && tex[index - 1] !== '\\') depth += 1
    if (tex[index] === '}' && tex[index - 1] !== '\\') depth -= 1
    if (depth === 0) return { inner: tex.slice(1, index), rest: tex.slice(index + 1) }
  }
  return { inner: tex.slice(1), rest: '' }
}

function tokenEm(token: string): number {
  if (token === '' || /^[{}~]$/.test(token)) return 0
  if (/^[0-9]$/.test(token)) return 0.5
  if (/^[.,;:|!'()[\]/]$/.test(token)) return 0.4
  if (
    /^[+\-=<>*]$|^\\(?:le|ge|ne|leq|geq|neq|approx|equiv|sim|to|in|rightarrow|Rightarrow|leftarrow|cdot|times|pm|mapsto|implies|iff)$/.test(
      token,
    )
  )
    return 1.35
  if (/^\\(?:sum|prod|int|oint)/.test(token)) return 1.5
  if (
    /^\\(?:left|right|big|Big|bigg|displaystyle|textstyle|limits|nolimits|,|;|:|!|mathcal|mathbb|mathit|boldsymbol|hat|bar|tilde|vec|overline|underline)$/.test(
      token,
    )
  )
    return 0.12
  if (token === '\\quad') return 1
  if (token === '\\qquad') return 2
  if (/^\\(?:log|sin|cos|tan|exp|max|min|lim|sup|inf|det|ln|arg|Pr|mod|gcd)/.test(token)) return 1.7
  if (/^\\/.test(token)) return 0.7
  return /^[A-Zmw]$/.test(token) ? 0.8 : /^\p{L}$/u.test(token) ? 0.55 : 0.8
}
