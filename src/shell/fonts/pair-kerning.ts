import type { AdvanceOf } from './open-face.ts'

/** Pairs of letters, digits and punctuation that stand nearer or wider than their advances, ligatures of two among them. */
export function pairKerning(advanceOf: AdvanceOf, advances: ReadonlyMap<string, number>, unitsPerEm: number): ReadonlyMap<string, number> {
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
