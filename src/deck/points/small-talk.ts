import { lowerCase } from '../../text/lower-case.ts'
import { splitSentences } from '../../text/sentences.ts'
import { countWords } from '../../text/terms.ts'
import { tongueOf } from './tongues/index.ts'

/** The most words of what is only called out: `That's it!` */
const fewWords = 5

/** Speaks of the post and with its readers, and of nothing else: a greeting, thanks, what comes next week, a wish for comments. */
export function isSmallTalk(text: string, lang: string): boolean {
  const { chatter, lead } = tongueOf(lang)
  const lower = lowerCase(text)
  return splitSentences(text, lang).every(({ start, end }) => {
    const said = lower.slice(start, end).trim()
    const opened = said.slice(lead.exec(said)?.[0].length ?? 0)
    return chatter.test(said) || chatter.test(opened) || /[?？]$/u.test(said) || (/[!！]$/u.test(said) && countWords(said) <= fewWords)
  })
}
