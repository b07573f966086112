import { contrast, readable } from '../colour.ts'
import type { TalkOptions } from '../options.ts'
import type { Ground, Theme } from '../theme.ts'

/** A theme in the author's colour. It is darkened or lightened on each ground until text in it can be read. */
export const brandTheme = (theme: Theme, { accent }: Pick<TalkOptions, 'accent'>): Theme =>
  accent === undefined ? theme : { ...theme, grounds: brandGrounds(theme, accent) }

function brandGrounds({ grounds }: Theme, accent: string): Theme['grounds'] {
  const branded = ([name, ground]: readonly [string, Ground]): readonly [string, Ground] => {
    if (ground.brand) return [name, flood(accent)]
    return [name, ground.accent === ground.text ? ground : { ...ground, accent: readable(accent, [ground.background, ground.band]) }]
  }
  return { ...Object.fromEntries(Object.entries(grounds).map(branded)), paper: branded(['paper', grounds.paper])[1] }
}

/** A slide full of the accent, with white or black on it. */
function flood(accent: string): Ground {
  const text = contrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#000000'
  return { background: accent, text, quiet: text, accent: text, rule: text, band: accent }
}
