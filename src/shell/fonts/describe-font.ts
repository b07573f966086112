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
