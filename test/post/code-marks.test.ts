import { describe, expect, it } from 'vitest'
import { takeMarks, takeNotes } from '../../src/post/code-marks.ts'

const marked = (...lines: readonly string[]) => takeMarks(lines.join('\n'))

describe('comments that speak to a highlighter', () => {
  it('light the next line, a range, or the line that they end', () => {
    expect(marked('// highlight-next-line', 'const a = 1', 'b()')).toEqual({ text: 'const a = 1\nb()', lit: [1], isDiff: false })
    expect(marked('a', '# highlight-start', 'b', 'c', '# highlight-end', 'd')).toMatchObject({ text: 'a\nb\nc\nd', lit: [2, 3] })
    expect(marked('a() // highlight-line', 'b()')).toMatchObject({ text: 'a()\nb()', lit: [1] })
    expect(marked('<p>', '  {/* highlight-next-line */}', '  <b />', '</p>')).toMatchObject({ text: '<p>\n  <b />\n</p>', lit: [2] })
  })

  it('light as many lines as Shiki is told', () => {
    expect(marked('a', '// [!code highlight:2]', 'b', 'c', 'd')).toMatchObject({ text: 'a\nb\nc\nd', lit: [2, 3] })
    expect(marked('a', 'b // [!code focus]')).toMatchObject({ text: 'a\nb', lit: [2] })
    expect(marked('// [!code word:tide]', 'tide()')).toMatchObject({ text: 'tide()', lit: [] })
  })

  it('make a diff of lines that are new and gone', () => {
    expect(marked('let a', 'let b = 1 // [!code --]', 'let b = 2 // [!code ++]')).toEqual({
      text: '  let a\n- let b = 1\n+ let b = 2',
      lit: [],
      isDiff: true,
    })
  })

  it('are not what other comments are', () => {
    const code = 'a() // highlight the next line\n# a heading\nb() // [code] ++'
    expect(takeMarks(code)).toEqual({ text: code, lit: [], isDiff: false })
  })
})

describe('the numbers of Quarto', () => {
  it('stand in circles and light the lines that the list below speaks of, one number after the other', () => {
    const code = ['water |>          # <1>', '  boil(          # <2>', '    minutes = 4  # <2>', '  )              # <2>'].join('\n')
    expect(takeNotes(code)).toEqual({
      text: ['water |>  ①', '  boil(  ②', '    minutes = 4  ②', '  )  ②'].join('\n'),
      steps: [[1], [2, 3, 4]],
    })
  })

  it('are none where they are part of the code', () => {
    for (const code of ['vector<1>', 'a <1> b', 'git log # <commit>']) expect(takeNotes(code)).toEqual({ text: code, steps: [] })
  })
})
