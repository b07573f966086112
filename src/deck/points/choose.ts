import { holds, unspaced } from '../../text/characters.ts'
import { splitSentences } from '../../text/sentences.ts'
import { countWords, termsOf } from '../../text/terms.ts'
import { cutsOf, isBalanced } from './cut.ts'
import type { Emphasis } from './emphasis.ts'
import { type Candidate, candidateOf, featuresOf, type Surroundings } from './features.ts'
import { readParagraph } from './reading.ts'
import type { TalkStats } from './talk-stats.ts'
import { tongueOf } from './tongues/index.ts'
import { scoreOf } from './weights.ts'

export type PlainPassage = {
  readonly title: string
  readonly path: readonly string[]
  readonly paragraphs: readonly { readonly text: string; readonly emphasis: Emphasis }[]
  readonly lang: string
}
export type Chosen = {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly score: number
  readonly strong: boolean
}
type Scored = Candidate & { readonly score: number; readonly marked: boolean }

const longParagraph = 100
const alike = 0.5
/** After so many points of a passage, one of less than this share of the best one's worth is not worth its place, unless the author made words of it bold. */
const enough = 2
const weak = 0.5
/** The share of the first point's worth that a second one of the same paragraph needs, and the most words of either. */
const companionWorth = 0.7
const longAlone = 24
/** What a pair of words is still worth when it stands on the slide already. */
const secondTime = 0.5

/** Chooses from texts what `choosePoints` chooses from inlines: the best first, each weighed against what is chosen already. */
export function choose(passage: PlainPassage, { most, talk }: { readonly most: number; readonly talk: TalkStats }): Chosen[] {
  const about = {
    title: new Set(termsOf(passage.title, talk.lang)),
    path: new Set(termsOf(passage.path.join(' '), talk.lang)),
    paragraphs: passage.paragraphs.length,
    talk,
    tongue: tongueOf(talk.lang),
  }
  const all = passage.paragraphs.flatMap((one, paragraph) => scoreParagraph(one, paragraph, about))
  let left: readonly Scored[] = all
  const roomIn: number[] = passage.paragraphs.map(({ text }) => (countWords(text) > longParagraph ? 2 : 1))
  const chosen: Scored[] = []
  const shown = new Set<string>()
  let top = 0
  while (chosen.length < most) {
    const best = bestOf(left, shown, talk)
    if (best === undefined || (chosen.length > 0 && best.score < 0)) break
    if (chosen.length >= enough && best.score < weak * top && !best.marked) {
      left = left.filter((one) => one.marked)
      continue
    }
    top = Math.max(top, best.score)
    roomIn[best.paragraph] = (roomIn[best.paragraph] ?? 0) - 1
    for (const pair of best.pairs) shown.add(pair)
    chosen.push(best)
    const said = new Set(best.terms)
    left = left.filter((one) => (roomIn[one.paragraph] ?? 0) > 0 && !overlaps(one, best) && !isAlike(one, said))
  }
  if (chosen.length === 1 && most > 1) chosen.push(...companion(all, chosen, talk))
  return chosen.sort((a, b) => a.paragraph - b.paragraph || a.span.start - b.span.start).map((one) => toPoint(one))
}

/** A passage of one paragraph gives a second point where it has one that is worth it: a slide of one sentence is rare on purpose. */
function companion(all: readonly Scored[], [first]: readonly Scored[], talk: TalkStats): readonly Scored[] {
  if (first === undefined || first.words > longAlone) return []
  const said = new Set(first.terms)
  const others = all.filter((one) => !overlaps(one, first) && !isAlike(one, said) && one.words <= longAlone && one.score > 0)
  const best = bestOf(others, new Set(first.pairs), talk)
  return best !== undefined && best.score >= companionWorth * first.score ? [best] : []
}

function bestOf(left: readonly Scored[], shown: ReadonlySet<string>, talk: TalkStats): Scored | undefined {
  let best: Scored | undefined
  let bestScore = -Infinity
  for (const one of left) {
    const lost = one.pairs.reduce((sum, pair) => sum + (shown.has(pair) ? (talk.pairs.get(pair) ?? 0) * (1 - secondTime) : 0), 0)
    const score = one.score - (20 * lost) / (one.pairs.length + 1)
    if (score > bestScore) [best, bestScore] = [one, score]
  }
  return best
}

function overlaps(one: Candidate, other: Candidate): boolean {
  return one.paragraph === other.paragraph && one.sentence === other.sentence
}

function scoreParagraph(
  { text, emphasis }: PlainPassage['paragraphs'][number],
  paragraph: number,
  about: Omit<Surroundings, 'emphasis'>,
): Scored[] {
  const { talk, tongue } = about
  const reading = readParagraph(text, talk.lang)
  const sentences = splitSentences(reading.text, talk.lang)
  const around = { ...about, emphasis }
  return sentences
    .flatMap((whole, sentence) =>
      cutsOf(reading, whole, tongue).map((span) => candidateOf(reading, { paragraph, sentence, of: sentences.length, span, whole })),
    )
    .filter(isPresentable)
    .map((one) => {
      const features = featuresOf(one, around)
      return { ...one, score: scoreOf(features), marked: features.bold > 0 }
    })
}

/** What never stands on a slide: a mere link or label, what announces a list that is not there, half a quotation. */
function isPresentable({ text, words }: Candidate): boolean {
  const isLabel = /^\S+$/u.test(text.trim()) && !holds(text, unspaced)
  return words >= 3 && words <= 45 && !/[:：,;]\s*$/u.test(text) && !isLabel && isBalanced(text)
}

/** More than half of what the shorter of two points is about stands in the other. */
function isAlike(one: Candidate, said: ReadonlySet<string>): boolean {
  const terms = new Set(one.terms)
  let shared = 0
  for (const term of terms) if (said.has(term)) shared++
  return shared > 2 && shared / Math.min(terms.size, said.size) > alike
}

function toPoint({ paragraph, span, score, words }: Scored): Chosen {
  return { paragraph, start: span.start, end: span.end, score, strong: words <= 16 && words >= 4 && score > 1.4 }
}
