import { plainText } from '../../post/inline.ts'
import type { Inline, Paragraph } from '../../post/types.ts'
import { bareText } from '../../text/bare.ts'
import { choosePoints } from '../points/index.ts'
import { isSmallTalk } from '../points/small-talk.ts'
import type { Kit, Pick } from '../stretch.ts'

type Prose = {
  readonly title: readonly Inline[]
  readonly path: readonly string[]
  readonly runs: readonly (readonly Paragraph[])[]
  /** A slide of it is no loss: where it says nothing but small talk, nothing is shown. */
  readonly optional?: boolean
}

/**
 * What the audience reads of a section's prose, run by run. A section has so many points in all, however many runs it falls into. What the
 * title says already, in a section whose title was cut from its prose, is not said again.
 */
export function pickPoints({ title, path, runs, optional }: Prose, { lang, talk, density }: Kit): readonly (readonly Pick[])[] {
  const all = runs.flat()
  const telling = all.filter((paragraph) => !isSlanted(paragraph) && !isSmallTalk(plainText(paragraph.inlines), lang))
  const paragraphs = telling.length > 0 || optional === true ? telling : all
  if (paragraphs.length === 0) return runs.map(() => [])
  const heading = plainText(title)
  const bare = bareText(heading)
  const repeats = (text: string): boolean => bare !== '' && (bareText(text).includes(bare) || bare.includes(bareText(text)))
  const chosen = choosePoints({ title: heading, path, paragraphs, lang }, { most: density.most + 1, talk })
  const picks = chosen.flatMap(({ paragraph: at, start, end, score, strong }): readonly Pick[] => {
    const paragraph = paragraphs[at]
    if (paragraph === undefined || repeats(plainText(paragraph.inlines).slice(start, end))) return []
    return [{ paragraph, start, end, score, strong }]
  })
  const kept = picks.length > density.most ? withoutWeakest(picks) : picks
  return runs.map((run) => kept.filter((pick) => run.includes(pick.paragraph)))
}

/** A paragraph in italics throughout speaks of the text: who wrote it, where it stood first, what was changed. */
const isSlanted = ({ inlines }: Paragraph): boolean =>
  inlines.every((inline) => inline.kind === 'emphasis' || inline.kind === 'break' || plainText([inline]).trim() === '')

function withoutWeakest(picks: readonly Pick[]): readonly Pick[] {
  const weakest = picks.reduce((one, other) => (other.score < one.score ? other : one))
  return picks.filter((pick) => pick !== weakest)
}
