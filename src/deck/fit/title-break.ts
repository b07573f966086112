import { plainText, sliceInlines, trimInlines } from '../../post/inline.ts'
import type { Fitted } from '../types.ts'
import type { FitKit } from './kit.ts'
import { linesOf } from './measure.ts'

/**
 * Where a title of several lines is divided so that its line ends where its thought does: behind a colon, a question or a dash. Only where that
 * costs no line, and leaves lines of about one length.
 */
export function withTitleBreak(slide: Fitted, { theme, ruler }: FitKit): Fitted {
  const role = slide.set.roles['title']
  const box = theme.forms[slide.set.form].boxes['title']
  const text = plainText(slide.title)
  const pauses = Array.from(text.matchAll(pause), ({ index, 0: mark }) => index + mark.length)
  if (role === undefined || box === undefined || pauses.length === 0 || text.includes('\n')) return slide
  const lines = linesOf(ruler, slide.title, role, box.widthPx)
  if (lines < 2) return slide
  const breaks = pauses.map((at) => {
    const halves = [sliceInlines(slide.title, 0, at), sliceInlines(slide.title, at, Infinity)].map((half) => {
      const inlines = trimInlines(half)
      const own = linesOf(ruler, inlines, role, box.widthPx)
      return { lines: own, linePx: ruler.widthPx(inlines, role) / Math.max(1, own) }
    })
    const widths = halves.map(({ linePx }) => linePx)
    const isFree = halves.reduce((sum, half) => sum + half.lines, 0) <= lines
    return { at, evenness: isFree ? Math.min(...widths) / Math.max(...widths) : 0 }
  })
  const best = breaks.reduce((one, other) => (other.evenness > one.evenness ? other : one))
  return best.evenness < leastEven ? slide : { ...slide, set: { ...slide.set, titleBreak: best.at } }
}

/**
 * What a thought of a title ends with, and the space behind it.
 *
 *     Lighthouses and Harbours: What Two Kinds
 *                             ^^
 */
const pause = /[:?!;]["”’»)]*\s+(?=\S)|\s[–—-]\s+(?=\S)|[：？！；—]+(?=[^\s：？！；—」』”])/g

/** Share of the longer half's line that the other half's has to be. */
const leastEven = 0.45
