/** A word in one of Unicode's mathematical alphabets, where the variant is one; undefined for a variant that letters cannot say. */
export function spellLetters(text: string, variant: string): string | undefined {
  const from = alphabets[variant]
  if (from === undefined) return styles.has(variant) ? text : undefined
  return Array.from(text, (letter) => inAlphabet(letter, from)).join('')
}

/** What bold and italic type says. */
const styles = new Set(['normal', 'italic', 'bold', 'bold-italic'])

/** Where Unicode has their `A`. Letters that it had before stand elsewhere. */
const alphabets: Readonly<Record<string, { readonly start: number; readonly older: string }>> = {
  'double-struck': { start: 0x1d538, older: 'CℂHℍNℕPℙQℚRℝZℤ' },
  script: { start: 0x1d49c, older: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ' },
  fraktur: { start: 0x1d504, older: 'CℭHℌIℑRℜZℨ' },
}

function inAlphabet(letter: string, { start, older }: { readonly start: number; readonly older: string }): string {
  const old = older.indexOf(letter)
  if (old >= 0) return older.charAt(old + 1)
  if (/^[A-Z]$/.test(letter)) return String.fromCodePoint(start + letter.charCodeAt(0) - 65)
  return /^[a-z]$/.test(letter) ? String.fromCodePoint(start + 26 + letter.charCodeAt(0) - 97) : letter
}
