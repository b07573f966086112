import type { At } from '../link/messages.ts'
import { stepsOf } from '../parts/slides.ts'

/** The place one click on, or the same at the end. */
export const after = (at: At, slides: readonly HTMLElement[]): At => {
  const slide = slides[at.index]
  if (slide && at.step + 1 < stepsOf(slide)) return { ...at, step: at.step + 1 }
  return at.index + 1 < slides.length ? placeOf(slides, at.index + 1, -1, at.black) : at
}

/** The place one click back, or the same at the start. A slide is entered from behind with all its steps shown. */
export const before = (at: At, slides: readonly HTMLElement[]): At => {
  if (at.step >= 0) return { ...at, step: at.step - 1 }
  const previous = slides[at.index - 1]
  return previous ? placeOf(slides, at.index - 1, stepsOf(previous) - 1, at.black) : at
}

/** A slide by its number, at a step. */
export const placeOf = (slides: readonly HTMLElement[], index: number, step: number, black: boolean): At => ({
  key: slides[index]?.dataset['key'] ?? '',
  index,
  step,
  black,
})
