/**
 * Number of the slide that the slide at `index` became. By content where it is the same, by id where its title stayed; where both
 * changed, it is what stands behind the nearest slide before it that can be found again.
 */
export const findAgain = (before: readonly HTMLElement[], now: readonly HTMLElement[], index: number): number => {
  for (let back = 0; back <= index; back++) {
    const found = sameSlide(before[index - back], now)
    if (found >= 0) return Math.min(found + back, now.length - 1)
  }
  return Math.max(0, Math.min(index, now.length - 1))
}

const sameSlide = (slide: HTMLElement | undefined, now: readonly HTMLElement[]): number => {
  if (!slide) return -1
  const byKey = now.findIndex((other) => other.dataset['key'] === slide.dataset['key'])
  return byKey >= 0 ? byKey : now.findIndex((other) => other.id === slide.id)
}
