import { isAt, mark } from '../../text/characters.ts'

/**
 * Offsets at which Chromium may end a line inside a text whose white space is collapsed: after a space always, between other characters
 * by UAX 14 with the browser's own table for ASCII. Both were measured pair by pair in the browser.
 */
export function breakOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  let first: Kind = 'quote'
  let before: Kind = 'quote'
  for (let index = 0; index < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    const after = kindOf(character)
    if (index > 0 && mayBreak(first, before, after)) offsets.push(index)
    if (after !== 'combining' || before === 'space') [first, before] = [before, after]
    index += character.length
  }
  return southEastAsian.test(text) ? withDictionary(text, offsets) : offsets
}

type Kind = keyof typeof members | 'ideograph' | 'letter' | 'digit' | 'asciiLetter' | 'combining'

function mayBreak(first: Kind, before: Kind, after: Kind): boolean {
  if (after === 'space' || after === 'glue' || after === 'combining') return before === 'zeroWidth'
  if (before === 'space' || before === 'zeroWidth') return true
  if (before === 'hyphen')
    return after === 'digit' ? first === 'digit' || first === 'asciiLetter' || first === 'letter' : afterHyphen.has(after)
  return breaks[before]?.has(after) ?? false
}

/** Characters by how they behave at the end of a line. `quote` and `glue` hold on to both neighbours. */
const members = {
  space: ' \u2003\u2002\u2009\u200a\u2008\u2004\u2005\u2006\u3000',
  zeroWidth: '\u200b',
  glue: '\u00a0\u202f\u2060\ufeff\u2011\u200d\u2007',
  quote: '"\'“”‘’«»‹›',
  open: '([{<',
  otherOpen: '¿¡‚„⟨',
  wideOpen: '「『（《【〈〔［｛〖',
  close: '!#%&)*+,.:;=>]\\|}~',
  strictClose: '⟩›',
  wideClose: '」』）》】〉〕］｝〗、。，．！？：；々ゝゞヽヾ・〜',
  question: '?',
  slash: '/',
  hyphen: '-',
  softHyphen: '–‐\u00ad\u2012',
  emDash: '—',
  ellipsis: '…‥',
  prefix: '€£¥№−±',
  dollar: '$',
  postfix: '°′″‰⁄℃',
  at: '@^_`',
} as const

const kinds = new Map<string, Kind>()
for (const [kind, characters] of entriesOf(members)) for (const character of characters) kinds.set(character, kind)

function kindOf(character: string): Kind {
  const known = kinds.get(character)
  if (known) return known
  const kind = newKind(character)
  kinds.set(character, kind)
  return kind
}

function newKind(character: string): Kind {
  if (/^[0-9]$/.test(character)) return 'digit'
  if (/^[A-Za-z]$/.test(character)) return 'asciiLetter'
  if (isAt(character, 0, mark) || /^[\ufe0f\u{1f3fb}-\u{1f3ff}]$/u.test(character)) return 'combining'
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc\uff00-\uffef\ufffc]$|^\p{Extended_Pictographic}$/u.test(
      character,
    ) &&
    !asLetter.has(character)
  )
    return 'ideograph'
  return 'letter'
}

// Pictographs to Unicode, letters to the line.
const asLetter = new Set('©®™↔↕↖↗↘↙↩↪ℹ〰')

const set = (...kind: Kind[]): ReadonlySet<Kind> => new Set(kind)
const opening = ['open', 'otherOpen', 'wideOpen'] as const
const text = ['letter', 'asciiLetter', 'digit', 'at'] as const
const afterWord = set('emDash', 'ideograph', 'wideOpen')
const afterBreak = set(...text, ...opening, 'ideograph', 'prefix', 'dollar', 'postfix', 'emDash', 'hyphen')
const afterHyphen = set('letter', 'asciiLetter', 'at', ...opening, 'ideograph', 'prefix', 'postfix', 'emDash', 'hyphen')
const afterClose = set(...opening, 'emDash', 'ideograph', 'prefix', 'postfix')

/** By the kind before, the kinds in front of which a line may end. What is not here holds on to what follows. */
const breaks: Partial<Record<Kind, ReadonlySet<Kind>>> = {
  letter: afterWord,
  asciiLetter: afterWord,
  digit: afterWord,
  at: afterWord,
  combining: afterWord,
  close: afterClose,
  postfix: set(...opening, 'emDash', 'ideograph', 'prefix', 'postfix', 'dollar'),
  prefix: set(...opening, 'emDash', 'prefix', 'postfix', 'dollar'),
  dollar: set('emDash', 'wideOpen', 'otherOpen', 'prefix', 'postfix'),
  slash: set('emDash', 'letter', 'ideograph', 'wideOpen', 'otherOpen', 'prefix', 'postfix'),
  question: afterBreak,
  softHyphen: afterBreak,
  emDash: set(...text, ...opening, 'ideograph', 'prefix', 'dollar', 'postfix'),
  ellipsis: afterBreak,
  ideograph: set(...text, ...opening, 'ideograph', 'prefix', 'dollar', 'emDash'),
  wideClose: set(...text, ...opening, 'ideograph', 'prefix', 'dollar', 'postfix', 'emDash'),
}

/** Thai, Lao, Myanmar, Khmer. */
const southEastAsian = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

/** Scripts without spaces between words break where a dictionary says, the same one in Node and in the browser. */
function withDictionary(text: string, offsets: readonly number[]): readonly number[] {
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)]
  const starts = words
    .filter((word, index) => index > 0 && southEastAsian.test(word.segment) && southEastAsian.test(words[index - 1]?.segment ?? ''))
    .map((word) => word.index)
  return [...new Set([...offsets, ...starts])].toSorted((a, b) => a - b)
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  const keys = Object.keys(record)
  return keys.filter((key): key is K => key in record).map((key) => [key, record[key]])
}
