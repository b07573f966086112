import type { Block } from '../post/types.ts'
import { holds, isAt, unspaced } from '../text/characters.ts'
import { countWords } from '../text/terms.ts'
import { blocksText, pointTexts } from './reads.ts'
import { snippetsOf } from './snippets.ts'
import type { Fitted, LayoutName } from './types.ts'

const wordsAMinute = 130
const charactersAMinute = 280
const least = 4

/** Seconds that an audience looks before it listens again. */
const look: Readonly<Partial<Record<LayoutName, number>>> = {
  title: 8,
  agenda: 10,
  section: 3,
  image: 8,
  gallery: 10,
  code: 6,
  table: 8,
  math: 6,
  diagram: 10,
  embed: 8,
  closing: 6,
}

/** Planned seconds of a slide: what is said over it, what is read out from it, and a look at what it shows. */
export function secondsOf(slide: Fitted, say: readonly Block[]): number {
  const said = blocksText(say)
  const aloud = [...said, ...readOut(slide).filter((text) => !said.includes(text))].join('\n')
  const lines = slide.layout === 'code' ? Math.min(snippetsOf(slide).flatMap(({ text }) => text.split('\n')).length, 20) : 0
  return Math.max(least, Math.round(speechSeconds(aloud) + (look[slide.layout] ?? 0) + lines * 0.7))
}

/** Seconds that it takes to say a text: 130 words a minute, 280 characters a minute in scripts that put no space between words. */
function speechSeconds(text: string): number {
  const characters = holds(text, unspaced) ? Array.from(text) : []
  const words = countWords(characters.length === 0 ? text : characters.map((one) => (isAt(one, 0, unspaced) ? ' ' : one)).join(''))
  return (60 * words) / wordsAMinute + (60 * characters.filter((one) => isAt(one, 0, unspaced)).length) / charactersAMinute
}

// What stands whole on the slide is not repeated in the notes, but a speaker says it all the same.
function readOut(slide: Fitted): readonly string[] {
  if (slide.layout === 'points' || slide.layout === 'callout')
    return slide.points.filter((point) => point.full === undefined && point.step).flatMap(pointTexts)
  return slide.layout === 'prose' ? blocksText(slide.blocks) : []
}
