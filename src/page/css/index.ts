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

/** All CSS of a deck but font faces and the theme's own colours and decoration. */
export function pageCss(theme: Theme, { mostSteps, lang }: { mostSteps: number; lang: string }): string {
  return [groundsCss(theme), base, rolesCss(theme, lang), formsCss(theme), text, pictures, tables, code, marks, stateCss(mostSteps), views]
    .filter((part) => part !== '')
    .join('\n')
}
