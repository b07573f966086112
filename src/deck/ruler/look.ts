import { inlineScale, leastCodePx } from '../../inline-scale.ts'
import type { Role, Theme, Voice } from '../../theme.ts'
import { codeWeight, weightOf } from './faces.ts'
import { verticalsOf } from './verticals.ts'
import type { Widths } from './widths.ts'
import type { Face } from '../../face-key.ts'

/** How a run of text is set inside a role. */
export type Manner = { readonly strong: boolean; readonly italic: boolean; readonly voice: 'own' | 'code'; readonly scale: number }

export const plain: Manner = { strong: false, italic: false, voice: 'own', scale: 1 }
export const manners = {
  strong: (manner: Manner): Manner => ({ ...manner, strong: true }),
  emphasis: (manner: Manner): Manner => ({ ...manner, italic: true }),
  code: (manner: Manner): Manner => ({ ...manner, voice: 'code', scale: manner.scale * inlineScale.code.size }),
  kbd: (manner: Manner): Manner => ({ ...manner, voice: 'code', scale: manner.scale * inlineScale.kbd.size }),
  script: (manner: Manner): Manner => ({ ...manner, scale: manner.scale * inlineScale.script.size }),
}

/** A manner made ready to measure: faces in the order in which the browser tries them, the size, the tracking. */
export type Look = {
  readonly faces: readonly Widths[]
  readonly sizePx: number
  readonly ascentPx: number
  readonly trackingPx: number
  readonly mono: boolean
  readonly kerns: boolean
  /** Whether the system's fonts that step in have serifs. */
  readonly serif: boolean
  /** Widths of words measured before. */
  readonly known: Map<string, number>
}

export function lookOf(
  theme: Theme,
  role: Role,
  manner: Manner & { readonly kerns: boolean },
  widths: (face: Face) => Widths | undefined,
): Look {
  const style = theme.type[role]
  const voice: Voice = manner.voice === 'code' ? 'code' : style.voice
  const isCode = voice === 'code'
  const weight = isCode ? codeWeight(theme, manner.strong) : weightOf(style, manner.strong)
  const slope = manner.italic || (!isCode && style.italic) ? 'italic' : 'normal'
  const opticalSize = isCode ? undefined : style.opticalSize
  const faces = theme.families[voice].map((family) =>
    widths({ family, style: slope, weight, ...(opticalSize === undefined ? {} : { opticalSize }) }),
  )
  const sizePx = Math.max(style.sizePx * manner.scale, manner.voice === 'code' ? leastCodePx : 0)
  const vertical = verticalsOf(theme, voice)
  // Letter spacing in em is inherited as a length, so it keeps the size of the role.
  return {
    faces: faces.filter((face) => face !== undefined),
    sizePx,
    ascentPx: (vertical.ascent / vertical.unitsPerEm) * sizePx,
    trackingPx: isCode && style.voice !== 'code' ? 0 : (style.tracking ?? 0) * style.sizePx,
    mono: isCode,
    kerns: manner.kerns,
    serif: theme.families[voice].includes('serif'),
    known: new Map(),
  }
}
