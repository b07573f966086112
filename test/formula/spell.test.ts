import { beforeAll, describe, expect, it } from 'vitest'
import { loadFormulas, type Formulas } from '../../src/formula/index.ts'

/** Runs as one string: `_{}` and `^{}` are scripts, `*` is around bold letters, `/` around slanted ones. */
const shown = (runs: ReturnType<Formulas['spell']>): string | undefined =>
  runs
    ?.map(({ text, italic, bold, script }) => {
      const set = [bold ? '*' : '', italic ? '/' : ''].join('')
      const inner = set + text + [...set].toReversed().join('')
      return script === undefined ? inner : `${script === 'sub' ? '_' : '^'}{${inner}}`
    })
    .join('')

const inLine: readonly (readonly [string, string])[] = [
  [String.raw`\alpha \le \beta \to \infty`, '/α/ ≤ /β/ → ∞'],
  [String.raw`n \times 1`, '/n/ × 1'],
  ['y = mx + b', '/y/ = /mx/ + /b/'],
  ['(-1, -x)', '(−1, −/x/)'],
  ["f'(x)", '/f/′(/x/)'],
  ['x_i^2', '/x/_{/i/}^{2}'],
  ['10^{-3}', '10^{−3}'],
  [String.raw`90^\circ`, '90°'],
  [String.raw`\mathbf{x} \in \mathbb{R}^n`, '*x* ∈ ℝ^{/n/}'],
  [String.raw`\mathbb{E}[X], \mathcal{L}, \mathfrak{g}`, '𝔼[/X/], ℒ, 𝔤'],
  [String.raw`\boldsymbol\beta`, '*/β/*'],
  [String.raw`\text{rank}(X) = k`, 'rank(/X/) = /k/'],
  [String.raw`\hat{y} = \bar{x}`, '/ŷ/ = /x̄/'],
  [String.raw`\frac{a}{b} \times 100\,\%`, '/a///b/ × 100 %'],
  [String.raw`\frac{a+1}{2b}`, '(/a/ + 1)/(2/b/)'],
  [String.raw`\frac{a}{b}c`, '(/a///b/)/c/'],
  [String.raw`\sqrt{n+1}`, '√(/n/ + 1)'],
  [String.raw`\sqrt{2}x`, '(√2)/x/'],
  [String.raw`\sqrt[3]{x}`, '∛/x/'],
  [String.raw`O(n\log n)`, '/O/(/n/ log /n/)'],
  [String.raw`\max(a,b)`, 'max(/a/, /b/)'],
  [String.raw`\sum_{i=1}^{n} x_i`, '∑_{/i/}_{=1}^{/n/} /x/_{/i/}'],
  [String.raw`\int_0^1 f(x)\,dx`, '∫_{0}^{1} /f/(/x/) /dx/'],
]

const withStoreys = [
  String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
  String.raw`\binom{n}{k}`,
  'x^{2^n}',
  String.raw`\frac{1}{\frac{a}{b}}`,
  String.raw`\underbrace{a+b}_{c}`,
  String.raw`\overline{AB}`,
  String.raw`\frac{a`,
]

describe('a formula in a line of text', () => {
  let spell: Formulas['spell']
  beforeAll(async () => {
    spell = (await loadFormulas()).spell
  })

  it.each(inLine)('%s', (tex, text) => {
    expect(shown(spell(tex))).toBe(text)
  })

  it.each(withStoreys)('keeps its source where a line would lose something: %s', (tex) => {
    expect(spell(tex)).toBeUndefined()
  })
})
