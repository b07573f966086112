import type { Deck, Slide } from '../deck/types.ts'
import { talkDate } from '../deck/words/index.ts'

/** A slide of a talk and when it is on: seconds from the start of the talk. */
export type Timed = { readonly slide: Slide; readonly number: number; readonly start: number; readonly end: number }

/** Each slide with the time at which it comes and goes in the whole talk; of some slides, those. */
export function timed({ slides }: Deck, numbers?: readonly number[]): readonly Timed[] {
  let start = 0
  const all = slides.map((slide, index) => {
    const one = { slide, number: index + 1, start, end: start + slide.seconds }
    start = one.end
    return one
  })
  return numbers === undefined ? all : all.filter(({ number }) => numbers.includes(number))
}

/** Who speaks, the day in the talk's language, how long it takes. */
export function talkFacts({ meta, lang, slides }: Deck): readonly string[] {
  const length = clock(slides.reduce((sum, slide) => sum + slide.seconds, 0))
  return [meta.authors.join(', '), meta.date === undefined ? '' : talkDate(meta.date, lang), length].filter((text) => text !== '')
}

/** Minutes and seconds, `3:05`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
