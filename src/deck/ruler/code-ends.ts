import { breakOffsets } from './breaks.ts'

/** Where a line ends inside code that stands in it, beside what a browser would do by itself. Offsets, in reading order. */
export type CodeEnds = {
  /** Places where a browser would end the line, and must not. */
  readonly held: readonly number[]
  /** Places where it would not, and may. */
  readonly open: readonly number[]
}

/** A name or flag of code up to this length is not torn at its marks; a longer one takes a line's end at its seams. */
const mostHeld = 18

/**
 * A short name holds together, a long one has seams:
 *
 *     git push --force-with-lease      std::collections::HashMap<String,Vec<u8>>
 *               ^^     ^    ^               ^            ^       ^      ^   ^
 */
export function codeEnds(code: string): CodeEnds {
  const held: number[] = []
  const open: number[] = []
  const ends = new Set(breakOffsets(code))
  for (const { 0: word, index } of code.matchAll(/\S+/g)) {
    if (word.length > mostHeld) {
      for (const seam of word.matchAll(seams)) {
        const offset = index + seam.index + seam[0].length
        if (offset < index + word.length && !ends.has(offset)) open.push(offset)
      }
      open.push(...nameEnds(word).open.map((offset) => index + offset))
    } else for (let offset = index + 1; offset < index + word.length; offset += 1) if (ends.has(offset)) held.push(offset)
  }
  return { held, open: open.toSorted((a, b) => a - b) }
}

/** After these a long name goes on in the next line, if letters stand around them. */
const seams = /(?<=\p{L}|\p{N}|[)>\]])(?:::|->|=>|[./_<,(=&])(?=[\p{L}\p{N}])/gu

/**
 * A name as wide as half a slide goes on in the next line before a capital inside it. Shorter ones stay in one piece for whoever reads the
 * page as text, and titles are set at a size that holds them.
 */
export function nameEnds(text: string): CodeEnds {
  const names = [...text.matchAll(longName)]
  return { held: [], open: names.flatMap(({ 0: name, index }) => [...name.matchAll(humps)].map((hump) => index + hump.index)) }
}

const longName = /[A-Za-z]{32,}/g
const humps = /(?<=[a-z]{3})(?=[A-Z][a-z]{2})/g
