import { blockTexts } from '../../deck/block-texts.ts'
import { readsBelow } from '../../deck/reads.ts'
import type { Point, Slide, SlideOf } from '../../deck/types.ts'
import { plainText } from '../../post/inline.ts'
import type { Block } from '../../post/types.ts'
import { wordCount } from '../../text/words.ts'

/** One slide in the report. */
export type SlideReport = {
  readonly id: string
  readonly layout: string
  /** The whole title, however it is split on the slide. */
  readonly title: string
  readonly lines: readonly [number, number]
  /** What the audience reads below the title. */
  readonly text: string
  /** What the speaker reads. */
  readonly notes: string
  readonly words: number
  readonly noteWords: number
  readonly sayWords: number
  readonly seconds: number
  /** Clicks that the slide takes after it is shown. */
  readonly steps: number
}

/** `talkTitle` is the title of the whole talk, which the title slide bears, split into title and subtitle or not. */
export function slideReport(slide: Slide, talkTitle: string): SlideReport {
  const title = slide.layout === 'title' ? talkTitle : plainText(slide.title)
  const text = readsBelow(slide.layout === 'title' ? withoutSubtitle(slide) : slide).join('\n')
  const say = spoken(slide.notes.say)
  const more = spoken(slide.notes.more)
  return {
    id: slide.id,
    layout: slide.layout,
    title,
    lines: [slide.from.line, slide.from.lastLine],
    text,
    notes: [say, more].filter((part) => part !== '').join('\n\n'),
    words: wordCount(title) + wordCount(text),
    noteWords: wordCount(say) + wordCount(more),
    sayWords: wordCount(say),
    seconds: slide.seconds,
    steps: stepsOf(slide),
  }
}

const withoutSubtitle = ({ subtitle: _subtitle, ...slide }: SlideOf<'title'>): SlideOf<'title'> => slide

const spoken = (blocks: readonly Block[]): string => blocks.map((block) => blockTexts(block).join('\n')).join('\n\n')

function stepsOf(slide: Slide): number {
  if (slide.layout === 'points' || slide.layout === 'callout') return countSteps(slide.points)
  return slide.layout === 'code' ? Math.max(0, slide.steps.length - 1) : 0
}

const countSteps = (points: readonly Point[]): number =>
  points.reduce((sum, point) => sum + (point.step ? 1 : 0) + countSteps(point.points), 0)
