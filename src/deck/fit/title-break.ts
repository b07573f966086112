import { plainText, sliceInlines, trimInlines } from '../../post/inline.ts'
import type { Fitted } from '../types.ts'
import type { FitKit } from './kit.ts'
import { linesOf } from './measure.ts'

/**
 * Where a title of several lines is divided so that its line ends where its thought does: behind a colon, a question or a dash, else behind a
 * comma. Only where that costs no line, and leaves lines of about one length.
 */
export function withTitleBreak(slide: Fitted, { theme, ruler }: FitKit): Fitted {
  const { title, set } = slide
  const role = set.roles['title']
  const widthPx = theme.forms[set.form].boxes['title']?.widthPx
  const text = plainText(title)
  if (role === undefined || widthPx === undefined || text.includes('\n') || pauses.every(({ mark }) => text.search(mark) < 0)) return slide
  // Not with caution: a line more than there is would be given away.
  const lines = ruler.lines(title, role, widthPx)
  if (lines < 2) return slide
  const halfOf = (start: number, end: number) => {
    const inlines = trimInlines(sliceInlines(title, start, end))
    const own = linesOf(ruler, inlines, role, widthPx)
    return { lines: own, linePx: ruler.widthPx(inlines, role) / Math.max(1, own) }
  }
  const best = pauses.flatMap(({ mark, leastEven, mostLines }) =>
    lines > mostLines
      ? []
      : Array.from(text.matchAll(mark), ({ index, 0: found }) => index + found.length)
          .map((at) => ({ at, evenness: evenness(halfOf(0, at), halfOf(at, Infinity), lines) }))
          .filter((one) => one.evenness >= leastEven)
          .toSorted((one, other) => other.evenness - one.evenness),
  )[0]
  return best === undefined ? slide : { ...slide, set: { ...set, titleBreak: best.at } }
}

type Half = { readonly lines: number; readonly linePx: number }

/** Share of the longer half's lines that the other half's are long; 0 where the two take more lines than the whole. */
const evenness = (first: Half, last: Half, lines: number): number =>
  first.lines + last.lines > lines ? 0 : Math.min(first.linePx, last.linePx) / Math.max(first.linePx, last.linePx)

/**
 * What a thought of a title ends with, and the space behind it, the strongest first; how even the halves have to be, and of how many lines.
 *
 *     Lighthouses and Harbours: What Two Kinds
 *                             ^^
 */
const pauses = [
  {
    mark: /[:?!;]["”’»)]*\s+(?=\S)|\s[–—-]\s+(?=\S)|[：？！；—]+(?=[^\s：？！；—」』”])/g,
    leastEven: 0.45,
    mostLines: Infinity,
  },
  { mark: /,["”’»)]*\s+(?=\S)|[，、](?=[^\s，、」』”])/g, leastEven: 0.6, mostLines: 3 },
]
