import { plainText } from '../../post/inline.ts'
import type { Block, Code } from '../../post/types.ts'
import { evenCut } from '../fit/parts.ts'
import type { Part } from './bind.ts'

/** A snippet of so few lines, none of them longer than this, may share its slide. */
const mostLines = 8
const mostColumns = 62
/** So many share one at most, and so much room: lines, and a few more for the sentence over each. */
const most = 3
const room = 13
const forLead = 3

/** The same parts, with short snippets that follow one another, each led to by its own words, as one: `Install it:`, `Run it:`. */
export function shareCode<T extends { readonly part: Part }>(chosen: readonly T[]): readonly T[] {
  const out: T[] = []
  for (let at = 0; at < chosen.length;) {
    const run = runFrom(chosen, at)
    out.push(...dealt(run).map(joined))
    at += run.length
  }
  return out
}

function runFrom<T extends { readonly part: Part }>(chosen: readonly T[], at: number): readonly T[] {
  let end = at + 1
  while (end < chosen.length && goesOn(chosen[end - 1]?.part, chosen[end]?.part)) end += 1
  return chosen.slice(at, end)
}

function goesOn(last: Part | undefined, next: Part | undefined): boolean {
  const [one, other] = [shortIn(last), shortIn(next)]
  if (one === undefined || other === undefined || last === undefined || next === undefined || one.text === other.text) return false
  return titleOf(last) === titleOf(next) && (other.title !== undefined || next.before.some((block) => block.kind === 'paragraph'))
}

const titleOf = ({ exhibit }: Part): string => (exhibit?.title === undefined ? '' : plainText(exhibit.title))

function shortIn(part: Part | undefined): Code | undefined {
  const block = part?.exhibit?.layout === 'code' ? part.exhibit.blocks[0] : undefined
  if (block?.kind !== 'code' || block.steps.length > 0 || block.firstLine > 1) return undefined
  const lines = block.text.trim().split('\n')
  return lines.length <= mostLines && lines.every((line) => line.length <= mostColumns) ? block : undefined
}

/** Runs of neighbours that have room on a slide together, as few and as even as can be. */
function dealt<T extends { readonly part: Part }>(run: readonly T[]): readonly (readonly T[])[] {
  for (let count = Math.ceil(run.length / most); count < run.length; count += 1) {
    const groups = evenCut(run, count, weightOf)
    if (groups.every((group) => group.length <= most && group.reduce((sum, one) => sum + weightOf(one), 0) <= room)) return groups
  }
  return run.map((one) => [one])
}

const weightOf = ({ part }: { readonly part: Part }): number => forLead + (shortIn(part)?.text.trim().split('\n').length ?? room)

function joined<T extends { readonly part: Part }>(group: readonly T[]): T {
  const [first, ...others] = group
  if (first === undefined) throw new RangeError('A group holds a part at least.')
  return others.reduce((one, other) => ({ ...one, part: withCode(one.part, other.part) }), first)
}

function withCode(part: Part, next: Part): Part {
  const { exhibit } = part
  if (exhibit === undefined) return part
  const blocks: readonly Block[] = [...exhibit.blocks, ...(next.exhibit?.blocks ?? [])]
  return {
    ...part,
    exhibit: { ...exhibit, blocks },
    before: [...part.before, ...part.after, ...next.before],
    after: next.after,
    said: [...part.said, ...next.said],
  }
}
