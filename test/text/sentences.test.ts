import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortestMs } from '../time.ts'
import { splitSentences } from '../../src/text/sentences.ts'

const split = (text: string, lang = 'en'): string[] => splitSentences(text, lang).map(({ start, end }) => text.slice(start, end))

test.each([
  ['en', ['Dr. Smith wrote it.', 'He used e.g. Node.js 1.2.3 and a file like foo.ts.', 'See Fig. 3 for it (cf. Sec. 2).']],
  ['en', ['J. K. Rowling agrees.', 'Yahoo! from 1998 is big.', 'He lives in the U.S.', 'The army left.']],
  [
    'en',
    ['"What?" he asked.', '“I did it. It was hard.”', 'Then he left...', 'See https://a.b/c.d?e=f.', 'Done!', '(Really? Yes.)', 'Next.'],
  ],
  ['en', ['We saw Shi et al. (2016) and others, etc.', 'The rest... was silence.']],
  ['en', ['We use yarn.', 'eBPF is good.', 'It is No. 5 of them.', '1. First thing.']],
  [
    'de',
    [
      'Am 3. Mai kam Dr. Müller z. B. mit dem Zug, d. h. spät.',
      'Das war im 19. Jahrhundert.',
      'Er sagte: „Das ist gut. Sehr gut.“',
      'Dann ging er.',
    ],
  ],
  ['fr', ['M. Dupont arrive, p. ex. demain.', '« Vraiment ? »', 'Oui !', 'Cf. la page 3.']],
  ['fr', ['Voici ce que pense M. Dupont.', 'Nous avons la vitamine C.', 'Merci à MM. Martin et Dupont.']],
  ['es', ['El Sr. Gómez vino, p. ej. ayer.', '¿Qué pasa?', '¡Nada!', 'EE. UU. es grande.']],
  ['zh', ['今天天气很好。', '我们去公园吧！', '你去吗？', '“好的。”', '使用 Node.js 很好。']],
  ['ja', ['彼は「行きます。」と言った。', '次の文です。', '本当！']],
  ['ar', ['هل هذا صحيح؟', 'نعم.', 'هذا جيد.']],
  ['hi', ['यह अच्छा है।', 'वह गया।']],
])('sentences end where a reader of %s ends them', (lang, sentences) => {
  expect(split(sentences.join(lang === 'zh' || lang === 'ja' ? '' : ' '), lang)).toEqual(sentences)
})

const pieces = fc.array(
  fc.constantFrom(
    'Word',
    'word',
    '.',
    '. ',
    '!',
    '? ',
    '…',
    '"',
    '“',
    '”',
    '(',
    ')',
    ' ',
    '\n',
    '。',
    '「',
    '」',
    'Dr.',
    'e.g.',
    '3.',
    '[1]',
    '🎉',
  ),
  { maxLength: 60 },
)

test('sentences are trimmed, in order, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end } of splitSentences(text, 'en')) {
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test.each(['(', '"a. ', '. "', '“ . ” ', '.)', '[1].', 'a'])('time grows with the text and not faster: %s', (piece) => {
  const split = (times: number) => () => void splitSentences(piece.repeat(times), 'en')
  split(2_000)()
  const most = Math.max(400, shortestMs(split(10_000)) * 12)
  expect(shortestMs(split(40_000), most)).toBeLessThan(most)
})
