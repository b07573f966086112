import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import { bareText } from '../text/bare.ts'
import { splitSentences } from '../text/sentences.ts'
import { isStopWord } from '../text/stop-words.ts'
import { countWords } from '../text/terms.ts'
import { isBalanced } from './points/cut.ts'
import { withoutNoteRefs } from './spans.ts'

/** Above so many words the first sentence of an item is cut at a clause, and no clause is shorter than that. */
const comfortable = 16
const least = 4
const leastBeforeBracket = 2
/** No sentence stays whole above so many words, if it pauses anywhere. */
const longest = 30

// A bracket ends a clause where the clause does not go on behind it.
const strongBreaks = /\s*[;:；：](?=\s|$)|\s[–—-]\s|—|\s*[(（](?=[^()（）]*[)）]\s*(?:[,;:.!?，；：。！？]|$))/gu
const clauseBreaks =
  /,\s(?=(?:and|so|which|because|where|or|und|oder|weil|wobei|damit|et|qui|car|ou|porque|que|y|e|che|perché|want)\s)|[，،؛]\s?|\s(?=(?:because|so that|which|whereas|although|unless)\s)/giu
const commas = /,\s/gu
const pausing = /[,;:]\s|\s(?=\()|[，、；：،؛]/gu

/** The first sentence of a text, or its first clause where that is long: a span of it. Undefined where the text is no longer than that. */
export function shortened(inlines: readonly Inline[], lang: string): readonly Inline[] | undefined {
  const text = plainText(inlines)
  const unlinked = withoutAddress(text)
  if (unlinked !== undefined && countWords(text.slice(0, unlinked)) <= comfortable)
    return withoutNoteRefs(sliceInlines(inlines, 0, unlinked))
  const sentence = splitSentences(text, lang)[0]
  if (sentence === undefined) return undefined
  const end = sentence.start + clauseEnd(text.slice(sentence.start, sentence.end), lang)
  if (end >= text.trimEnd().length) return undefined
  const body = text.slice(sentence.start, end).replace(/[\s,;:–—-]+$/u, '')
  return withoutNoteRefs(sliceInlines(inlines, sentence.start, sentence.start + body.length))
}

/** Length of what stands before an address at the end: `The handbook https://example.org/handbook`. */
function withoutAddress(text: string): number | undefined {
  const found = /[\s:(（<–—-]*\bhttps?:\/\/\S+$/u.exec(text.trimEnd())
  return found === null || countWords(text.slice(0, found.index)) === 0 ? undefined : found.index
}

function clauseEnd(sentence: string, lang: string): number {
  if (countWords(sentence) <= comfortable) return sentence.length
  // Half a question asks nothing.
  if (endsInItsVerb.test(lang) || (/[?？]["”’»)]*\s*$/u.test(sentence) && countWords(sentence) <= longest)) return sentence.length
  for (const breaks of [strongBreaks, clauseBreaks, commas]) {
    const ends = [...sentence.matchAll(breaks)].map((match) => match.index)
    const fits = ends.filter((end) => {
      const words = countWords(sentence.slice(0, end))
      return (
        words >= (breaks === commas ? least * 2 : /^\s*[(（]/u.test(sentence.slice(end)) ? leastBeforeBracket : least) &&
        words <= comfortable + 4 &&
        isWhole(sentence.slice(0, end), lang)
      )
    })
    if (fits.length > 0) return fits.at(-1) ?? sentence.length
    if (breaks === clauseBreaks && countWords(sentence) <= comfortable * 1.6) return sentence.length
  }
  if (countWords(sentence) > longest) {
    const pauses = [...sentence.matchAll(pausing)].map((match) => match.index)
    const fits = pauses.filter((end) => countWords(sentence.slice(0, end)) <= longest && countWords(sentence.slice(0, end)) >= least * 2)
    return fits.findLast((end) => isWhole(sentence.slice(0, end), lang)) ?? sentence.length
  }
  return sentence.length
}

/** Languages in which the words before a pause hang on the verb at the end. */
const endsInItsVerb = /^(?:ja|ko|tr|hi|fa)\b/u

const isWhole = (text: string, lang: string): boolean => isBalanced(text) && !hangs(text, lang) && !condition.test(text)

/** A condition without what it is the condition of: `If you want to meet him`. */
const condition =
  /^(?:if|when(?:ever)?|as|while|although|though|since|because|unless|until|as (?:long|soon) as|wenn|falls|sobald|solange|während|obwohl|weil|nachdem|bevor|si|quand|lorsque?|bien que|puisque|cuando|mientras|aunque|quando|mentre|enquanto|embora|gdy|kiedy|jeśli|jeżeli|ponieważ|chociaż|если|когда|хотя|пока)(?![\p{L}])[^,;:]*$/iu

/** Ends in a word that asks for more: `and`, `of`, `the`. */
const hangs = (text: string, lang: string): boolean => isStopWord(bareText(text).split(' ').at(-1) ?? '', lang)
