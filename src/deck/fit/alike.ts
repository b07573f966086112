import type { Theme } from '../../theme.ts'
import type { Fitted } from '../types.ts'

/** Parts of one list in one form are set as small as the fullest of them, so that text does not jump from slide to slide. */
export function setAlike(parts: readonly Fitted[], theme: Theme): readonly Fitted[] {
  const [first] = parts
  if (first === undefined || parts.some(({ layout, set }) => layout !== 'points' || set.form !== first.set.form)) return parts
  const roles = theme.forms[first.set.form].boxes['points']?.roles ?? []
  const step = ({ set }: Fitted): number => roles.findIndex((role) => role === set.roles['points'])
  const fullest = parts.reduce((one, other) => (step(other) > step(one) ? other : one))
  return parts.map((part) => ({ ...part, set: fullest.set }))
}
