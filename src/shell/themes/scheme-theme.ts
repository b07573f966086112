import { Fault } from '../../fault.ts'
import type { Options } from '../options/option-table.ts'
import { mergeTheme } from './theme-shape.ts'
import type { LoadedTheme } from './index.ts'

/** A theme in the light that was asked for. */
export function schemeTheme(loaded: LoadedTheme, scheme: Options['scheme']): LoadedTheme {
  const { theme } = loaded
  if (scheme === undefined || (scheme === 'dark') === theme.dark) return loaded
  const other = theme.schemes?.[scheme]
  if (other === undefined)
    throw new Fault(
      'theme-broken',
      `The theme \`${theme.name}\` has no ${scheme} scheme. Leave \`scheme\` out, or give \`schemes.${scheme}\` in its \`theme.json\`.`,
    )
  const merged = mergeTheme(theme, { ...other, dark: scheme === 'dark' })
  return { ...loaded, theme: merged as LoadedTheme['theme'] }
}
