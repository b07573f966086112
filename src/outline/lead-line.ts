import { plainText, sliceInlines } from '../post/inline.ts'
import type { Inline } from '../post/types.ts'
import { upperFirst } from '../post/upper-first.ts'
import { bareText } from '../text/bare.ts'
import { splitSentences } from '../text/sentences.ts'
import { isStopWord } from '../text/stop-words.ts'
import { countWords } from '../text/terms.ts'
import { opensLeaning } from './leans-on.ts'

const mostWords = 8
const longest = 60

/**
 * The line that leads to a list, as that list's title: the last sentence of a paragraph that ends in a colon, without what frames it.
 *
 *     With that out of the way, here’s just a few things I don’t know:
 *                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function leadLineTitle(inlines: readonly Inline[], lang: string): readonly Inline[] | undefined {
  const text = plainText(inlines).trimEnd()
  const last = /[:：]$/u.test(text) ? splitSentences(text, lang).at(-1) : undefined
  if (last === undefined) return undefined
  const end = withoutHanging(text.slice(0, last.end).replace(/[\s:：]+$/u, ''), last.start, lang)
  const start = last.start + frameLength(text.slice(last.start, end))
  const said = text.slice(start, end)
  const words = countWords(said)
  const says = bareText(said)
    .split(' ')
    .some((word) => word.length > 2 && !isStopWord(word, lang))
  if (!says || words > mostWords || said.length > longest || opensLeaning(said) || pointing.test(said)) return undefined
  return upperFirst(sliceInlines(inlines, start, end), lang)
}

/** Where the text ends without words that ask for more: `is that`, `because`. */
function withoutHanging(text: string, from: number, lang: string): number {
  let end = text.length
  for (;;) {
    const word = /[\s,]+(\S+)$/u.exec(text.slice(from, end))
    if (word === null || !isStopWord((word[1] ?? '').toLowerCase(), lang)) return end
    end -= word[0].length
  }
}

/** Length of a clause in front, and of `here are`, which is for readers. */
function frameLength(sentence: string): number {
  const front = countWords(sentence) > mostWords ? (/^.*,\s/u.exec(sentence)?.[0].length ?? 0) : 0
  return front + (here.exec(sentence.slice(front))?.[0].length ?? 0)
}

const here = /^(?:here(?:['’]s| is| are)|voici|hier (?:ist|sind)|aquí (?:está|están|tienes)|ecco)\s+/iu

/** Says that something follows, and nothing of what that is: `For example`, `It looks like so`, `TLDR`. */
const pointing =
  /^tl;?dr$|\b(?:example|instance|follow(?:s|ing)?|below|above|like so|beispiel(?:sweise)?|folgende[rsmn]?|exemple|suivante?s?|ejemplos?|siguientes?|esempio|seguent[ei])\b|以下|次の|例えば|如下|下面|다음/iu
