import { plainText } from '../../post/inline.ts'
import type { Block, Paragraph } from '../../post/types.ts'
import { countWords } from '../../text/terms.ts'
import type { LayoutName } from '../types.ts'
import type { Exhibit, Unit } from './units.ts'

/** A part of a section that becomes a slide: prose that stands for itself, or an exhibit; with the prose around it, for the notes. */
export type Part = {
  readonly kind: 'prose' | 'exhibit'
  readonly exhibit?: Exhibit
  readonly prose: readonly Paragraph[]
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  readonly said: readonly Block[]
}

/** Prose of so few words beside an exhibit is said while the exhibit is seen; what stands before code leads to it, what a picture stands by is the point. */
const fewWords = 40
const fewWordsBeforeCode = 80
const fewWordsByPicture = 25

/**
 * Decides which prose stands for itself and which goes with the exhibit beside it: a line that ends in a colon leads to what follows,
 * a few words go with what they stand beside. In a talk with all its prose on slides (`full`) only a line that leads on goes along.
 */
export function bindUnits(units: readonly Unit[], full: boolean): readonly Part[] {
  const parts: Part[] = []
  let waiting: Block[] = []
  let waitingSaid: Block[] = []
  const open = (part: Part): void => {
    parts.push({ ...part, before: [...waiting, ...part.before], said: [...waitingSaid, ...part.said] })
    waiting = []
    waitingSaid = []
  }
  const attach = (blocks: readonly Block[], said: boolean): void => {
    const last = parts.at(-1)
    if (last === undefined || waiting.length > 0) (said ? waitingSaid : waiting).push(...blocks)
    else parts[parts.length - 1] = said ? { ...last, said: [...last.said, ...blocks] } : { ...last, after: [...last.after, ...blocks] }
  }
  for (const [at, unit] of units.entries()) {
    if (unit.kind === 'cut') continue
    if (unit.kind === 'notes') attach(unit.blocks, unit.said)
    else if (unit.kind === 'exhibit') open({ kind: 'exhibit', exhibit: unit, prose: [], before: [], after: [], said: [] })
    else {
      const after = units[at + 1]
      const next = after?.kind === 'exhibit'
      const before = parts.at(-1)?.kind === 'exhibit' ? units[at - 1] : undefined
      const previous = before?.kind === 'exhibit'
      const { own, lead } = leadOff(unit.blocks, next)
      const small = !full && wordsOf(own) <= mostSaid(next ? after : undefined, previous ? before : undefined)
      if (own.length > 0 && !small) open({ kind: 'prose', prose: own, before: [], after: [], said: [] })
      else if (own.length > 0 && next) waiting.push(...own)
      else attach(own, false)
      waiting.push(...lead)
    }
  }
  return settled(parts, waiting, waitingSaid)
}

/** Words that are said over the exhibits beside them without a slide of their own. */
function mostSaid(next: Exhibit | undefined, previous: Exhibit | undefined): number {
  const beside = [next, previous].filter((one) => one !== undefined)
  if (next?.layout === 'code') return fewWordsBeforeCode
  if (beside.length === 0) return -1
  return beside.every(({ layout }) => isPicture(layout)) ? fewWordsByPicture : fewWords
}

/** Something to look at that says nothing in words. */
export const isPicture = (layout: LayoutName): boolean => layout === 'image' || layout === 'gallery' || layout === 'embed'

function leadOff(blocks: readonly Paragraph[], next: boolean): { own: readonly Paragraph[]; lead: readonly Paragraph[] } {
  const last = blocks.at(-1)
  const leads = next && last !== undefined && /[:：]\s*$/u.test(plainText(last.inlines)) && countWords(plainText(last.inlines)) <= 60
  return leads ? { own: blocks.slice(0, -1), lead: [last] } : { own: blocks, lead: [] }
}

function settled(parts: readonly Part[], waiting: readonly Block[], said: readonly Block[]): readonly Part[] {
  if (waiting.length === 0 && said.length === 0) return parts
  const last = parts.at(-1)
  const rest: Part = { kind: 'prose', prose: [], before: [], after: [...waiting], said: [...said] }
  return last === undefined
    ? [rest]
    : [...parts.slice(0, -1), { ...last, after: [...last.after, ...waiting], said: [...last.said, ...said] }]
}

const wordsOf = (blocks: readonly Paragraph[]): number => blocks.reduce((sum, block) => sum + countWords(plainText(block.inlines)), 0)
