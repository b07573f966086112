import { plainText, sliceInlines } from '../post/inline.ts'
import type { Block, Inline, Paragraph } from '../post/types.ts'
import { bareText } from '../text/bare.ts'
import { splitSentences } from '../text/sentences.ts'
import { isStopWord } from '../text/stop-words.ts'
import { countWords } from '../text/terms.ts'

/** The most words of a title that is cut from prose. */
const mostWords = 8

type Candidate = { readonly inlines: readonly Inline[]; readonly worth: number }

/** A title for a stretch of prose in its own words: a span of it, trimmed of its last mark. `taken` titles are not given twice. */
export function findTopicTitle(blocks: readonly Block[], lang: string, taken: ReadonlySet<string>): readonly Inline[] | undefined {
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph')
  const candidates = paragraphs
    .slice(0, 4)
    .flatMap((paragraph, at) => [
      ...boldPhrases(paragraph, at),
      ...shortSentences(paragraph, at, lang),
      ...firstClause(paragraph, at, lang),
    ])
  const best = candidates
    .filter((one) => !taken.has(plainText(one.inlines)) && one.worth > 0)
    .reduce<Candidate | undefined>((one, other) => (one === undefined || other.worth > one.worth ? other : one), undefined)
  return best?.inlines
}

function boldPhrases(paragraph: Paragraph, at: number): readonly Candidate[] {
  return paragraph.inlines.flatMap((inline): readonly Candidate[] => {
    if (inline.kind !== 'strong') return []
    const text = plainText(inline.inlines)
    const words = countWords(text)
    return words < 2 || words > mostWords || isLabel(text) ? [] : [{ inlines: trimmed(inline.inlines, 0, text.length), worth: 10 - at }]
  })
}

function shortSentences(paragraph: Paragraph, at: number, lang: string): readonly Candidate[] {
  const text = plainText(paragraph.inlines)
  return splitSentences(text.slice(0, 1500), lang).flatMap(({ start, end }, n): readonly Candidate[] => {
    const said = text.slice(start, end)
    const words = countWords(said)
    if (words < 3 || words > mostWords || said.length > 64 || isLabel(said)) return []
    const worth =
      8 - at * 1.5 - Math.min(n, 4) * 0.8 + content(said, lang) - (leaning(said, lang) ? 3 : 0) - (/^["“„«‘('「]/u.test(said) ? 4 : 0)
    return [{ inlines: trimmed(paragraph.inlines, start, end), worth }]
  })
}

function firstClause(paragraph: Paragraph, at: number, lang: string): readonly Candidate[] {
  const text = plainText(paragraph.inlines)
  const sentence = splitSentences(text.slice(0, 1500), lang)[0]
  if (sentence === undefined) return []
  const said = text.slice(sentence.start, sentence.end)
  const clause = /^[^,;:–—，；：、،؛]{6,64}(?=[,;:–—，；：、،؛]|\s[–—-]\s)/u.exec(said)?.[0]
  const words = clause === undefined ? 0 : countWords(clause)
  if (clause === undefined || words < 3 || words > mostWords || leaning(said, lang) || isLabel(said)) return []
  return [{ inlines: trimmed(paragraph.inlines, sentence.start, sentence.start + clause.length), worth: 4 - at + content(clause, lang) }]
}

/** Share of words that say what it is about, from 0 to 2. */
function content(text: string, lang: string): number {
  const words = bareText(text).split(' ')
  return (2 * words.filter((word) => !isStopWord(word, lang)).length) / words.length
}

/** Opens with a word that hangs on something else: `When we …`, `It …`. */
const leaning = (text: string, lang: string): boolean => openers.has(bareText(text).split(' ')[0] ?? '') && lang !== ''

const openers = new Set(
  `when if while as after before although though because since until once and but so or it this that these those they he she there then here however also yet well in on at for with by from to
   wenn als während nachdem bevor obwohl weil da seit bis und aber oder es dies das diese er sie dann hier doch auch so denn mit bei
   quand si lorsque comme après avant bien parce puisque et mais ou donc il elle ce cela ça ils elles alors ici aussi avec dans pour
   cuando si mientras como después antes aunque porque desde y pero o esto eso él ella ellos entonces aquí también con en para
   quando se mentre dopo prima anche perché e ma o questo quello lui lei loro allora qui con in per`.split(/\s+/),
)

/** Names a picture or a date, is an address or no words at all: `Figure 3`. */
const isLabel = (text: string): boolean =>
  /^\W*(?:fig(?:ure|\.|ura)?|table|tab\.|abb(?:ildung|\.)|tabelle|listing|note|update|edit|source|image|photo|рис|图|図)\b[\s.:]*\d*/iu.test(
    text,
  ) ||
  /https?:\/\//i.test(text) ||
  !/\p{L}{2}/u.test(text)

function trimmed(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  const said = plainText(inlines).slice(start, end)
  const lead = said.length - said.trimStart().length
  return sliceInlines(inlines, start + lead, start + said.replace(/[\s.:;,。：；，!！]+$/u, '').length)
}
