export type Formula = { readonly tex: string; readonly display: boolean }

/** Every formula in a tree of blocks or slides, wherever it stands: slides of their own, blocks (they have a place) and sentences. */
export function formulasIn(value: unknown): readonly Formula[] {
  if (Array.isArray(value)) return value.flatMap(formulasIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'tex' in value && typeof value.tex === 'string' ? [{ tex: value.tex, display: 'place' in value || 'layout' in value }] : []
  return [...own, ...Object.values(value).flatMap(formulasIn)]
}
