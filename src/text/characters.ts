/**
 * What Unicode says of each character, asked when one is first met: an expression with classes such as `\p{L}` takes V8 up to a millisecond to
 * make, and a table of all characters nothing until it is written to.
 */
const kinds = new Uint8Array(0x11_00_00)

export const letter = 1
export const digit = 2
/** What is written upon a letter. */
export const mark = 4
/** A capital, or a small letter; those of scripts without case are neither. */
export const capital = 32
export const small = 64
const known = 128

/** Scripts that put no space between words. */
export const unspaced = 8
/** Of these each counts as a word: Chinese, Japanese and Korean. */
export const ideograph = 16
/** What words are made of. */
const inWord = letter | digit | mark

const classes: readonly (readonly [number, RegExp])[] = [
  [letter, /\p{L}/u],
  [digit, /\p{N}/u],
  [mark, /\p{M}/u],
  [capital, /[\p{Lu}\p{Lt}]/u],
  [small, /\p{Ll}/u],
  [unspaced, /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u],
  [ideograph, /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u],
]

/** All that is known of the character with this code point, as bits. */
export function kindsOf(code: number): number {
  return kinds[code] || learn(code)
}

function learn(code: number): number {
  const character = String.fromCodePoint(code)
  const found = code < 0x80 ? plainKinds(code) : classes.reduce((sum, [kind, pattern]) => (pattern.test(character) ? sum | kind : sum), 0)
  kinds[code] = found | known
  return found | known
}

/** The same for ASCII, which is all that many a post has. */
function plainKinds(code: number): number {
  const isWithin = (first: string, last: string): boolean => code >= first.charCodeAt(0) && code <= last.charCodeAt(0)
  if (isWithin('a', 'z')) return letter | small
  if (isWithin('A', 'Z')) return letter | capital
  return isWithin('0', '9') ? digit : 0
}

/** Whether the character that begins at an offset is of one of the kinds; behind the end none is. */
export const isAt = (text: string, at: number, wanted: number): boolean => (kindsOf(text.codePointAt(at) ?? 0) & wanted) !== 0

/** Whether any character of a text is of one of the kinds. */
export function holds(text: string, wanted: number): boolean {
  for (let at = 0; at < text.length; at++) if (isAt(text, at, wanted)) return true
  return false
}

/**
 * Calls `visit` with the start and end of each word, and with the kinds of all its characters. A word is a run of letters, digits and marks;
 * one of the `joints` between two of them holds it together.
 */
export function eachWord(text: string, joints: string, visit: (start: number, end: number, kinds: number) => void): void {
  let start = -1
  let met = 0
  for (let at = 0, next = 0; at < text.length; at = next) {
    let code = text.charCodeAt(at)
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at) ?? code
    next = at + (code > 0xffff ? 2 : 1)
    const kind = kindsOf(code)
    if ((kind & inWord) !== 0) {
      if (start < 0) start = at
      met |= kind
    } else if (start >= 0 && !(joints.includes(text.charAt(at)) && isAt(text, next, inWord))) {
      visit(start, at, met)
      start = -1
      met = 0
    }
  }
  if (start >= 0) visit(start, text.length, met)
}

/** The words of a text as they stand in it. */
export function wordTexts(text: string, joints = ''): string[] {
  const words: string[] = []
  eachWord(text, joints, (start, end) => words.push(text.slice(start, end)))
  return words
}
