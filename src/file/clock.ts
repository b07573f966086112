import type { Deck, Slide } from '../deck/types.ts'

/** A slide of a talk and when it is on: seconds from the start of the talk. */
export type Timed = { readonly slide: Slide; readonly number: number; readonly start: number; readonly end: number }

/** Each slide with the time at which it comes and goes. */
export function timed({ slides }: Deck): readonly Timed[] {
  let start = 0
  return slides.map((slide, index) => {
    const one = { slide, number: index + 1, start, end: start + slide.seconds }
    start = one.end
    return one
  })
}

/** Minutes and seconds, `3:05`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
