import { loadFormulas, type Formula } from '../formula/index.ts'

/** Sets formulas as HTML; undefined for one that cannot be read, which is then shown as it was written. */
export async function setMath(formulas: readonly Formula[]): Promise<readonly (string | undefined)[]> {
  if (formulas.length === 0) return []
  const { html } = await loadFormulas()
  return formulas.map(({ tex, display }) => html(tex, display))
}
