import type { Deck } from '../deck/types.ts'
import type { Theme } from '../theme.ts'
import { colourCode } from './code.ts'
import { setMath } from './math.ts'
import { codeKey, mathKey, type Rendered } from './types.ts'

/** Colours the deck's code and sets its formulas; the packages for it are loaded only where there is something to do. */
export async function renderRich(deck: Deck, _theme: Theme): Promise<Rendered> {
  const codes = new Map(
    deck.slides.flatMap((slide) =>
      slide.layout === 'code' ? [[codeKey(slide.text, slide.lang), { text: slide.text, lang: slide.lang }] as const] : [],
    ),
  )
  const formulas = new Map(formulasIn(deck.slides).map((formula) => [mathKey(formula.tex, formula.display), formula]))
  const [coloured, set] = await Promise.all([colourCode([...codes.values()]), setMath([...formulas.values()])])
  return {
    code: new Map([...codes.keys()].flatMap((key, index) => (coloured[index] ? [[key, coloured[index]] as const] : []))),
    math: new Map([...formulas.keys()].map((key, index) => [key, set[index] ?? ''])),
  }
}

type Formula = { readonly tex: string; readonly display: boolean }

/** Every formula, wherever it stands: slides of their own, blocks (they have a place) and sentences. */
function formulasIn(value: unknown): readonly Formula[] {
  if (Array.isArray(value)) return value.flatMap(formulasIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'tex' in value && typeof value.tex === 'string' ? [{ tex: value.tex, display: 'place' in value || 'layout' in value }] : []
  return [...own, ...Object.values(value).flatMap(formulasIn)]
}
