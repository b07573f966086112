import type { Place } from '../../place.ts'
import type { Node } from './inlines.ts'

/** The lines from the first of the nodes to the last. */
export function placeOf(nodes: readonly Node[]): Place {
  const first = nodes[0]?.line ?? 1
  return { line: first, lastLine: Math.max(first, ...nodes.slice(-1).map((node) => node.lastLine)) }
}
