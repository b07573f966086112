import { arabicKerning, joinedForms, type JoinedForms } from './arabic-forms.ts'
import { openFace, type Instance } from './open-face.ts'
import { pairKerning } from './pair-kerning.ts'

/** One font file at one setting: numbers by character and by pair. */
export type Measure = {
  readonly opticalSize: number | undefined
  readonly unitsPerEm: number
  readonly capHeight: number
  readonly ascent: number
  readonly descent: number
  readonly advances: ReadonlyMap<string, number>
  readonly kerning: ReadonlyMap<string, number>
  readonly joined: JoinedForms
}

type Setting = Instance & { readonly unicodeRange: string | undefined }

/** Reads a font file (woff2, woff, ttf, otf) and measures it at a weight and an optical size, shaped as a browser shapes. */
export async function measureFace(bytes: Uint8Array, setting: Setting): Promise<Measure> {
  const { font, characters, unitsPerEm, hasOpticalSize, advanceOf } = await openFace(bytes, setting)
  const printable = characters
    .filter((code) => isPrintable(code) && inRange(code, setting.unicodeRange))
    .map((code) => String.fromCodePoint(code))
  const advances = new Map(printable.map((character) => [character, advanceOf(character)]))
  const { ascender, descender } = font.hExtents()
  const joined = joinedForms(advanceOf, advances)
  return {
    opticalSize: hasOpticalSize ? setting.opticalSize : undefined,
    unitsPerEm,
    capHeight: font.getMetricPosition(capHeightTag) ?? Math.round(unitsPerEm * 0.7),
    ascent: ascender,
    descent: descender,
    advances,
    kerning: new Map(
      isMonospaced(advances) ? [] : [...pairKerning(advanceOf, advances, unitsPerEm), ...arabicKerning(advanceOf, advances, joined)],
    ),
    joined,
  }
}

/** OpenType tag `cpht`. */
const capHeightTag = 0x63706874

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
