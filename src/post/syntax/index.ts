import type { Grammar } from '../dialects/types.ts'
import { attributes, attributeLine } from './attributes.ts'
import { citation } from './citation.ts'
import { definition } from './definition.ts'
import { directiveBlock, directiveInline } from './directive.ts'
import { footnote, noteref } from './footnote.ts'
import { icon } from './icon.ts'
import { inlineNote } from './inline-note.ts'
import { keys } from './keys.ts'
import { math, mathBlock } from './math.ts'
import { role, target } from './role.ts'
import { sizedImage } from './sized-image.ts'
import { abbreviation, span } from './span.ts'
import { tag } from './tag.ts'
import { toc } from './toc.ts'
import type { Syntax } from './types.ts'
import { highlighted, script } from './wrapped.ts'

/** What may begin a block, first match first. */
export function blockExtensions(grammars: readonly Grammar[]): readonly Syntax[] {
  return [
    ...grammars.filter((grammar) => grammar.level === 'block').map(directiveBlock),
    mathBlock,
    attributeLine,
    toc,
    target,
    footnote,
    definition,
    abbreviation,
  ]
}

/** What may begin inside a run of text. */
export function inlineExtensions(grammars: readonly Grammar[]): readonly Syntax[] {
  return [
    ...grammars.filter((grammar) => grammar.level === 'inline').map(directiveInline),
    tag,
    sizedImage,
    inlineNote,
    citation,
    icon,
    keys,
    role,
    span,
    noteref,
    math,
    attributes,
    highlighted,
    script,
  ]
}
