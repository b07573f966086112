import { plainText, sliceInlines } from '../post/inline.ts'
import type { Block, Inline, Paragraph } from '../post/types.ts'
import { upperFirst } from '../post/upper-first.ts'
import { bareText } from '../text/bare.ts'
import { splitSentences } from '../text/sentences.ts'
import { isStopWord } from '../text/stop-words.ts'
import { countWords } from '../text/terms.ts'
import { leadLineTitle } from './lead-line.ts'
import { leansOn } from './leans-on.ts'

/** The most words of a title that is cut from prose. */
const mostWords = 8

type Candidate = { readonly inlines: readonly Inline[]; readonly worth: number }

/** A title for a stretch of prose in its own words: a span of it, trimmed of its last mark. `taken` titles are not given twice. */
export function findTopicTitle(blocks: readonly Block[], lang: string, taken: ReadonlySet<string>): readonly Inline[] | undefined {
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph')
  const candidates = paragraphs
    .slice(0, 4)
    .flatMap((paragraph, at) => [
      ...boldPhrases(paragraph, at, lang),
      ...shortSentences(paragraph, at, lang),
      ...firstClause(paragraph, at, lang),
      ...leadLine(paragraph, blocks, at, lang),
    ])
  const best = candidates
    .filter((one) => !taken.has(plainText(one.inlines)) && one.worth > 0)
    .reduce<Candidate | undefined>((one, other) => (one === undefined || other.worth > one.worth ? other : one), undefined)
  return best?.inlines
}

/** What is bold in the middle of a sentence (`a **knowledge capture exercise**`) names a topic less well than what opens one. */
function boldPhrases(paragraph: Paragraph, at: number, lang: string): readonly Candidate[] {
  return paragraph.inlines.flatMap((inline): readonly Candidate[] => {
    if (inline.kind !== 'strong') return []
    const text = plainText(inline.inlines)
    const words = countWords(text)
    const worth = (inline === paragraph.inlines[0] ? 10 : /^\p{Ll}/u.test(text) ? 3 : 5) - at
    return words < 2 || words > mostWords || isLabel(text) || leansOn(text)
      ? []
      : [{ inlines: upperFirst(trimmed(inline.inlines, 0, text.length), lang), worth }]
  })
}

function shortSentences(paragraph: Paragraph, at: number, lang: string): readonly Candidate[] {
  const text = plainText(paragraph.inlines)
  return splitSentences(text.slice(0, 1500), lang).flatMap((sentence, n): readonly Candidate[] => {
    const start = sentence.start + (opener.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0)
    const said = text.slice(start, sentence.end)
    const words = countWords(said)
    if (words < 3 || words > mostWords || said.length > 64 || isLabel(said) || leansOn(said) || isFiller(said)) return []
    const worth = 8 - at * 1.5 - Math.min(n, 4) * 0.8 + content(said, lang) - (/^["“„«‘('「]/u.test(said) ? 4 : 0)
    return [{ inlines: upperFirst(trimmed(paragraph.inlines, start, sentence.end), lang), worth }]
  })
}

function firstClause(paragraph: Paragraph, at: number, lang: string): readonly Candidate[] {
  const text = plainText(paragraph.inlines)
  const sentence = splitSentences(text.slice(0, 1500), lang)[0]
  if (sentence === undefined) return []
  const said = text.slice(sentence.start, sentence.end)
  const clause = /^[^,;:–—，；：、،؛]{6,64}(?=[,;:–—，；：、،؛]|\s[–—-]\s)/u.exec(said)?.[0]
  const words = clause === undefined ? 0 : countWords(clause)
  if (clause === undefined || words < 3 || words > mostWords || leansOn(said) || isLabel(said) || isFiller(said) || halfClause.test(clause))
    return []
  // `Por el momento` only says when.
  if (tellingWords(clause, lang) < 2) return []
  return [{ inlines: trimmed(paragraph.inlines, sentence.start, sentence.start + clause.length), worth: 4 - at + content(clause, lang) }]
}

/** Waits for the rest of its sentence: a particle, or the first of two adjectives (`an independent, beginner filmmaker`). */
const halfClause =
  /(?:[はがをにでともへ]|ため|から|ので|して|れば|すると)$|(?:^|\s)(?:an?|the|my|our|your|his|her|its|their|some|any|every|ein[er]?|une?)\s\p{L}+$/iu

/** What leads to a list names what the topic holds. */
function leadLine(paragraph: Paragraph, blocks: readonly Block[], at: number, lang: string): readonly Candidate[] {
  const inlines = blocks[blocks.indexOf(paragraph) + 1]?.kind === 'list' ? leadLineTitle(paragraph.inlines, lang) : undefined
  return inlines === undefined ? [] : [{ inlines, worth: 8.5 - at }]
}

/** Leads over from what came before. */
const opener =
  /^(?:still|indeed|of course|in short|in fact|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|meanwhile|(?:un)?fortunately|overall|natürlich|kurz gesagt|leider|bien sûr|en bref|enfin|por supuesto|en resumen|por último),\s+/iu

/** Words that say what it is about. */
const tellingWords = (text: string, lang: string): number =>
  bareText(text)
    .split(' ')
    .filter((word) => !isStopWord(word, lang)).length

/** Share of words that say what it is about, from 0 to 2. */
function content(text: string, lang: string): number {
  return (2 * tellingWords(text, lang)) / bareText(text).split(' ').length
}

/** Keeps a reader company and says nothing. */
const isFiller = (text: string): boolean =>
  /^(?:(?:so |and |but )?(?:you get the (?:idea|point|picture)|not only that|that (?:said|is it|was it)|guess what|long story short|bear with me|stay with me|let['’]s (?:go|see|start|begin|get started|dive in)|let me explain|sounds (?:good|familiar|great)|sound familiar|what do you think|who knows|you(?:['’]ve| have) been warned|trust me|believe me|don['’]t worry|fair enough|spoiler alert|picture (?:an?|the|this|yourself)|imagine|je vous explique|c['’]est parti|vous voyez l['’]idée|los geht['’]s|keine sorge|vamos allá|andiamo)(?![\p{L}]))/iu.test(
    text,
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
