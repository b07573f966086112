/** What can be found: a slide with its title and what it says. */
export type Entry = { readonly index: number; readonly title: string; readonly text: string }

/** A slide that was found, with the words around the first match. */
export type Found = Entry & { readonly before: string; readonly match: string; readonly after: string }

/** Slides that hold every word of the query, those with it in the title first. An empty query finds every slide. */
export const findSlides = (entries: readonly Entry[], query: string): Found[] => {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return entries.map((entry) => ({ ...entry, before: '', match: '', after: '' }))
  const found = entries.filter((entry) => words.every((word) => fold(`${entry.title} ${entry.text}`).includes(word)))
  const inTitle = (entry: Entry): boolean => words.some((word) => fold(entry.title).includes(word))
  return [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))].map((entry) => ({
    ...entry,
    ...cutAround(entry.text, first),
  }))
}

const cutAround = (text: string, word: string): { before: string; match: string; after: string } => {
  const at = fold(text).indexOf(word)
  if (at < 0) return { before: '', match: '', after: '' }
  const from = at < 40 ? 0 : text.indexOf(' ', at - 40) + 1
  return {
    before: (from > 0 ? '… ' : '') + text.slice(Math.min(from, at), at),
    match: text.slice(at, at + word.length),
    after: text.slice(at + word.length, at + word.length + 80),
  }
}

// Folding may not change the length, or the cut would slip: accents are taken off letter by letter.
const fold = (text: string): string =>
  [...text]
    .map((letter) => {
      const bare = (letter.normalize('NFD')[0] ?? letter).toLowerCase()
      return bare.length === letter.length ? bare : letter
    })
    .join('')
