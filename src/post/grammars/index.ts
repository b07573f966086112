import type { Grammar } from '../dialects/types.ts'
import { admonition } from './admonition.ts'
import { atLink } from './at-link.ts'
import { bracket } from './bracket.ts'
import { container } from './container.ts'
import { component, expression, moduleLine } from './jsx.ts'
import { liquid } from './liquid.ts'
import { shortcode } from './shortcode.ts'
import { percentComment, wiki } from './wiki.ts'

/** How directives are spelt, by name of the spelling. */
export const grammars = {
  shortcode,
  liquid,
  container: [container],
  admonition: [admonition],
  wiki,
  percentComment,
  atLink: [atLink],
  moduleLine: [moduleLine],
  expression,
  component,
  bracket,
} as const satisfies Record<string, readonly Grammar[]>
