import type { Inline } from './types.ts'

/** The same inlines beginning with a capital, where the script has any. Code and names written small on purpose (`iPhone`, `npm.js`) stay. */
export function upperFirst(inlines: readonly Inline[], lang: string): readonly Inline[] {
  const [first, ...others] = inlines
  if (first === undefined) return inlines
  if (first.kind === 'text') {
    if (/^\p{Ll}+[\p{Lu}._/\d]/u.test(first.text)) return inlines
    return [
      {
        ...first,
        text: first.text.replace(/^(["'“‘«„(¿¡]*)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toLocaleUpperCase(lang)),
      },
      ...others,
    ]
  }
  return 'inlines' in first && first.kind !== 'link' ? [{ ...first, inlines: upperFirst(first.inlines, lang) }, ...others] : inlines
}
