import { plainText } from '../../post/inline.ts'
import type { Block, Inline, Paragraph } from '../../post/types.ts'
import { splitSentences } from '../../text/sentences.ts'
import { countWords } from '../../text/terms.ts'
import { wordCount } from '../../text/words.ts'
import { isSmallTalk } from '../points/small-talk.ts'
import { blocksText } from '../reads.ts'
import type { Kit, Pick } from '../stretch.ts'
import { isPicture } from './bind.ts'
import type { Part } from './bind.ts'
import { pickPoints } from './pick.ts'

/** A part of a section, and what the audience reads of its prose. */
export type Chosen = { readonly part: Part; readonly picks: readonly Pick[] }

/** What is known of the section around the parts. */
type Titled = { readonly title: readonly Inline[]; readonly path: readonly string[]; readonly optional?: boolean }

/** What of a section's parts makes a slide, with the points that were picked for it; what makes none goes to the notes of one that does. */
export function chooseParts(parts: readonly Part[], section: Titled, kit: Kit): readonly Chosen[] {
  const { prose } = kit.options
  const runs = parts.map((part) => part.prose)
  const optional = section.optional === true
  const picks = prose === 'points' ? pickPoints({ title: section.title, path: section.path, runs, optional }, kit) : runs.map(() => [])
  const chosen = parts.map((part, at): Chosen => ({ part, picks: picks[at] ?? [] }))
  if (prose === 'full') return merged(chosen, ({ part }) => part.kind === 'exhibit' || part.prose.length > 0)
  const shown = merged(
    chosen,
    (one, at) => one.part.kind === 'exhibit' || paragraphsIn(one) > 1 || (one.picks.length > 0 && isWorthASlide(chosen, at)),
  )
  if (shown.length > 0 || prose === 'notes') return shown
  return optional && saysNothing(runs.flat(), kit) ? [] : fallback(chosen, kit)
}

const saysNothing = (paragraphs: readonly Paragraph[], { lang }: Kit): boolean =>
  paragraphs.every(({ inlines }) => isSmallTalk(plainText(inlines), lang))

const paragraphsIn = ({ picks }: Chosen): number => new Set(picks.map((pick) => pick.paragraph)).size

/** One point alone, or two of one paragraph: said over the code that follows it; beside other exhibits only where it is strong, or all that is said beside pictures. */
function isWorthASlide(chosen: readonly Chosen[], at: number): boolean {
  const exhibits = chosen.flatMap(({ part }) => part.exhibit ?? [])
  if (exhibits.length === 0) return true
  if (leadsToCode(chosen, at)) return false
  const alone = chosen.every(({ picks }, n) => n === at || picks.length === 0)
  const speaksAtLength = countWords(blocksText(chosen[at]?.part.prose ?? []).join('\n')) >= manyWords
  if (speaksAtLength && exhibits.every(({ layout }) => layout !== 'code')) return true
  return chosen[at]?.picks[0]?.strong === true || (alone && exhibits.every(({ layout }) => isPicture(layout)))
}

/** So much prose beside a table, a quote or a diagram has a point of its own. */
const manyWords = 40

const leadsToCode = (chosen: readonly Chosen[], at: number): boolean => chosen[at + 1]?.part.exhibit?.layout === 'code'

/** Parts that make no slide of their own go to the notes of the code that they lead to, else of the slide before, else of the one after. */
function merged(chosen: readonly Chosen[], makesSlide: (one: Chosen, at: number) => boolean): readonly Chosen[] {
  const out: Chosen[] = []
  let waiting: Part[] = []
  for (const [at, one] of chosen.entries()) {
    const last = out.at(-1)
    if (makesSlide(one, at)) {
      out.push({
        ...one,
        part: {
          ...one.part,
          before: [...waiting.flatMap(wholeOf), ...one.part.before],
          said: [...waiting.flatMap((part) => part.said), ...one.part.said],
        },
      })
      waiting = []
    } else if (last === undefined || leadsToCode(chosen, at)) waiting.push(one.part)
    else
      out[out.length - 1] = {
        ...last,
        part: { ...last.part, after: [...last.part.after, ...wholeOf(one.part)], said: [...last.part.said, ...one.part.said] },
      }
  }
  return out
}

export const wholeOf = (part: Part): readonly Block[] => [...part.before, ...part.prose, ...part.after]

/** A section too plain for points shows its first sentence, unless it is longer than that. */
const longestFirst = 45

function fallback(chosen: readonly Chosen[], { lang }: Kit): readonly Chosen[] {
  const [first, ...others] = chosen.filter(({ part }) => part.prose.length > 0)
  const paragraph = first?.part.prose.find((one) => countWords(plainText(one.inlines)) > 1)
  if (first === undefined || paragraph === undefined) return []
  const text = plainText(paragraph.inlines)
  const sentence = splitSentences(text, lang)[0]
  if (sentence === undefined || wordCount(text.slice(sentence.start, sentence.end)) > longestFirst) return []
  const all = { ...first.part, after: [...first.part.after, ...others.flatMap(({ part }) => wholeOf(part))] }
  return [{ part: all, picks: [{ paragraph, ...sentence, score: 0, strong: false }] }]
}
