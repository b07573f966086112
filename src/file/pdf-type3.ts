import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib'

/** What poppler takes the width of an `m` to be, in em (TextOutputDev.cc, `TextPage::updateFont`). */
const emOfM = 0.6
const letterM = PDFName.of('m')

/**
 * Tells readers how large the type of Type 3 fonts is. Variable fonts and emoji are printed as Type 3 fonts, whose size a reader has to guess. Poppler guesses it by the width of the `m`,
 * and without one by any glyph, so that what one selects or searches is framed two times too large. Each such font gets an `m` of the right
 * width at a code that no text uses, and ascent and descent from its glyphs, which the printer leaves out.
 */
export function sizeType3(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Subtype')) !== PDFName.of('Type3')) continue
    giveM(font)
    giveHeights(font)
  }
}

function giveM(font: PDFDict): void {
  const names = font.lookupMaybe(PDFName.of('Encoding'), PDFDict)?.lookupMaybe(PDFName.of('Differences'), PDFArray)
  const widths = font.lookupMaybe(PDFName.of('Widths'), PDFArray)
  const glyphs = font.lookupMaybe(PDFName.of('CharProcs'), PDFDict)
  const scale = font.lookupMaybe(PDFName.of('FontMatrix'), PDFArray)?.lookupMaybe(0, PDFNumber)?.asNumber()
  const first = font.lookupMaybe(PDFName.of('FirstChar'), PDFNumber)?.asNumber()
  if (!names || !widths || !glyphs || !scale || first === undefined || glyphs.has(letterM)) return
  // Only the plain form is understood: one run of names from the first code on, one name a width.
  if (names.size() !== widths.size() + 1 || names.lookupMaybe(0, PDFNumber)?.asNumber() !== first) return
  const [, anyGlyph] = glyphs.entries()[0] ?? []
  const gap = gapIn(widths)
  if (gap === undefined || anyGlyph === undefined) return
  names.set(gap + 1, letterM)
  widths.set(gap, PDFNumber.of(emOfM / scale))
  glyphs.set(letterM, anyGlyph)
}

/** In thousandths of an em, as poppler reads them; the glyph space of a Type 3 font may stand on its head. */
function giveHeights(font: PDFDict): void {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const box = font.lookupMaybe(PDFName.of('FontBBox'), PDFArray)
  const scale = font.lookupMaybe(PDFName.of('FontMatrix'), PDFArray)?.lookupMaybe(3, PDFNumber)?.asNumber()
  const edges = [1, 3].flatMap((at) => box?.lookupMaybe(at, PDFNumber)?.asNumber() ?? [])
  if (!descriptor || scale === undefined || edges.length < 2 || descriptor.has(PDFName.of('Ascent'))) return
  const heights = edges.map((edge) => Math.round(edge * scale * 1000)).sort((a, b) => a - b)
  // Nothing below the line is said as hardly anything: 0 is taken for unknown.
  descriptor.set(PDFName.of('Descent'), PDFNumber.of(Math.min(heights[0] ?? 0, -1)))
  descriptor.set(PDFName.of('Ascent'), PDFNumber.of(Math.max(heights[1] ?? 0, 1)))
}

/** A code between those that are used: the printer fills these with width 0. */
function gapIn(widths: PDFArray): number | undefined {
  for (let at = 0; at < widths.size(); at++) if (widths.lookupMaybe(at, PDFNumber)?.asNumber() === 0) return at
  return undefined
}
