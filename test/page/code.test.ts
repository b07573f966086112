import { describe, expect, it } from 'vitest'
import { colourCode } from '../../src/page/code.ts'
import { codeStates } from '../../src/page/code-states.ts'

describe('code', () => {
  it('is told apart by kind, and loses no character', async () => {
    const text = 'const port = 4040 // here\nexport { port }'
    const [lines] = await colourCode([{ text, lang: 'ts' }])
    expect(lines?.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(text)
    expect(
      lines
        ?.flat()
        .filter(({ kind }) => kind !== 'text')
        .map(({ text: piece, kind }) => [piece.trim(), kind]),
    ).toEqual(
      expect.arrayContaining([
        ['const', 'keyword'],
        ['4040', 'number'],
        ['export', 'keyword'],
      ]),
    )
    expect(lines?.flat().find(({ text: piece }) => piece.includes('here'))?.kind).toBe('comment')
  })

  it('is coloured alike whatever was coloured before, and each piece in its own language', async () => {
    const codes = [
      { text: 'let lid = 1', lang: 'js' },
      { text: 'let lid = 1', lang: 'python' },
      { text: 'let lid = 1', lang: undefined },
    ]
    const first = await colourCode(codes)
    await colourCode([{ text: '<b>let</b>', lang: 'html' }])
    expect(await colourCode([...codes, { text: 'x = 1', lang: 'PY' }])).toEqual([...first, expect.any(Array)])
    expect(first[0]).not.toEqual(first[1])
    expect(first[2]).toBeUndefined()
  })

  it('stays plain in a language that nobody knows', async () => {
    expect(
      await colourCode([
        { text: 'a b', lang: 'klingon' },
        { text: 'a', lang: undefined },
        { text: 'a', lang: 'constructor' },
      ]),
    ).toEqual([undefined, undefined, undefined])
  })

  it('lights the lines of each step, and all of them where a step is empty', () => {
    expect(codeStates([[1], [], [2, 3]], 3)).toEqual([
      { lit: '0', dim: '2' },
      { lit: '2', dim: '0' },
      { lit: '2', dim: '0' },
    ])
  })
})
