import { isAt, mark } from '../../text/characters.ts'
import type { Look } from './look.ts'
import type { Widths } from './widths.ts'

/** Width in CSS pixels of a text on one line, set in one look. */
export function wordPx(text: string, look: Look): number {
  const known = look.known.get(text)
  if (known !== undefined) return known
  const measured = isSimple.test(text) ? simplePx(text, look) : anyPx(text, look)
  look.known.set(text, measured)
  return measured
}

const isSimple = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u03ff\u0400-\u052f\u2010-\u2027\u20ac]*$/

/** One code unit a character, nothing joins. */
function simplePx(text: string, look: Look): number {
  let em = 0
  let before = ''
  let faceBefore: Widths | undefined
  for (const character of text) {
    const face = faceOf(character, look)
    em += face?.advance(character) ?? unknownEm(character, look)
    const base = baseOf(character)
    if (look.kerns && before && face && face === faceBefore) em += face.between(before, base)
    before = base
    faceBefore = face
  }
  return em * look.sizePx + text.length * look.trackingPx
}

/** The first face that has a character, as the browser takes it. */
const faceOf = (character: string, look: Look): Widths | undefined => look.faces.find((face) => face.advance(character) !== undefined)

/** Accents are left off: a pair with é stands as its pair with e. */
const bases = new Map<string, string>()
function baseOf(character: string): string {
  if (character < '\u00c0') return character
  const known = bases.get(character)
  if (known !== undefined) return known
  const base = character.normalize('NFD').charAt(0)
  bases.set(character, base)
  return base
}

/** Made when it is first needed: plain words do without, and it reads a megabyte of the system's tables. */
const segmenter: { made?: Intl.Segmenter } = {}

/** Letters, ideographs, signs and emoji, without those that join others (accents, voicing marks, skin tones, halves of flags) but for the mark that asks for colour. */
const single =
  /^[ -\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\ua4cf\uac00-\ud7a3\uff01-\uff9d\u{1f300}-\u{1f3fa}\u{1f400}-\u{1faff}\u{20000}-\u{3fffd}\ufe0f]*$/u
const coloured = /[^\ufe0f]?\ufe0f+|[^\ufe0f]/gu

/** What a reader sees as single characters. */
export function clustersOf(text: string): readonly string[] {
  if (single.test(text)) return text.match(coloured) ?? []
  const clusters = (segmenter.made ??= new Intl.Segmenter('und', { granularity: 'grapheme' }))
  return Array.from(clusters.segment(text), (cluster) => cluster.segment)
}

function anyPx(text: string, look: Look): number {
  const characters = clustersOf(text)
  return characters.reduce((sum, cluster, index) => {
    const [before, after] = [characters[index - 1], characters[index + 1]]
    // Letters that are joined are not spaced.
    const trackingPx = arabicLetter.test(cluster) ? 0 : look.trackingPx
    return sum + clusterEm(cluster, look, before, after) * look.sizePx + trackingPx
  }, 0)
}

function clusterEm(cluster: string, look: Look, before: string | undefined, after: string | undefined): number {
  if (emoji.test(cluster)) return emojiEm
  let em = before && halvesBetween(before, cluster) ? -0.5 : 0
  for (const character of cluster) {
    const face = faceOf(character, look)
    const joined = face && joinedEm(face, character, before, after && !cluster.endsWith(nonJoiner) ? after : undefined)
    em += joined ?? face?.advance(character) ?? unknownEm(character, look)
  }
  const first = cluster.charAt(0)
  const face = faceOf(first, look)
  const own = before?.charAt(0) ?? ''
  return look.kerns && face && own !== '' && face.advance(own) !== undefined && !before?.endsWith(nonJoiner)
    ? em + face.between(baseOf(own), baseOf(first))
    : em
}

function joinedEm(face: Widths, character: string, before: string | undefined, after: string | undefined): number | undefined {
  const joinsBefore = before !== undefined && joinsOn(before) && character !== hamza
  const joinsAfter = after !== undefined && joinsOn(character) && arabicLetter.test(after) && !after.startsWith(hamza)
  if (joinsBefore && joinsAfter) return face.joined?.medial(character)
  if (joinsBefore) return face.joined?.final(character)
  return joinsAfter ? face.joined?.initial(character) : undefined
}

const nonJoiner = '\u200c'
const hamza = '\u0621'
const arabicLetter = /^[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0640]/
const holdsBack =
  /^[\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u0621]/
/** A letter that the next one is joined to. */
const joinsOn = (cluster: string): boolean => arabicLetter.test(cluster) && !holdsBack.test(cluster) && !cluster.endsWith(nonJoiner)

/** Wide punctuation that stands beside wide punctuation gives up the empty half between them. */
export const halvesBetween = (before: string, after: string): boolean =>
  (wideClosing.test(before) && (wideClosing.test(after) || wideOpening.test(after))) ||
  (wideOpening.test(before) && wideOpening.test(after))
/** Whether a text ends with a closing mark that has an empty half. */
export const endsWide = (text: string): boolean => wideClosing.test(text)
const wideClosing = /[、。，．」』）》】〉〕］｝〗]$/
const wideOpening = /^[「『（《【〈〔［｛〖]/

const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f?\u20e3/u
/** Noto Color Emoji; those of Apple, Microsoft and Samsung are not wider. */
const emojiEm = 1.25

/** What no bundled font has: the system's fonts draw it. */
function unknownEm(character: string, look: Look): number {
  if (isAt(character, 0, mark) || /^[\p{Cf}\p{Cc}]$/u.test(character)) return 0
  if (hangul.test(character)) return look.serif ? 0.967 : 0.92
  if (wide.test(character)) return 1
  if (look.mono) return 0.62
  return estimates.find(([letters]) => letters.test(character))?.[1] ?? 0.7
}

const hangul = /^[\uac00-\ud7a3]$/
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Widths in em of letters of DejaVu and Noto fonts, rounded up. */
const estimates: readonly (readonly [RegExp, number])[] = [
  [/^[\uff61-\uffdc]$/, 0.5],
  [/^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]$/u, 0.64],
  [/^[\p{Script=Thai}\p{Script=Lao}]$/u, 0.62],
  [/^[\p{Script=Hebrew}]$/u, 0.6],
  [/^[\p{Script=Arabic}]$/u, 0.6],
  [/^\p{N}$/u, 0.64],
  [/^\p{Zs}$/u, 0.5],
  [/^\p{S}$/u, 0.88],
  [/^[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Ethiopic}]$/u, 1],
]
