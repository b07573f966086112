import type { Grammar } from '../dialects/types.ts'
import { admonition } from './admonition.ts'
import { atLink } from './at-link.ts'
import { bracket } from './bracket.ts'
import { container } from './container.ts'
import { component, expression, moduleLine } from './jsx.ts'
import { leaf } from './leaf.ts'
import { mdc, mdcInline } from './mdc.ts'
import { liquid } from './liquid.ts'
import { percentCard } from './percent-card.ts'
import { shortcode } from './shortcode.ts'
import { simpleTable } from './simple-table.ts'
import { slashes } from './slashes.ts'
import { snippet } from './snippet.ts'
import { blockId, percentComment, wiki } from './wiki.ts'

/** How directives are spelt, by name of the spelling. */
export const grammars = {
  shortcode,
  liquid,
  container: [container],
  leaf: [leaf],
  mdc: [mdc],
  mdcInline: [mdcInline],
  percentCard: [percentCard],
  admonition: [admonition],
  slashes: [slashes],
  simpleTable: [simpleTable],
  snippet: [snippet],
  blockId,
  wiki,
  percentComment,
  atLink: [atLink],
  moduleLine: [moduleLine],
  expression,
  component,
  bracket,
} as const satisfies Record<string, readonly Grammar[]>
