export type Formula = { readonly tex: string; readonly display: boolean }

/** Every formula in a tree of blocks or slides, wherever it stands: slides of their own, blocks (they have a place) and sentences. */
export function formulasIn(value: unknown): readonly Formula[] {
  const found: Formula[] = []
  collect(value, found)
  return found
}

function collect(value: unknown, found: Formula[]): void {
  if (typeof value !== 'object' || value === null) return
  if ('tex' in value && typeof value.tex === 'string') found.push({ tex: value.tex, display: 'place' in value || 'layout' in value })
  for (const inside of Array.isArray(value) ? value : Object.values(value)) if (typeof inside === 'object') collect(inside, found)
}
