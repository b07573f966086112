/** Which of the two windows speaks. */
export type Role = 'deck' | 'speaker'

/** Where the talk is: the slide, by content and by number, and how many steps of it are shown (-1 for none). */
export type At = { readonly key: string; readonly index: number; readonly step: number; readonly black: boolean }

/** `hello` asks the other window where it is; `at` tells where the deck is; `go` asks the deck to be there. */
export type Message = { readonly kind: 'hello' } | { readonly kind: 'at'; readonly at: At } | { readonly kind: 'go'; readonly at: At }

/** The slide that is meant, found by its content first and else by its number; -1 where the deck has none. */
export const indexOf = (at: At, slides: readonly HTMLElement[]): number => {
  const byKey = slides.findIndex((slide) => slide.dataset['key'] === at.key)
  return byKey >= 0 ? byKey : Math.min(at.index, slides.length - 1)
}
