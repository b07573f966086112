import { snippetsOf } from '../deck/snippets.ts'
import type { Deck } from '../deck/types.ts'
import { colourCode } from './code.ts'
import { formulasIn } from '../formula/index.ts'
import { setMath } from './math.ts'
import { codeKey, mathKey, type Rendered } from './types.ts'

/** Colours the deck's code and sets its formulas; the packages for it are loaded only where there is something to do. */
export async function renderRich(deck: Deck): Promise<Rendered> {
  const codes = new Map(
    deck.slides.flatMap((slide) =>
      slide.layout === 'code' ? snippetsOf(slide).map(({ text, lang }) => [codeKey(text, lang), { text, lang }] as const) : [],
    ),
  )
  const formulas = new Map(formulasIn(deck.slides).map((formula) => [mathKey(formula.tex, formula.display), formula]))
  const [coloured, set] = await Promise.all([colourCode([...codes.values()]), setMath([...formulas.values()])])
  return {
    code: new Map([...codes.keys()].flatMap((key, index) => (coloured[index] ? [[key, coloured[index]] as const] : []))),
    math: new Map([...formulas.keys()].flatMap((key, index) => (set[index] === undefined ? [] : [[key, set[index]] as const]))),
  }
}
