import type { Block } from '../../post/types.ts'
import type { Fitted, LayoutName } from '../types.ts'

/**
 * The first slides of a long table or listing; what the others would show is for the notes of the last. One slide more than `most` is borne,
 * for then the rest is not worth the loss.
 */
export function fewSlides<K extends LayoutName>(
  slides: readonly Fitted<K>[],
  most: number,
  blocksOf: (rest: readonly Fitted<K>[]) => readonly Block[],
): readonly Fitted<K>[] {
  const last = slides[most - 1]
  if (slides.length <= most + 1 || last === undefined) return slides
  return [...slides.slice(0, most - 1), { ...last, unshown: blocksOf(slides.slice(most)) }]
}
