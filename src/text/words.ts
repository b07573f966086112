const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー'
const word = new RegExp(`[${cjk}]|(?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}]|(?<=[\\p{L}\\p{N}])['’](?=\\p{L}))+`, 'gu')

/** How many words a text has; a Chinese, Japanese or Korean character counts as one. */
export function wordCount(text: string): number {
  return text.match(word)?.length ?? 0
}
