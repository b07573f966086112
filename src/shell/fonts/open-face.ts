/** How wide a text is, in units of the font, shaped as a browser shapes it. */
export type AdvanceOf = (text: string) => number

/** A weight and an optical size of a variable font; axes that it does not have are left alone. */
export type Instance = { readonly weight: number; readonly opticalSize: number | undefined }

/** Opens a font file (woff2, woff, ttf, otf) at one instance. */
export async function openFace(bytes: Uint8Array, instance: Instance) {
  const [harfbuzz, fontverter] = await Promise.all([import('harfbuzzjs'), import('fontverter')])
  const plain = await fontverter.default.convert(Buffer.from(bytes), 'sfnt')
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(plain)))
  const font = new harfbuzz.Font(face)
  const axes = face.getAxisInfos()
  const wanted = { wght: instance.weight, opsz: instance.opticalSize }
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
