/** Encodings a UTF-8 text may have been read as; the second half of each table, from 0x80. */
const upperHalves = {
  'Mac Roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  'Windows-1252': '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' + span(0xa0, 0xff),
  'Latin-1': span(0x80, 0xff),
} as const

export type Repaired = { readonly text: string; readonly encoding: keyof typeof upperHalves; readonly line: number }

/** What damaged text shows: the lead byte of a UTF-8 sequence and a byte that continues it, in one of the encodings. */
const damage = /[\u00c2-\u00f4‚Äâ√Ô\uf8ff¬ð‰Ê][\u0080-\u00bf‚Äâ€àáéêëíìîïñóòôöõúùûü†°•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªº«»œŒŽžšŠŸ‘’“”–—˜›‹„…‡ˆ√ƒ≈∆Ω]/

/**
 * Puts a text right that was UTF-8 and was decoded wrongly once. Only where the whole text can be taken back, so that a
 * text which merely talks about damage stays as it is; `undefined` where there is nothing to put right.
 */
export function repairMojibake(text: string): Repaired | undefined {
  const first = text.search(damage)
  if (first < 0) return undefined
  for (const [encoding, upper] of tables()) {
    const repaired = decodeAgain(text, upper)
    if (repaired !== undefined && repaired !== text) {
      return { text: repaired, encoding, line: text.slice(0, first).split('\n').length }
    }
  }
  return undefined
}

/** The text's characters as bytes of the encoding, read as UTF-8. */
function decodeAgain(text: string, upper: ReadonlyMap<string, number>): string | undefined {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const byte = code < 0x80 ? code : upper.get(text.charAt(i))
    if (byte === undefined) return undefined
    bytes[i] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Not the bytes of any UTF-8 text, so the text was not damaged this way.
    return undefined
  }
}

function* tables(): Generator<[keyof typeof upperHalves, ReadonlyMap<string, number>]> {
  for (const name of ['Mac Roman', 'Windows-1252', 'Latin-1'] as const) {
    yield [name, new Map([...upperHalves[name]].map((sign, index) => [sign, 0x80 + index]))]
  }
}

function span(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('')
}
