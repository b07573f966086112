import { capital, isAt } from '../text/characters.ts'
import type { Place } from '../place.ts'

const sentenceEnd = /[.!?…。！？](?:["”’»)\]*_]|\[\^[^\]]+\])*\s*$/
const secondSentence = /[.!?…](?:["”’»)\]*_])*\s+["“«(*_]*(?=[^\s"“«(*_])/g
/** A line that an editor broke by itself is shorter than this. */
const longLine = 160

/**
 * Parts a paragraph whose single line ends stand for paragraph breaks: every line ends a sentence, some are longer than any
 * editor would wrap, and half of them hold several sentences. Text that is wrapped, or set one sentence a line, stays whole.
 */
export function proseLines(text: string, place: Place): readonly { readonly text: string; readonly place: Place }[] {
  const lines = text.split('\n')
  if (
    lines.length < 2 ||
    !lines.some((line) => line.length > longLine) ||
    lines.slice(0, -1).some((line) => / {2}$|\\$/.test(line)) ||
    !lines.slice(0, -1).every((line) => sentenceEnd.test(line))
  )
    return [{ text, place }]
  if (/^\s*</m.test(text)) return [{ text, place }]
  const several = lines.filter(holdsTwo).length
  if (several * 2 < lines.length) return [{ text, place }]
  return lines.map((line, index) => ({ text: line, place: { line: place.line + index, lastLine: place.line + index } }))
}

const holdsTwo = (line: string): boolean => {
  for (const found of line.matchAll(secondSentence)) if (isAt(line, found.index + found[0].length, capital)) return true
  return false
}
