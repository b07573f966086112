import { expect, test } from 'vitest'
import { fitSlide } from '../../../src/deck/fit/index.ts'
import { cutFormula } from '../../../src/deck/fit/math-cut.ts'
import { makeRuler } from '../../../src/deck/ruler/index.ts'
import { loadFormulas } from '../../../src/formula/index.ts'
import { kitFor, say, slideOf } from '../fit-kit.ts'

const { measure } = await loadFormulas()
const kit = { ...kitFor('stage'), ruler: makeRuler(kitFor('stage').theme, { formula: measure }) }
const set = (tex: string) => fitSlide(slideOf('math', { tex }, say('A law')), kit).slides

test('a short formula is drawn at full size', () => {
  expect(set('E = mc^2').map((slide) => slide.set.scale)).toEqual([undefined])
})

test('a long equation goes on in the next line before it becomes too small to read', () => {
  const terms = Array.from({ length: 40 }, (_, index) => `x_{${index}}`).join(' + ')
  const [slide] = set(terms)
  expect(slide?.set.scale ?? 1).toBeGreaterThanOrEqual(0.5)
})

test('a matrix, which has no place to break at, is drawn smaller', () => {
  const row = Array.from({ length: 16 }, (_, index) => `a_{${index}}`).join(' & ')
  const [slide, ...more] = set(`\\begin{pmatrix} ${row} \\\\ ${row} \\end{pmatrix}`)
  expect(more).toEqual([])
  expect(slide?.set.scale).toBeLessThan(1)
})

test('aligned lines that would be too small stand on several slides, each line once', () => {
  const lines = Array.from({ length: 24 }, (_, index) => `f(${index}) &= \\frac{${index}}{2}`)
  const slides = set(`\\begin{aligned}\n${lines.join(' \\\\\n')}\n\\end{aligned}`)
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.flatMap((slide) => (slide.layout === 'math' ? (cutFormula(slide.tex)?.lines ?? []) : []))).toEqual(lines)
  expect(slides.every((slide) => (slide.set.scale ?? 1) >= 0.5)).toBe(true)
})

test('lines are cut only where no inner environment and no braces hold them together', () => {
  expect(
    cutFormula('\\begin{align} a &= \\begin{cases} 1 \\\\ 2 \\end{cases} \\\\[2pt] b &= \\text{x \\\\ y} \\\\ c \\end{align}')?.lines,
  ).toEqual(['a &= \\begin{cases} 1 \\\\ 2 \\end{cases}', 'b &= \\text{x \\\\ y}', 'c'])
  expect(cutFormula('a \\\\ b')).toBeUndefined()
  expect(cutFormula('\\begin{align} a \\end{align}')).toBeUndefined()
})
