import type { BundledLanguage, RegexEngine } from 'shiki'
import type { Token } from './types.ts'

type Source = { readonly text: string; readonly lang: string | undefined }
type Named = { readonly text: string; readonly lang: BundledLanguage }
type Lines = readonly (readonly Token[])[]

/**
 * Colours code. Of each piece the kind of its colour is told (`keyword`, `string`, ...), not the colour, so that a theme's CSS has the last
 * word. Code in a language that nobody knows stays plain.
 */
export async function colourCode(codes: readonly Source[]): Promise<readonly (Lines | undefined)[]> {
  if (codes.every(({ lang }) => lang === undefined)) return codes.map(() => undefined)
  const { bundledLanguages, bundledLanguagesAlias } = await import('shiki')
  const isKnown = (lang: string): lang is BundledLanguage =>
    Object.hasOwn(bundledLanguages, lang) || Object.hasOwn(bundledLanguagesAlias, lang)
  const named = codes.map(({ text, lang = '' }): Named | undefined => {
    const name = lang.toLowerCase()
    return isKnown(name) ? { text, lang: name } : undefined
  })
  const langs = [...new Set(named.flatMap((code) => code?.lang ?? []))]
  // A grammar may change how others read, so that code is the same only beside the same languages.
  const keyOf = ({ text, lang }: Named): string => `${langs.join(' ')}\n${lang}\n${text}`
  if (coloured.size > mostColoured) coloured.clear()
  const fresh = named.filter((code) => code !== undefined).filter((code) => !coloured.has(keyOf(code)))
  const made = fresh.length === 0 ? [] : await colour(fresh, langs)
  made.forEach((lines, at) => fresh[at] && coloured.set(keyOf(fresh[at]), lines))
  return named.map((code) => code && coloured.get(keyOf(code)))
}

async function colour(codes: readonly Named[], langs: BundledLanguage[]): Promise<readonly Lines[]> {
  const { createHighlighter, createJavaScriptRegexEngine } = await import('shiki')
  shared.engine ??= createJavaScriptRegexEngine({ forgiving: true })
  const highlighter = await createHighlighter({ themes: [kindTheme], langs, engine: shared.engine })
  try {
    return codes.map(({ text, lang }) =>
      highlighter
        // Limits in time would make the same post look different on a busy machine; one in length does not.
        .codeToTokensBase(text, { lang, theme: kindTheme, tokenizeTimeLimit: 0, tokenizeMaxLineLength: 5000 })
        .map((line) => line.map((token) => ({ text: token.content, kind: kindOf(token.color) }))),
    )
  } finally {
    highlighter.dispose()
  }
}

/** Code that was coloured before: an edit of a post leaves most of its code as it was. */
const coloured = new Map<string, Lines>()
const mostColoured = 500

/** Keeps the expressions that it translated from a grammar's, which takes longer than to colour a post with them. */
const shared: { engine?: RegexEngine } = {}

/** TextMate scopes of each kind. Later ones win where both fit equally well. */
const scopes = {
  keyword: [
    'keyword',
    'storage.type',
    'storage.modifier',
    'keyword.control',
    'variable.language.this',
    'entity.name.tag',
    'constant.language',
    'support.type.primitive',
    'storage.type.class',
    'keyword.operator.new',
    'keyword.operator.expression',
  ],
  punctuation: ['punctuation', 'keyword.operator', 'meta.brace', 'storage.type.function.arrow'],
  string: [
    'string',
    'punctuation.definition.string',
    'constant.character.escape',
    'string.regexp',
    'markup.inline.raw',
    'punctuation.support.type.property-name',
  ],
  comment: ['comment', 'punctuation.definition.comment', 'meta.diff.header', 'meta.diff.range'],
  number: ['constant.numeric', 'keyword.other.unit'],
  function: ['entity.name.function', 'support.function', 'meta.function-call.generic', 'entity.name.function.macro'],
  type: ['entity.name.type', 'support.type', 'entity.other.inherited-class', 'support.class', 'entity.name.class', 'entity.name.namespace'],
  variable: ['variable', 'entity.other.attribute-name', 'support.type.property-name', 'meta.object-literal.key', 'variable.other.property'],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
} as const

const kinds = Object.keys(scopes)

// A colour is only a number here: it tells which kind a piece is of.
const colourOf = (kind: string): string => `#0000${(kinds.indexOf(kind) + 1).toString(16).padStart(2, '0')}`
const kindOf = (colour: string | undefined): string => kinds[Number.parseInt(colour?.slice(5, 7) ?? '0', 16) - 1] ?? 'text'

const kindTheme = {
  name: 'kinds',
  type: 'light' as const,
  colors: { 'editor.foreground': '#000000', 'editor.background': '#ffffff' },
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...Object.entries(scopes).map(([kind, scope]) => ({ scope: [...scope], settings: { foreground: colourOf(kind) } })),
    // What a command is told is no string: else all of a line but its first word is in one colour.
    { scope: ['string.unquoted.argument', 'constant.other.option'], settings: { foreground: '#000000' } },
  ],
}
