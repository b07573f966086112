import type { FormName, Ground, Theme } from '../theme.ts'

/** The ground that a form stands on, and its name. */
export function groundOf(theme: Theme, form: FormName): { readonly name: string; readonly ground: Ground } {
  const name = theme.floods[form] ?? 'paper'
  const ground = theme.grounds[name]
  return ground ? { name, ground } : { name: 'paper', ground: theme.grounds.paper }
}
