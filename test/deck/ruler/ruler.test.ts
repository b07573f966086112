import { describe, expect, test } from 'vitest'
import { loadFormulas, type FormulaSize } from '../../../src/formula/index.ts'
import { makeRuler } from '../../../src/deck/ruler/index.ts'
import { breakOffsets } from '../../../src/deck/ruler/breaks.ts'
import { say, themeNamed } from '../fit-kit.ts'

const theme = themeNamed('broadsheet')
const ruler = makeRuler(theme)

/** The pieces between which a line may end, marked. */
const pieces = (text: string): string => {
  const offsets = [0, ...breakOffsets(text), text.length]
  return offsets
    .slice(1)
    .map((end, index) => text.slice(offsets[index], end))
    .join('|')
}

describe('a line', () => {
  test.each([
    ['two words', 'two |words'],
    ['a well-known fact', 'a |well-|known |fact'],
    ['pages 3-5, at -5 degrees', 'pages |3-|5, |at |-5 |degrees'],
    ['yes (perhaps), no', 'yes |(perhaps), |no'],
    ['this—that – those', 'this|—|that |– |those'],
    ['and/or “quoted” text', 'and/or |“quoted” |text'],
    ['a non\u00a0breaking space', 'a |non\u00a0breaking |space'],
    ['漢字、かな「引用」。', '漢|字、|か|な|「引|用」。'],
    ['hy\u00adphen', 'hy\u00ad|phen'],
  ])('may end where a browser ends it: %s', (text, expected) => expect(pieces(text)).toBe(expected))

  test('ends between Thai words, which have no spaces', () => expect(breakOffsets('ภาษาไทยง่ายมาก').length).toBeGreaterThan(1))

  test('leaves trailing spaces out of its width', () => {
    const widthPx = ruler.widthPx(say('five words on one line'), 'lead')
    expect(ruler.lines(say('five words on one line   '), 'lead', widthPx)).toBe(1)
    expect(ruler.lines(say('five words on one line'), 'lead', widthPx - 1)).toBe(2)
  })
})

describe('widths', () => {
  test('know that code in a caption is no smaller than the least that is promised', () => {
    const code = [{ kind: 'code' as const, text: 'npm run dev' }]
    const sizePx = (role: 'caption' | 'lead') => (ruler.widthPx(code, role) / ruler.widthPx(code, 'lead')) * theme.type.lead.sizePx * 0.88
    expect(sizePx('caption')).toBeCloseTo(16.5)
    expect(sizePx('lead')).toBeCloseTo(theme.type.lead.sizePx * 0.88)
  })

  test('know kerning: AV is narrower than A and V', () => {
    expect(ruler.widthPx(say('AV'), 'title')).toBeLessThan(ruler.widthPx(say('A'), 'title') + ruler.widthPx(say('V'), 'title') - 1)
  })
  test('give an accent the kerning of its letter', () => {
    const gap = (pair: string, ...letters: string[]) =>
      ruler.widthPx(say(pair), 'lead') - letters.reduce((sum, one) => sum + ruler.widthPx(say(one), 'lead'), 0)
    expect(gap('Té', 'T', 'é')).toBeCloseTo(gap('Te', 'T', 'e'), 5)
  })
  test('count a Chinese character as one em and an emoji as one thing, however many code points it has', () => {
    expect(ruler.widthPx(say('漢字'), 'lead')).toBeCloseTo(64, 1)
    expect(ruler.widthPx(say('👩‍👩‍👧'), 'lead')).toBeCloseTo(ruler.widthPx(say('😀'), 'lead'), 5)
  })
  test('know that Arabic letters join', () => {
    const joined = ruler.widthPx(say('سلام'), 'lead')
    const apart = ['س', 'ل', 'ا', 'م'].reduce((sum, letter) => sum + ruler.widthPx(say(letter), 'lead'), 0)
    expect(joined).toBeLessThan(apart * 0.9)
  })
  test('tell strong from plain, and code from text', () => {
    const plain = ruler.widthPx(say('weight'), 'lead')
    expect(ruler.widthPx([{ kind: 'strong', inlines: say('weight') }], 'lead')).toBeGreaterThan(plain)
    expect(ruler.widthPx([{ kind: 'code', text: 'iii' }], 'lead')).toBeCloseTo(ruler.widthPx([{ kind: 'code', text: 'WWW' }], 'lead'), 5)
  })
  test('collapse white space over the borders of runs', () => {
    expect(
      ruler.widthPx(
        [
          { kind: 'text', text: 'a \n ' },
          { kind: 'emphasis', inlines: say(' ') },
          { kind: 'text', text: ' b' },
        ],
        'lead',
      ),
    ).toBeCloseTo(ruler.widthPx(say('a b'), 'lead'), 5)
  })
})

test('a word longer than the line is broken, and counted line by line', () => {
  const word = say('Donaudampfschifffahrtsgesellschaftskapitän')
  const widthPx = ruler.widestWordPx(word, 'title')
  expect(ruler.lines(word, 'title', widthPx / 3 + 20)).toBe(3)
})

test('a hard break begins a line, one at the very end does not', () => {
  expect(ruler.lines([{ kind: 'text', text: 'one' }, { kind: 'break' }, { kind: 'text', text: 'two' }], 'lead', 700)).toBe(2)
  expect(ruler.lines([{ kind: 'text', text: 'one' }, { kind: 'break' }], 'lead', 700)).toBe(1)
})

test('a block is as high as its lines, from capitals to baseline', () => {
  const one = ruler.heightPx(1, 'lead')
  expect(one).toBeGreaterThan(theme.type.lead.sizePx * 0.6)
  expect(one).toBeLessThan(theme.type.lead.sizePx * 0.75)
  expect(ruler.heightPx(3, 'lead')).toBeCloseTo(one + 2 * theme.type.lead.linePx, 5)
  expect(ruler.heightPx(0, 'lead')).toBe(0)
})

test('a fraction is higher than a letter, a sum of many terms wider than one', async () => {
  for (const measure of [ruler.formula, makeRuler(theme, { formula: (await loadFormulas()).measure }).formula]) {
    const [part = none, letter = none, sum = none] = ['\\frac{a}{b}', 'a', 'a + b + c + d'].map((tex) => sizeOf(measure(tex)))
    expect(part.heightEm).toBeGreaterThan(letter.heightEm * 1.4)
    expect(sum.widthEm).toBeGreaterThan(letter.widthEm * 4)
  }
})

test('a formula that cannot be read is measured as code', async () => {
  const exact = makeRuler(theme, { formula: (await loadFormulas()).measure })
  const tex = '\\frac{a'
  expect(exact.widthPx([{ kind: 'math', tex }], 'lead')).toBeCloseTo(exact.widthPx([{ kind: 'code', text: tex }], 'lead'), 5)
})

test('a tall formula makes its line higher, a low one does not', async () => {
  const exact = makeRuler(theme, { formula: (await loadFormulas()).measure })
  const lines = (tex: string) => exact.lines([...say('so '), { kind: 'math', tex }, ...say(' is it')], 'lead', 700)
  expect(lines('x_i^2')).toBe(1)
  expect(lines('\\begin{matrix} a \\\\ b \\\\ c \\end{matrix}')).toBeGreaterThan(2)
})

const none = { widthEm: 0, heightEm: 0 }
const sizeOf = (size: FormulaSize | undefined) => {
  const parts = size?.lines.flat() ?? []
  return {
    widthEm: parts.reduce((sum, part) => sum + part.widthEm, 0),
    heightEm: Math.max(...parts.map((part) => part.heightEm + part.depthEm)),
  }
}
