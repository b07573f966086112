import { contrast, readable } from '../colour.ts'
import type { TalkOptions } from '../options.ts'
import type { Ground, Theme } from '../theme.ts'

/** A theme in the author's colour and font. The accent is darkened or lightened on each ground until text in it can be read. */
export function brandTheme(theme: Theme, { accent, font }: Pick<TalkOptions, 'accent' | 'font'>): Theme {
  const inFont =
    font === undefined
      ? theme
      : {
          ...theme,
          families: {
            ...theme.families,
            display: [font, ...theme.families.display],
            text: [font, ...theme.families.text],
            label: [font, ...theme.families.label],
          },
        }
  return accent === undefined ? inFont : { ...inFont, grounds: brandGrounds(inFont, accent) }
}

function brandGrounds({ grounds }: Theme, accent: string): Theme['grounds'] {
  const own = grounds.paper.accent
  const branded = ([name, ground]: readonly [string, Ground]): readonly [string, Ground] => {
    if (ground.background === own) return [name, flood(accent)]
    return [name, ground.accent === ground.text ? ground : { ...ground, accent: readable(accent, [ground.background, ground.band]) }]
  }
  return { ...Object.fromEntries(Object.entries(grounds).map(branded)), paper: branded(['paper', grounds.paper])[1] }
}

/** A slide full of the accent, with white or black on it. */
function flood(accent: string): Ground {
  const text = contrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#000000'
  return { background: accent, text, quiet: text, accent: text, rule: text, band: accent }
}
