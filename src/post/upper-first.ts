import { capital, isAt, small } from '../text/characters.ts'
import { plainText } from './inline.ts'
import type { Inline } from './types.ts'

/** The same inlines beginning with a capital, where the script has any. Code and names written small on purpose (`iPhone`, `npm.js`) stay. */
export function upperFirst(inlines: readonly Inline[], lang: string): readonly Inline[] {
  const [first, ...others] = inlines
  if (first === undefined) return inlines
  if (first.kind === 'text') {
    if (isNamedSmall(first.text)) return inlines
    const at = /^["'“‘«„(¿¡]*/.exec(first.text)?.[0].length ?? 0
    if (!isAt(first.text, at, small)) return inlines
    const letter = String.fromCodePoint(first.text.codePointAt(at) ?? 0)
    const text = first.text.slice(0, at) + letter.toLocaleUpperCase(lang) + first.text.slice(at + letter.length)
    return [{ ...first, text }, ...others]
  }
  // A link of one word may be a name: `npm`, `eslint`.
  return 'inlines' in first && (first.kind !== 'link' || /\S\s+\S/.test(plainText(first.inlines)))
    ? [{ ...first, inlines: upperFirst(first.inlines, lang) }, ...others]
    : inlines
}

function isNamedSmall(text: string): boolean {
  let end = 0
  while (isAt(text, end, small)) end++
  return end > 0 && (isAt(text, end, capital) || /[._/\d]/.test(text.charAt(end)))
}
