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
 * Calls `visit` with the start and end of each word, and with the kinds that its characters may have. A word is a run of letters, digits and
 * marks; one of the `joints` between two of them holds it together.
 */
export function eachWord(text: string, joints: Joints, visit: (start: number, end: number, kinds: number) => void): void {
  if (!isPlain.test(text)) return eachWordOfAny(text, joints, visit)
  const word = plainWord(joints)
  word.lastIndex = 0
  for (let found = word.exec(text); found !== null; found = word.exec(text)) visit(found.index, word.lastIndex, letter | digit)
}

/** What may stand inside of a word, each character of it by itself. */
export type Joints = '' | "'" | "'’" | "'’._-"

/** Latin text, of which a simple expression finds the words many times faster. The classes agree with Unicode's within these ranges. */
const isPlain = /^[\0-\u024f\u2010-\u2027\u20ac]*$/
const plainRun = '[0-9A-Za-z\\xaa\\xb2\\xb3\\xb5\\xb9\\xba\\xbc-\\xbe\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f]+'
const plainWords = new Map<Joints, RegExp>()

function plainWord(joints: Joints): RegExp {
  const known = plainWords.get(joints) ?? new RegExp(joints === '' ? plainRun : `${plainRun}(?:[${joints}]${plainRun})*`, 'g')
  plainWords.set(joints, known)
  return known
}

/** The same of any text, one character after the other. */
export function eachWordOfAny(text: string, joints: Joints, visit: (start: number, end: number, kinds: number) => void): void {
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
export function wordTexts(text: string, joints: Joints = ''): string[] {
  if (isPlain.test(text)) return text.match(plainWord(joints)) ?? []
  const words: string[] = []
  eachWord(text, joints, (start, end) => words.push(text.slice(start, end)))
  return words
}

/** How many words a text of Latin letters has; undefined where it has others. */
export const countPlain = (text: string, joints: Joints): number | undefined =>
  isPlain.test(text) ? (text.match(plainWord(joints))?.length ?? 0) : undefined
