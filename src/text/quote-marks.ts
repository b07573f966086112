/** Quotation marks of a language. */
export function quoteMarks(lang: string): { readonly open: string; readonly close: string } {
  const tag = lang.toLowerCase()
  const [open, close] = marks[tag] ?? marks[tag.split('-')[0] ?? ''] ?? ['“', '”']
  return { open, close }
}

const low: readonly [string, string] = ['„', '“']
const angle: readonly [string, string] = ['«', '»']
const corner: readonly [string, string] = ['「', '」']

const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  de: low,
  cs: low,
  sk: low,
  sl: low,
  bg: low,
  lt: low,
  is: low,
  pl: ['„', '”'],
  ro: ['„', '”'],
  hu: ['„', '”'],
  hr: ['„', '”'],
  fr: ['«\u202f', '\u202f»'],
  ru: angle,
  uk: angle,
  be: angle,
  el: angle,
  'es-es': angle,
  it: angle,
  'pt-pt': angle,
  ca: angle,
  no: angle,
  nb: angle,
  ar: angle,
  fa: angle,
  fi: ['”', '”'],
  sv: ['”', '”'],
  ja: corner,
  'zh-tw': corner,
  he: ['”', '”'],
}
