import type { Theme } from '../../theme.ts'
import type { Fitted } from '../types.ts'

/**
 * Parts of one list in one form have their points set as small as the fullest of them, so that text does not jump from slide to slide. Titles
 * stay as they were: smaller points always have room below a title that larger ones had room below.
 */
export function setAlike(parts: readonly Fitted[], theme: Theme): readonly Fitted[] {
  const [first] = parts
  if (first === undefined || parts.some(({ layout, set }) => layout !== 'points' || set.form !== first.set.form)) return parts
  const roles = theme.forms[first.set.form].boxes['points']?.roles ?? []
  const step = ({ set }: Fitted): number => roles.findIndex((role) => role === set.roles['points'])
  const fullest = parts.reduce((one, other) => (step(other) > step(one) ? other : one))
  const ofPoints = Object.fromEntries(Object.entries(fullest.set.roles).filter(([box]) => box.startsWith('points')))
  return parts.map((part) => ({ ...part, set: { ...part.set, roles: { ...part.set.roles, ...ofPoints } } }))
}
