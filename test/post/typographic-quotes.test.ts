import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/post/inline.ts'
import { readPost } from '../../src/post/index.ts'

const read = (text: string, lang = 'en'): string => {
  const { made } = readPost(`---\nlang: ${lang}\n---\n\n${text}\n`, { path: 'post.md' })
  const [block] = made.blocks
  return block?.kind === 'paragraph' ? plainText(block.inlines) : ''
}

describe('straight marks are set as printers set them', () => {
  test.each([
    [`"It's late," she said.`, '“It’s late,” she said.'],
    [`He wrote 'no' and "the dogs' bowl".`, 'He wrote ‘no’ and “the dogs’ bowl”.'],
    [`"'Tis 'new' in the '90s"`, '“’Tis ‘new’ in the ’90s”'],
    [`Rock 'n' roll ("so they say")`, 'Rock ’n’ roll (“so they say”)'],
    [`A "*strong* word" and *"another"*.`, 'A “strong word” and “another”.'],
    [`the why"—"because`, 'the why”—“because'],
    [`A 19" screen, 5'10" tall`, `A 19" screen, 5'10" tall`],
    [`"made in 2019"`, '“made in 2019”'],
    ['run `echo "it\'s"` and "`x`"', 'run echo "it\'s" and “x”'],
    [`class="wide" and x=""`, `class="wide" and x=""`],
  ])('%s', (written, set) => {
    expect(read(written)).toBe(set)
  })

  test('in the manner of the language', () => {
    expect(read(`Er sagte "ja" und ging's an.`, 'de')).toBe('Er sagte „ja“ und ging’s an.')
    expect(read(`Il dit "oui" aujourd'hui.`, 'fr')).toBe('Il dit «\u202foui\u202f» aujourd’hui.')
    expect(read(`Ele disse "sim".`, 'pt-BR')).toBe('Ele disse “sim”.')
  })

  test('not in scripts with marks of their own', () => {
    expect(read('彼は"はい"と言った', 'ja')).toBe('彼は"はい"と言った')
    expect(read('צה"ל', 'he')).toBe('צה"ל')
  })

  test('titles too, and no address', () => {
    const { made } = readPost(`---\ntitle: It's "here"\n---\n\n<https://example.org/it's>\n`, { path: 'post.md' })
    expect(plainText(made.meta.title ?? [])).toBe('It’s “here”')
    expect(made.blocks[0]).toMatchObject({ inlines: [{ kind: 'link', inlines: [{ text: "https://example.org/it's" }] }] })
  })
})
