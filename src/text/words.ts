import { countPlain, eachWord, ideograph, kindsOf } from './characters.ts'

/** How many words a text has; a Chinese, Japanese or Korean character counts as one. */
export function wordCount(text: string): number {
  const plain = countPlain(text, "'’")
  if (plain !== undefined) return plain
  let count = 0
  eachWord(text, "'’", (start, end, kinds) => {
    count += (kinds & ideograph) === 0 ? 1 : ideographsIn(text.slice(start, end))
  })
  return count
}

/** Ideographs, and runs of other letters between them. */
function ideographsIn(word: string): number {
  let count = 0
  let inRun = false
  for (const character of word) {
    const isOne = (kindsOf(character.codePointAt(0) ?? 0) & ideograph) !== 0
    if (isOne || !inRun) count += 1
    inRun = !isOne
  }
  return count
}
