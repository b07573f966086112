import type { Theme } from '../../theme.ts'
import { stateCss } from '../code-states.ts'
import { formsCss } from './forms.ts'
import { groundsCss } from './grounds.ts'
import { rolesCss } from './roles.ts'
import base from '../styles/base.css?raw'
import code from '../styles/code.css?raw'
import marks from '../styles/marks.css?raw'
import pictures from '../styles/pictures.css?raw'
import tables from '../styles/tables.css?raw'
import text from '../styles/text.css?raw'
import views from '../styles/views.css?raw'

/** All CSS of a deck but font faces and the theme's own colours and decoration. Made once for decks of one theme and language. */
export function pageCss(theme: Theme, { mostSteps, lang }: { mostSteps: number; lang: string }): string {
  const ofTheme = known.get(theme) ?? new Map<string, string>()
  known.set(theme, ofTheme)
  const key = `${mostSteps} ${lang}`
  const css = ofTheme.get(key) ?? makeCss(theme, mostSteps, lang)
  ofTheme.set(key, css)
  return css
}

const known = new WeakMap<Theme, Map<string, string>>()

const makeCss = (theme: Theme, mostSteps: number, lang: string): string =>
  [groundsCss(theme), base, rolesCss(theme, lang), formsCss(theme), text, pictures, tables, code, marks, stateCss(mostSteps), views]
    .filter((part) => part !== '')
    .join('\n')
