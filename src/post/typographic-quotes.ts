import { quoteMarks } from '../text/quote-marks.ts'
import type { Inline } from './types.ts'

/**
 * A run with the straight quotation marks and apostrophes of a keyboard set as printers set them, in the manner of its language: `“so”`,
 * `„so“`, `it’s`. Code, formulas and addresses stay as they are, and so does a text whose script has marks of its own.
 *
 * Blog engines do the same when they make a page (Goldmark's typographer, kramdown's smart quotes, SmartyPants).
 */
export function typographicQuotes(run: readonly Inline[], lang = 'en'): readonly Inline[] {
  const text = flat(run)
  if (!straight.test(text) || ownMarks.test(text)) return run
  const marks = marksIn(text, quoteMarks(lang))
  let at = 0
  return marked(run)

  function marked(inlines: readonly Inline[]): readonly Inline[] {
    return inlines.map((inline): Inline => {
      if ('inlines' in inline && !isVerbatim(inline)) return { ...inline, inlines: marked(inline.inlines) }
      const start = at
      at += flat([inline]).length
      if (inline.kind !== 'text') return inline
      return { kind: 'text', text: inline.text.replaceAll(/['"]/g, (mark, n: number) => marks.get(start + n) ?? mark) }
    })
  }
}

// Plain ranges, and no classes of Unicode: those take longer to compile than all else here takes to run.
const straight = /['"]/
const ownMarks = /[\u0590-\u0e7f\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc]/
const letter = /[A-Za-z\u00aa-\u024f\u0370-\u052f]/

/** Shown letter for letter: what is set as a key, and a link whose text is its address. */
const isVerbatim = (inline: Inline): boolean =>
  inline.kind === 'kbd' || (inline.kind === 'link' && /^(?:https?:\/\/|www\.)\S+$/i.test(flat(inline.inlines)))

/** The text of a run with one stand-in for whatever is no text. */
function flat(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.text
    else if (inline.kind === 'break') text += '\n'
    else if ('inlines' in inline) text += flat(inline.inlines)
    else if (inline.kind !== 'noteref') text += standIn
  }
  return text
}

const standIn = '\uFFFC'

/** What each straight mark of a text becomes, by its offset; a mark that is none of a quotation (inches, `class="wide"`) is left out. */
function marksIn(text: string, { open, close }: { readonly open: string; readonly close: string }): ReadonlyMap<number, string> {
  const marks = new Map<number, string>()
  const lastClosing = [...text.matchAll(closingSingle)].at(-1)?.index ?? -1
  const inside = { double: false, single: false, value: false }
  for (const { 0: mark, index: at } of text.matchAll(/['"]/g)) {
    const before = text.slice(Math.max(0, at - 1), at)
    const after = text.slice(at + 1, at + 2)
    const opens = opening.test(before) && /\S/.test(after)
    const isMeasure = /\d/.test(before) && !letter.test(after)
    if (mark === '"') {
      const isValue = before === '=' || inside.value
      if (isValue || before === mark || after === mark) {
        inside.value = isValue && !inside.value && after !== mark
        continue
      }
      if (!opens && isMeasure && !inside.double) continue
      inside.double = opens
      marks.set(at, opens ? open : close)
    } else if (opens && at < lastClosing && !elision.test(text.slice(at, at + 8))) {
      inside.single = true
      marks.set(at, '‘')
    } else {
      if (isMeasure && !inside.single) continue
      if (!letter.test(after)) inside.single = false
      marks.set(at, '’')
    }
  }
  return marks
}

/** A single mark that can end a quotation: behind a word, and no letter behind it. */
const closingSingle = /(?<=[^\s'])'(?![\dA-Za-z\u00aa-\u024f\u0370-\u052f])/g

/** What a mark that opens stands behind. */
const opening = /^$|[\s(\[{\u2013\u2014\-/\u00a1\u00bf'"“‘„«]/

/** Letters or figures left away at the start of a word: `’tis`, `’90s`, `rock ’n’ roll`. */
const elision = /^'(?:\d|(?:tis|twas|em|til|cause|bout|round|n)(?![a-z]))/i
