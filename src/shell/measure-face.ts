import type { FaceMetrics } from '../theme.ts'
import { kerningTable } from './kerning-table.ts'

/** One font file at one setting: numbers by character and by pair. */
export type Measure = {
  readonly opticalSize: number | undefined
  readonly unitsPerEm: number
  readonly capHeight: number
  readonly ascent: number
  readonly descent: number
  readonly advances: ReadonlyMap<string, number>
  readonly kerning: ReadonlyMap<string, number>
  readonly joined: Readonly<Record<JoinedForm, ReadonlyMap<string, number>>>
}

type JoinedForm = 'initial' | 'medial' | 'final'
type Setting = { readonly weight: number; readonly opticalSize: number | undefined; readonly unicodeRange: string | undefined }

/** Reads a font file (woff2, woff, ttf, otf) and measures it at a weight and an optical size, shaped as a browser shapes. */
export async function measureFace(bytes: Uint8Array, setting: Setting): Promise<Measure> {
  const { font, characters, unitsPerEm, hasOpticalSize, advanceOf } = await openAt(bytes, setting)
  const printable = characters
    .filter((code) => isPrintable(code) && inRange(code, setting.unicodeRange))
    .map((code) => String.fromCodePoint(code))
  const advances = new Map(printable.map((character) => [character, advanceOf(character)]))
  const { ascender, descender } = font.hExtents()
  const joined = joinedOf(advanceOf, advances)
  return {
    opticalSize: hasOpticalSize ? setting.opticalSize : undefined,
    unitsPerEm,
    capHeight: font.getMetricPosition(capHeightTag) ?? Math.round(unitsPerEm * 0.7),
    ascent: ascender,
    descent: descender,
    advances,
    kerning: new Map(
      isMonospaced(advances) ? [] : [...kerningOf(advanceOf, advances, unitsPerEm), ...arabicKerning(advanceOf, advances, joined)],
    ),
    joined,
  }
}

/** Weights and slope of a font file, as `@font-face` wants them. */
export async function describeFont(bytes: Uint8Array): Promise<{ readonly weight: string; readonly style: 'normal' | 'italic' }> {
  const [harfbuzz, fontverter] = await Promise.all([import('harfbuzzjs'), import('fontverter')])
  const plain = Buffer.from(await fontverter.default.convert(Buffer.from(bytes), 'sfnt'))
  const axis = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(plain))).getAxisInfos()['wght']
  const at = tableAt(plain, 'OS/2')
  const isItalic = at !== undefined && (plain.readUInt16BE(at + 62) & 1) === 1
  const weight = axis ? `${axis.min} ${axis.max}` : String(at === undefined ? 400 : plain.readUInt16BE(at + 4))
  return { weight, style: isItalic ? 'italic' : 'normal' }
}

/** Where a table of an OpenType file begins. */
function tableAt(font: Buffer, tag: string): number | undefined {
  const count = font.readUInt16BE(4)
  for (let entry = 12; entry < 12 + count * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  return undefined
}

/** OpenType tag `cpht`. */
const capHeightTag = 0x63706874

type AdvanceOf = (text: string) => number

/** Puts the subsets of one face together; an earlier file has the say on a character. Nothing for no files. */
export function mergeMeasures(measures: readonly Measure[]): { opticalSize: number | undefined; metrics: FaceMetrics } | undefined {
  const first = measures.find((measure) => measure.advances.has('x')) ?? measures[0]
  if (!first) return undefined
  const scaled = measures.map((measure) => ({ measure, scale: first.unitsPerEm / measure.unitsPerEm }))
  const merge = (pick: (measure: Measure) => ReadonlyMap<string, number>) =>
    stringTogether(
      new Map(
        scaled
          .toReversed()
          .flatMap(({ measure, scale }) => [...pick(measure)].map(([key, value]) => [key, Math.round(value * scale)] as const)),
      ),
    )
  const joined = {
    initial: merge((measure) => measure.joined.initial),
    medial: merge((measure) => measure.joined.medial),
    final: merge((measure) => measure.joined.final),
  }
  const { unitsPerEm, capHeight, ascent, descent, opticalSize } = first
  const metrics = {
    unitsPerEm,
    capHeight,
    ascent,
    descent,
    advances: merge((measure) => measure.advances),
    kerning: kerningTable(
      new Map(
        scaled.toReversed().flatMap(({ measure, scale }) => [...measure.kerning].map(([pair, value]) => [pair, value * scale] as const)),
      ),
    ),
  }
  return { opticalSize, metrics: Object.keys(joined.initial).length > 0 ? { ...metrics, joined } : metrics }
}

/** `{ "512": "adeg" }`: keys by number, characters by code point. */
function stringTogether(values: ReadonlyMap<string, number>): Record<string, string> {
  const groups = new Map<number, string[]>()
  for (const [key, value] of values) groups.set(value, [...(groups.get(value) ?? []), key])
  const sorted = [...groups].toSorted(([a], [b]) => a - b)
  return Object.fromEntries(sorted.map(([value, keys]) => [String(value), keys.toSorted().join('')]))
}

async function openAt(bytes: Uint8Array, setting: Setting) {
  const [harfbuzz, fontverter] = await Promise.all([import('harfbuzzjs'), import('fontverter')])
  const plain = await fontverter.default.convert(Buffer.from(bytes), 'sfnt')
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(plain)))
  const font = new harfbuzz.Font(face)
  const axes = face.getAxisInfos()
  const wanted = { wght: setting.weight, opsz: setting.opticalSize }
  const settings = Object.entries(wanted).flatMap(([tag, value]) => {
    const axis = axes[tag]
    return axis && value !== undefined ? [new harfbuzz.Variation(tag, Math.min(axis.max, Math.max(axis.min, value)))] : []
  })
  font.setVariations(settings)
  const buffer = new harfbuzz.Buffer()
  const advanceOf: AdvanceOf = (text) => {
    buffer.reset()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    harfbuzz.shape(font, buffer)
    return buffer.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0)
  }
  return { font, characters: [...face.collectUnicodes()], unitsPerEm: face.upem, hasOpticalSize: 'opsz' in axes, advanceOf }
}

const isPrintable = (code: number): boolean => code >= 0x20 && code !== 0x7f && !(code >= 0xd800 && code <= 0xdfff)

function inRange(code: number, unicodeRange: string | undefined): boolean {
  if (!unicodeRange) return true
  return unicodeRange.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-')
    return code >= Number.parseInt(first.replaceAll('?', '0'), 16) && code <= Number.parseInt(last.replaceAll('?', 'F'), 16)
  })
}

const isMonospaced = (advances: ReadonlyMap<string, number>): boolean =>
  advances.get('i') !== undefined && advances.get('i') === advances.get('W')

/** Pairs of letters, digits and punctuation that stand nearer or wider than their advances, ligatures of two among them. */
function kerningOf(advanceOf: AdvanceOf, advances: ReadonlyMap<string, number>, unitsPerEm: number): ReadonlyMap<string, number> {
  const kerning = new Map<string, number>()
  for (const script of kernedScripts) {
    const characters = [...advances.keys()].filter(
      (character) => script.test(character) && character.normalize('NFD').length === character.length,
    )
    for (const first of characters) {
      for (const second of characters) {
        const between = advanceOf(first + second) - (advances.get(first) ?? 0) - (advances.get(second) ?? 0)
        // In steps of a thousandth: letters of one shape come to one class, and the error is nothing on average.
        const rounded = Math.round((between * 1000) / unitsPerEm) * (unitsPerEm / 1000)
        if (rounded !== 0) kerning.set(first + second, rounded)
      }
    }
  }
  return kerning
}

const kernedScripts = [
  /^[A-Za-z0-9ßæœøłđıÆŒØŁĐ.,:;!?¡¿'"’‘“”«»‹›„‚()[\]/&\-–— _]$/,
  /^[Ѐ-џ.,:;!?"’“”«»()\-–— ]$/,
  /^[Α-ως.,;’()\- ]$/,
  /^[א-ת"'.,\- ]$/,
]

const tatweel = 'ـ'

/** Arabic letters as they stand beside others, measured against a tatweel. */
function joinedOf(advanceOf: AdvanceOf, advances: ReadonlyMap<string, number>): Measure['joined'] {
  const letters = arabicIn(advances)
  const stroke = advances.get(tatweel) ?? 0
  const form = (before: string, after: string) =>
    new Map(letters.map((letter) => [letter, advanceOf(before + letter + after) - stroke * (before + after).length]))
  return { initial: form('', tatweel), medial: form(tatweel, tatweel), final: form(tatweel, '') }
}

const arabicIn = (advances: ReadonlyMap<string, number>): readonly string[] =>
  advances.has(tatweel)
    ? [...advances.keys()].filter((character) => /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]/.test(character) && character !== tatweel)
    : []

/** A letter after one that it is not joined to, and lam with alef, which are one letter in print. */
function arabicKerning(
  advanceOf: AdvanceOf,
  advances: ReadonlyMap<string, number>,
  joined: Measure['joined'],
): ReadonlyMap<string, number> {
  const kerning = new Map<string, number>()
  const letters = arabicIn(advances)
  const stroke = advances.get(tatweel) ?? 0
  const own = (letter: string) => advances.get(letter) ?? 0
  for (const first of letters.filter((letter) => letter !== 'ل' && standsApart.test(letter))) {
    for (const second of letters) {
      const opens = !standsApart.test(second)
      const between =
        advanceOf(first + second + (opens ? tatweel : '')) - own(first) - (opens ? (joined.initial.get(second) ?? 0) + stroke : own(second))
      if (Math.round(between) !== 0) kerning.set(first + second, between)
    }
  }
  for (const alef of letters.filter((letter) => /[\u0622\u0623\u0625\u0627\u0671]/.test(letter))) {
    const between = advanceOf('ل' + alef) - (joined.initial.get('ل') ?? 0) - (joined.final.get(alef) ?? 0)
    if (Math.round(between) !== 0) kerning.set('ل' + alef, between)
  }
  return kerning
}

const standsApart =
  /^[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5]$/
