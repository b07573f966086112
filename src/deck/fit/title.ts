import type { Inline } from '../../post/types.ts'
import type { Box } from '../../theme.ts'
import type { Fitted, Unfitted } from '../types.ts'
import type { FitKit, Fitter } from './kit.ts'
import { linesOf, plainInlines, textMeasure, titleMeasure } from './measure.ts'
import { roleAt, settle, smallest, type Measure } from './settle.ts'

/** The title slide: beside the cover where there is one, else across the page. Of very many authors the last are only counted. */
export const fitTitle: Fitter<'title'> = (slide, kit) => {
  for (let authors = slide.byline.length; authors >= 0; authors -= 1) {
    const named = { ...slide, byline: bylineOf(slide, authors) }
    const set = settleTitle(named, kit)
    if (set) return [{ ...named, set } satisfies Fitted<'title'>]
  }
  const { kicker: _, date: __, site: ___, ...bare } = { ...slide, byline: [] }
  return [{ ...bare, set: settleTitle(bare, kit) ?? smallest(kit.theme, 'title', ['title', 'subtitle']) } satisfies Fitted<'title'>]
}

function settleTitle(slide: Unfitted<'title'>, { theme, ruler }: FitKit): Fitted['set'] | undefined {
  const filling = {
    title: titleMeasure(ruler, slide.title),
    subtitle: textMeasure(ruler, slide.subtitle),
    masthead: mastheadMeasure(slide, { theme, ruler }),
  }
  return (slide.cover?.file ? settle(theme, 'title-cover', filling) : undefined) ?? settle(theme, 'title', filling)
}

const bylineOf = ({ byline }: Unfitted<'title'>, count: number): readonly string[] =>
  count === byline.length ? byline : count === 0 ? [] : [...byline.slice(0, count), `+\u00a0${byline.length - count}`]

/** Gaps that the CSS of the masthead keeps: between its parts, and between names of which each may go on in the next line. */
const partsGapPx = 48
const namesGapPx = 24
const mostLines = 2

/** Site and authors (the first of them may be bold) share what kicker and date leave of the line. */
function mastheadMeasure(slide: Unfitted<'title'>, { theme, ruler }: Pick<FitKit, 'theme' | 'ruler'>): Measure | undefined {
  const names = [slide.site, slide.byline.join(', ')].filter((name): name is string => name !== undefined && name !== '')
  const isApart = theme.forms.title.boxes['kicker'] !== undefined
  const fixed = [isApart ? undefined : slide.kicker, slide.date].filter((part) => part !== undefined)
  if (names.length + fixed.length === 0) return undefined
  return (box: Box, step) => {
    const role = roleAt(box.roles, step)
    if (!role) return undefined
    const widthOf = (text: string) => ruler.widthPx(plainInlines(text), role) * slack
    const room = box.widthPx - fixed.reduce((sum, part) => sum + widthOf(part) + partsGapPx, 0) + (names.length === 0 ? partsGapPx : 0)
    let lines = 1
    let x = 0
    for (const [index, name] of names.entries()) {
      const inlines: readonly Inline[] = index === 0 ? [{ kind: 'strong', inlines: plainInlines(name) }] : plainInlines(name)
      const widthPx = ruler.widthPx(inlines, role) * slack
      if (x > 0 && x + namesGapPx + widthPx > room) {
        lines += 1
        x = 0
      }
      if (widthPx > room) lines += linesOf(ruler, inlines, role, room) - 1
      x += widthPx + namesGapPx
    }
    const isCramped = room < (names.length > 0 ? leastPx : 0)
    return !isCramped && lines <= mostLines ? ruler.heightPx(lines, role) : undefined
  }
}

/** A hair more than measured, for what the browser rounds. */
const slack = 1.01

/** Names are not set in less. */
const leastPx = 160
